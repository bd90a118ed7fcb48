// A bundle that comes in: looked at first, taken in by one button, never by itself.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import type { Incoming, Remark } from '../bindings';
import { route, start } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import { arrival } from './arrival.svelte';
import { remarkSaid } from './bundle-words';
import Exchange from './Exchange.svelte';
import invented, { familyT, incoming } from './invented';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);
const text = () => document.body.textContent ?? '';

beforeEach(async () => {
  await arrival.leave();
  await refreshSession();
});

async function home(answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend({ ...invented, ...answers });
  render(Exchange);
  await waitFor(() => expect(by('exchange-open')).toBeTruthy());
  return calls;
}

/** Opens the file on the main page, then shows the page that this leads to. */
async function open(bundle: Partial<Incoming> = {}, answers: Fixtures = {}): Promise<Call[]> {
  const arrived = incoming(bundle);
  const calls = await home({
    bundle_choose: () => ({ token: 'b-1', incoming: arrived }),
    bundle_take: () => arrived,
    ...answers,
  });
  await userEvent.click(by('exchange-open'));
  await waitFor(() => expect(route.current).toEqual({ name: 'exchange', show: 'bundle' }));
  document.body.replaceChildren();
  render(Exchange, { show: 'bundle' });
  return calls;
}

test('a bundle says from whom it is, what it changes, and takes in nothing by itself', async () => {
  const calls = await open();
  expect(document.querySelector('h1')?.textContent).toBe('A bundle from Marta Ical');
  expect(text()).toContain('on Marta’s laptop');
  const rows = all('bundle-change').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
  expect(rows[0]).toContain('Familia C. · 1042');
  expect(rows[0]).toContain('2 dates and 1 note');
  expect(rows[1]).toContain('new here');
  expect(rows[1]).toContain('3 people');
  expect(rows[2]).toContain('Volunteers and the programme');
  expect(all('bundle-change')[1]?.querySelector('button')).toBeNull();
  expect(inputs(calls, 'bundle_take')).toEqual([]);

  await userEvent.click(by('bundle-take'));
  await waitFor(() => expect(by('bundle-taken')).toBeTruthy());
  expect(inputs(calls, 'bundle_take')).toEqual([{ token: 'b-1', confirmed: false }]);
  expect(by('taken-families').textContent).toBe('2 families have something new.');
  expect(document.activeElement?.textContent).toBe('The bundle is taken in');
  await userEvent.click(all('bundle-change')[1]!.querySelector('button')!);
  expect(route.current).toEqual({ name: 'family', id: 'f-2' });
});

test('what is unusual is said, the gravest first, and a tick is wanted before it is taken in', async () => {
  const remarks: Remark[] = [
    { type: 'missing', count: 2 },
    { type: 'clock_ahead', hours: 30 },
  ];
  const calls = await open({ remarks, waits: true });
  const said = all('bundle-remark');
  expect(said[0]?.className).toContain('urgent');
  expect(said[0]?.textContent).toContain('The sender’s clock is 30 hours ahead');
  expect(said[1]?.className).toContain('soon');
  expect(said[1]?.textContent).toContain('2 bundles before this one have not come');
  expect(by('bundle-take')).toHaveProperty('disabled', true);
  await userEvent.click(by('bundle-confirm'));
  await userEvent.click(by('bundle-take'));
  await waitFor(() => expect(inputs(calls, 'bundle_take')).toEqual([{ token: 'b-1', confirmed: true }]));
});

test('what it takes away and what must be decided are seen before and after', async () => {
  await open({ withdrawn: [familyT], conflicts: 2, remarks: [{ type: 'sealed', count: 3 }] });
  expect(by('bundle-withdraws').textContent).toContain('Familia T. · 1044');
  expect(by('bundle-conflicts').textContent).toContain('2 things were answered differently');
  await userEvent.click(by('bundle-take'));
  await waitFor(() => expect(by('taken-withdrawn').textContent).toContain('1 family was removed'));
  expect(by('bundle-remark').textContent).toContain('Write your report afterwards');
  await userEvent.click(by('exchange-conflicts-go'));
  expect(route.current).toEqual({ name: 'exchange', show: 'conflicts' });
});

test('one that was taken in before says so, and there is nothing to do', async () => {
  const calls = await open({ already: true, changes: [] });
  expect(by('bundle-already').textContent).toContain('You took this bundle in before');
  expect(by('bundle-take')).toBeUndefined();
  await userEvent.click(by('bundle-done'));
  expect(route.current).toEqual({ name: 'exchange' });
  expect(inputs(calls, 'bundle_drop')).toHaveLength(1);
});

test('left, it is dropped; looked away from, it waits', async () => {
  const calls = await open();
  await userEvent.click(by('back'));
  document.body.replaceChildren();
  start({ name: 'exchange' });
  render(Exchange);
  await waitFor(() => expect(by('exchange-arrived').textContent).toContain('A bundle from Marta Ical waits'));
  await userEvent.click(by('exchange-arrived-look'));
  expect(route.current).toEqual({ name: 'exchange', show: 'bundle' });
  document.body.replaceChildren();
  render(Exchange, { show: 'bundle' });
  await userEvent.click(by('bundle-leave'));
  expect(inputs(calls, 'bundle_drop')).toHaveLength(1);
  expect(inputs(calls, 'bundle_take')).toEqual([]);
  expect(arrival.shown).toBe(false);
});

test('a closed dialog, a damaged file, and one that could not be taken in', async () => {
  await home({ bundle_choose: () => null });
  await userEvent.click(by('exchange-open'));
  await waitFor(() => expect(by('exchange-open-none').textContent).toBe('No file was chosen.'));
  document.body.replaceChildren();
  await home({
    bundle_choose: () => {
      throw failure('bundle_forged');
    },
  });
  await userEvent.click(by('exchange-open'));
  await waitFor(() => expect(by('exchange-open-failure').dataset.code).toBe('bundle_forged'));
  document.body.replaceChildren();
  await open(
    {},
    {
      bundle_take: () => {
        throw failure('disk_full');
      },
    },
  );
  await userEvent.click(by('bundle-take'));
  await waitFor(() => expect(by('bundle-failure').dataset.code).toBe('disk_full'));
  expect(by('bundle-take')).toBeTruthy();
});

test('taking in shows how far it is and can be stopped', async () => {
  let stop!: () => void;
  await open(
    {},
    {
      bundle_take: () => new Promise((_, reject) => (stop = () => reject(failure('stopped')))),
      progress: () => ({ step: 'writing', done: 40, total: 92 }),
      stop_work: () => {
        stop();
        return null;
      },
    },
  );
  await userEvent.click(by('bundle-take'));
  await waitFor(() => expect(by('work-far').textContent).toContain('40 of 92'));
  await userEvent.click(by('work-cancel'));
  await waitFor(() => expect(by('bundle-failure').dataset.code).toBe('stopped'));
});

test('every remark has a sentence; one of a newer program too', () => {
  const remarks: Remark[] = [
    { type: 'missing', count: 1 },
    { type: 'clock_ahead', hours: 1 },
    { type: 'expired', on: '2026-11-01' },
    { type: 'laptop_ended', on: '2026-11-01' },
    { type: 'roster_expired' },
    { type: 'roster_newer' },
    { type: 'refused', count: 1 },
    { type: 'forgotten', count: 2 },
    { type: 'sealed', count: 1 },
  ];
  for (const remark of remarks) expect(remarkSaid(remark).title).not.toMatch(/^exchange-|Something else/);
  expect(remarkSaid({ type: 'expired', on: '2026-11-01' }).title).toContain('Sun 1 Nov 2026');
  expect(remarkSaid({ type: 'never_heard_of' } as unknown as Remark).title).toContain('Something else');
});

test('hostile names are only text', async () => {
  const name = '<img src=x onerror="alert(1)"><b>x</b>';
  await open({
    from_member: name,
    from_laptop: name,
    changes: [{ family: familyT, added: false, kinds: [[name, 2]] }],
  });
  expect(document.querySelector('h1')?.textContent).toContain(name);
  expect(text()).toContain('2 other changes');
  expect(document.querySelector('img, b')).toBeNull();
});
