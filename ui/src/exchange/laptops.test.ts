// The main page: every laptop, its next bundle, who is taken out, the root key; and the report of whoever does not coordinate.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { choose } from '../../tests/choose';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import Exchange from './Exchange.svelte';
import invented, { familyC, laptop, lost, office, outgoing, twentyFour, view, volunteers } from './invented';
import { inOrder } from './laptop-words';
import { joining } from './meeting.svelte';
import { justSaid } from './said.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const row = (id: string) => all('laptop-row').find((one) => one.dataset.id === id)!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);
const text = () => document.body.textContent ?? '';

beforeEach(async () => {
  joining.forget();
  justSaid.forget();
  await refreshSession();
});

async function open(answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend({ ...invented, ...answers });
  render(Exchange);
  await waitFor(() => expect(by('exchange-open')).toBeTruthy());
  return calls;
}

async function openPanel(id: string, answers: Fixtures = {}): Promise<Call[]> {
  const calls = await open(answers);
  await userEvent.click(row(id).querySelector('button')!);
  await waitFor(() => expect(by('laptop-panel')).toBeTruthy());
  return calls;
}

test('every laptop says whose it is, what it holds, what waits and how it stands', async () => {
  const fresh = laptop({ id: 'l-5', member_name: 'Zoila Pop', sent_at: null, families: 0, waiting: 0 });
  await open({ exchange: () => view({ laptops: [fresh, ...view().laptops] }) });
  expect(all('laptop-row').map((one) => one.dataset.id)).toEqual(['l-1', 'l-3', 'l-2', 'l-5', 'l-4']);
  expect(row('l-2').textContent).toContain('Marta Ical');
  expect(row('l-2').textContent).toContain('4 families');
  expect(row('l-2').textContent).toContain('3 changes');
  expect(row('l-2').textContent).toContain('Fri 20 Nov 2026');
  expect(row('l-2').textContent).toContain('never');
  expect(row('l-5').textContent).toContain('its first bundle');
  expect(row('l-2').querySelector('.badge.settled')?.textContent).toContain('In use');
  expect(row('l-3').textContent).toContain('takes 2 families away');
  expect(row('l-4').querySelector('.badge.urgent')?.textContent).toContain('Lost since Tue 3 Nov 2026');
  expect(row('l-1').textContent).toContain('This laptop');
  expect(row('l-1').textContent).toContain('not needed');
});

test('arrows and Enter lead through the list', async () => {
  await open();
  row('l-1').querySelector('button')!.focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(by('laptop-panel').querySelector('h2')?.textContent).toBe('Clinic laptop'));
});

test('the next bundle is seen before it is written: new, taken away, and why some cannot go along', async () => {
  const calls = await openPanel('l-2');
  await waitFor(() => expect(by('bundle-write')).toBeTruthy());
  expect(by('laptop-fingerprint').textContent).toContain('3f2a 9c41');
  expect(by('outgoing-changes').textContent).toBe('3 changes');
  expect(by('outgoing-brings').textContent).toContain('Families it brings (2)');
  expect(by('outgoing-brings').querySelectorAll('li')[1]?.textContent).toContain('new there');
  expect(by('outgoing-withdraws').textContent).toContain('Familia T. · 1044');
  expect(by('outgoing-blocked').textContent).toContain('permission to accompany was never recorded');
  expect(inputs(calls, 'bundle_write')).toEqual([]);
  await userEvent.click(by('bundle-write'));
  await waitFor(() => expect(by('bundle-written').textContent).toContain('mfzwizltoq3tm.age'));
  expect(by('bundle-written').textContent).toContain('Give this file to Marta Ical');
  expect(inputs(calls, 'bundle_write')).toEqual([{ laptop: 'l-2' }]);
  expect(inputs(calls, 'exchange').length).toBeGreaterThan(1);
  await userEvent.click(by('outgoing-blocked').querySelector('button')!);
  expect(route.current).toEqual({ name: 'family', id: 'f-4' });
});

test('no folder, no bundle; a preview that is refused says why', async () => {
  await openPanel('l-2', { bundle_write: () => null });
  await waitFor(() => expect(by('bundle-write')).toBeTruthy());
  await userEvent.click(by('bundle-write'));
  await waitFor(() => expect(by('bundle-write-none')).toBeTruthy());
  expect(by('bundle-written')).toBeUndefined();
  document.body.replaceChildren();
  await openPanel('l-2', {
    bundle_preview: () => {
      throw failure('internal');
    },
  });
  await waitFor(() => expect(by('next-bundle-failure').dataset.code).toBe('internal'));
  expect(by('bundle-write')).toBeUndefined();
});

test('role, cities and volunteer are changed later', async () => {
  const calls = await openPanel('l-2');
  await userEvent.click(by('laptop-change'));
  expect(by('admission-member')).toBeUndefined();
  expect(by('admission-role-volunteer')).toHaveProperty('checked', true);
  expect(document.activeElement).toBe(by('admission-role-coordinator'));
  await userEvent.click(by('admission-role-advocate'));
  await waitFor(() => expect(by('admission-volunteer').querySelectorAll('option').length).toBeGreaterThan(1));
  await choose(by('admission-volunteer'), 'v-3');
  await userEvent.click(by('admission-save'));
  await waitFor(() => expect(by('exchange-said').textContent).toContain('Saved for Marta’s laptop'));
  expect(inputs(calls, 'laptop_change')).toEqual([
    { id: 'l-2', admission: { member: null, roles: ['advocate', 'volunteer'], cities: [], volunteer: 'v-3' } },
  ]);
  expect(by('admission-form')).toBeUndefined();
});

test('the drill for a lost laptop: out, what was on it, whom to tell, and what cannot be done', async () => {
  let lines = [laptop({}), office];
  const calls = await openPanel('l-2', {
    exchange: () => view({ laptops: lines }),
    laptop_end: () => {
      lines = [laptop({ standing: 'lost', ended_on: '2026-11-22' }), office];
      return null;
    },
  });
  expect(inputs(calls, 'laptop_contents')).toEqual([]);
  await userEvent.click(by('laptop-lost').querySelector('summary')!);
  await waitFor(() => expect(all('lost-held')).toHaveLength(2));
  expect(by('lost-held-span').textContent).toContain('2 families, since Wed 2 Sep 2026; last sent Fri 20 Nov 2026');
  expect(by('lost-honest').textContent).toContain('Nothing can be deleted from afar');
  await userEvent.click(by('lost-out'));
  expect(text()).toContain('Choose what happened.');
  await userEvent.click(by('lost-why-lost'));
  await userEvent.click(by('lost-out'));
  await waitFor(() => expect(by('lost-sure').textContent).toContain('Take Marta’s laptop out of the programme?'));
  expect(inputs(calls, 'laptop_end')).toEqual([]);
  await userEvent.click(by('lost-do'));
  await waitFor(() => expect(by('exchange-said').textContent).toContain('is out of the programme'));
  expect(inputs(calls, 'laptop_end')).toEqual([{ id: 'l-2', standing: 'lost' }]);
  expect(by('laptop-standing').textContent).toContain('Lost since Sun 22 Nov 2026');
  expect(by('next-bundle')).toBeUndefined();
  await userEvent.click(by('lost-held').querySelector('button')!);
  expect(route.current).toEqual({ name: 'family', id: 'f-1' });
});

test('it can be left in; and where the root key is not, the drill says who can take it out', async () => {
  const calls = await openPanel('l-2');
  await userEvent.click(by('laptop-lost').querySelector('summary')!);
  await userEvent.click(by('lost-why-revoked'));
  await userEvent.click(by('lost-out'));
  await waitFor(() => expect(by('lost-keep')).toBeTruthy());
  await userEvent.click(by('lost-keep'));
  await waitFor(() => expect(by('lost-keep')).toBeUndefined());
  expect(inputs(calls, 'laptop_end')).toEqual([]);
  document.body.replaceChildren();
  await openPanel('l-2', { exchange: () => view({ holds_root: false }) });
  expect(by('lost-root').textContent).toContain('Only a laptop that holds the root key');
  expect(by('lost-out')).toBeUndefined();
  expect(by('laptop-change')).toBeUndefined();
  expect(by('exchange-invite')).toBeUndefined();
  expect(by('exchange-invite-root')).toBeTruthy();
});

test('a laptop that is gone has its drill open, and nothing is written for it', async () => {
  await openPanel('l-4');
  await waitFor(() => expect(all('lost-held')).toHaveLength(2));
  expect(by('next-bundle')).toBeUndefined();
  expect(by('laptop-change')).toBeUndefined();
  document.body.replaceChildren();
  await openPanel('l-1');
  expect(by('laptop-lost')).toBeUndefined();
  expect(by('next-bundle')).toBeUndefined();
});

test('the 24 words are shown by passphrase and gone with the panel', async () => {
  const calls = await open();
  expect(by('root-here')).toBeTruthy();
  expect(by('root-until').textContent).toContain('Tue 9 Feb 2027');
  await userEvent.click(by('root-words'));
  await userEvent.type(by('root-words-passphrase'), 'the one of now{Enter}');
  await waitFor(() => expect(by('numbered-word-24').textContent).toBe(twentyFour[23]));
  expect(inputs(calls, 'root_words')).toEqual([{ passphrase: 'the one of now' }]);
  await userEvent.click(by('root-words-done'));
  expect(text()).not.toContain(twentyFour[23]);
});

test('a wrong passphrase shows nothing and makes one wait', async () => {
  await open({
    root_words: () => {
      throw failure('wrong_passphrase', null, { wait: '75' });
    },
  });
  await userEvent.click(by('root-words'));
  await userEvent.type(by('root-words-passphrase'), 'wrong{Enter}');
  await waitFor(() => expect(by('root-words-failure').dataset.code).toBe('wrong_passphrase'));
  expect(by('wait').textContent).toContain('1:15');
});

test('another coordinator types them in, as they stand on the paper', async () => {
  let holds = false;
  const calls = await open({
    exchange: () => view({ holds_root: holds }),
    root_take: () => {
      holds = true;
      return null;
    },
  });
  expect(by('root-elsewhere')).toBeTruthy();
  expect(by('root-renew')).toBeUndefined();
  await userEvent.click(by('root-take'));
  await userEvent.type(by('root-take-words'), twentyFour.join('\n').toUpperCase());
  await userEvent.click(by('root-take-save'));
  await waitFor(() => expect(by('root-here')).toBeTruthy());
  expect(inputs(calls, 'root_take')).toEqual([{ words: twentyFour.join(' ') }]);
  expect(by('root-take-panel')).toBeUndefined();
});

test('a list that ends soon is signed again; one that is over says what no longer travels', async () => {
  let ends = '2026-12-01';
  const calls = await open({
    exchange: () => view({ expires_on: ends }),
    roster_renew: () => {
      ends = '2027-02-20';
      return null;
    },
  });
  expect(by('exchange-expiring').textContent).toContain('for 9 more days');
  await userEvent.click(by('root-renew'));
  await waitFor(() => expect(by('exchange-expiring')).toBeUndefined());
  expect(inputs(calls, 'roster_renew')).toHaveLength(1);
  document.body.replaceChildren();
  await open({ exchange: () => view({ expires_on: '2026-11-01', expired: true, holds_root: false }) });
  expect(by('exchange-expired').textContent).toContain('Ask whoever holds the root key');
  expect(by('root-until')).toBeUndefined();
});

test('a volunteer sees what no coordinator has, and writes the report for one of them', async () => {
  const calls = await open({
    exchange: () => volunteers(),
    bundle_preview: () => ({ ...outgoing, laptop: 'l-1', kind: 'report', added: [], withdrawn: [], blocked: [] }),
  });
  expect(by('exchange-unsent').textContent).toContain('5 changes that no coordinator has yet');
  expect(by('exchange-sealed').textContent).toContain('1 sealed bundle');
  expect(all('report-to')).toHaveLength(1);
  expect(by('report-to').textContent).toContain('Last report: Thu 19 Nov 2026');
  expect(by('exchange-this').textContent).toContain('3f2a');
  await userEvent.click(by('report-write'));
  await waitFor(() => expect(by('bundle-write').textContent).toContain('Write my report'));
  expect(by('report-panel').textContent).toContain('What was written here and no coordinator has yet');
  await userEvent.click(by('bundle-write'));
  await waitFor(() => expect(by('bundle-written')).toBeTruthy());
  expect(inputs(calls, 'bundle_write')).toEqual([{ laptop: 'l-1' }]);
});

test('nothing unsent says so, and without a coordinator there is nobody to report to', async () => {
  await open({ exchange: () => volunteers({ unsent: 0, sealed: 0, laptops: [laptop({ here: true }), lost] }) });
  expect(by('exchange-unsent').textContent).toBe('A coordinator has everything you wrote.');
  expect(by('exchange-sealed')).toBeUndefined();
  expect(text()).toContain('names no coordinator’s laptop');
});

test('one that is no longer used may turn out to be lost', async () => {
  const calls = await openPanel('l-4', {
    exchange: () => view({ laptops: [{ ...lost, standing: 'revoked' }, office] }),
  });
  await userEvent.click(by('lost-after'));
  await waitFor(() => expect(by('lost-do')).toBeTruthy());
  await userEvent.click(by('lost-do'));
  await waitFor(() => expect(inputs(calls, 'laptop_end')).toEqual([{ id: 'l-4', standing: 'lost' }]));
});

test('what two laptops made together and neither alone would have is said, and leads to its records', async () => {
  await open({
    contradictions: () => [
      { kind: 'two_primaries', family: familyC, volunteers: ['Marta', 'Helen'], dates: [] },
      { kind: 'two_places', family: null, volunteers: ['Tom'], dates: ['d-1', 'd-2'] },
    ],
  });
  await waitFor(() => expect(all('contradiction')).toHaveLength(2));
  expect(all('contradiction')[0]?.textContent).toContain('Marta and Helen are both the first person to turn to');
  expect(all('contradiction')[1]?.textContent).toContain('Tom is asked for two dates at the same hour');
  await userEvent.click(all('contradiction')[1]!.querySelectorAll('button')[1]!);
  expect(route.current).toEqual({ name: 'date', id: 'd-2' });
});

test('this one first, then those in use by name, then what is over', () => {
  expect(inOrder([lost, laptop({}), office]).map((line) => line.id)).toEqual(['l-1', 'l-2', 'l-4']);
});

test('hostile names are only text', async () => {
  const name = '<img src=x onerror="alert(1)"><b>x</b>';
  await openPanel('l-2', { exchange: () => view({ laptops: [laptop({ name, member_name: name }), office] }) });
  expect(by('laptop-panel').querySelector('h2')?.textContent).toBe(name);
  expect(document.querySelector('img, b')).toBeNull();
});
