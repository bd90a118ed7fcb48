// The list of dates and the check panel, with a stand-in for Rust.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { choose } from '../../tests/choose';
import { beforeEach, expect, test } from 'vitest';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { pageOf } from '../../tests/fixtures/dates';
import { date } from '../../tests/fixtures/families';
import { speak } from '../i18n';
import { route, start } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import { datesList } from './dates-list.svelte';
import Dates from './Dates.svelte';
import { wholeList } from './filter';
import { lastSource } from './last-source.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);
const text = () => document.body.textContent ?? '';

beforeEach(async () => {
  await refreshSession();
  datesList.filter = { ...wholeList };
  datesList.select(null);
  lastSource.value = '';
});

/** The first day's rows only: a full page of sixty is slow to build here. */
const few: Fixtures = {
  dates: ({ filter }) => {
    const page = pageOf(filter);
    return { ...page, total: Math.min(page.total, 6), rows: page.rows.slice(0, 6) };
  },
};

async function open(answers: Fixtures = few, props = {}): Promise<Call[]> {
  const { calls } = pretend(answers);
  render(Dates, props);
  await waitFor(() => expect(calls.some((call) => call.name === 'dates')).toBe(true));
  return calls;
}

test('by day, with counts in words, sixty at a time, and what has no day at the end', async () => {
  await open({});
  await waitFor(() => expect(all('date-row')).toHaveLength(60));
  expect(text()).toContain('75 in the next 90 days · 25 without a lawyer · 20 not checked lately');
  expect(text()).toContain('Tuesday, December 1, 2026');
  expect(text()).toContain('Show next 15');
  await userEvent.click(by('dates-more'));
  await waitFor(() => expect(all('date-row')).toHaveLength(77));
  expect(text()).toContain('Date not set');
  expect(all('dates-more')).toHaveLength(0);
});

test('a row says who, what, where, the worst lawyer, the last check, and both answers', async () => {
  await open();
  await waitFor(() => expect(all('date-row').length).toBeGreaterThan(0));
  const [rosa, wilmer, window, disputed, unknown] = all('date-row').map((row) => row.textContent ?? '');
  for (const part of [
    '8:30 AM',
    'Rosa, Mateo, and Iker',
    'Familia C. · 1042',
    'The long hearing.',
    'Mateo: no lawyer',
  ]) {
    expect(rosa).toContain(part);
  }
  expect(rosa).toContain('12 days ago, notice');
  expect(wilmer).toContain('Mountain');
  expect(wilmer).toContain('1 of 2 going');
  expect(window).toContain('9:00 AM to 11:00 AM');
  expect(disputed).toContain('or Thu 10 Dec 2026 · 10:30 AM');
  expect(disputed).toContain('Two answers');
  expect(unknown).toContain('Time not known');
  expect(unknown).toContain('Who must go: not known yet');
  expect(unknown).toContain('Place not known yet');
  expect(unknown).toContain('Not asked yet');
});

test('chips, selects and words ask the backend', async () => {
  const calls = await open();
  await waitFor(() => expect(all('date-row').length).toBeGreaterThan(0));
  const last = () => inputs(calls, 'dates').at(-1);
  await userEvent.click(by('dates-chip-past'));
  await waitFor(() => expect(last()).toMatchObject({ filter: { span: 'past', days: null } }));
  await userEvent.click(by('dates-chip-no-lawyer'));
  await userEvent.click(by('dates-chip-unchecked'));
  await userEvent.click(by('dates-chip-disputed'));
  await waitFor(() =>
    expect(last()).toMatchObject({ filter: { without_lawyer: true, unchecked_days: 7, disputed: true } }),
  );
  expect(text()).toContain('No date fits');
  await userEvent.click(by('dates-clear'));
  await waitFor(() => expect(all('date-row').length).toBeGreaterThan(0));
  await choose(by('dates-court'), 'ELP');
  await waitFor(() =>
    expect(inputs(calls, 'dates')).toContainEqual(
      expect.objectContaining({ filter: expect.objectContaining({ court: 'ELP' }) }),
    ),
  );
  await userEvent.type(by('dates-text'), 'wilmer');
  await waitFor(() => expect(last()).toMatchObject({ filter: { court: 'ELP', text: 'wilmer' } }));
  // The chosen court is not the only choice left.
  expect(by('dates-court').querySelectorAll('option').length).toBeGreaterThan(2);
});

test('another screen may bring its own filter', async () => {
  const calls = await open(few, { filter: { span: 'past' } });
  await waitFor(() => expect(inputs(calls, 'dates')[0]).toMatchObject({ filter: { span: 'past', days: null } }));
});

test('arrows move, Enter opens, slash goes to the filter', async () => {
  start({ name: 'dates' });
  await open();
  await waitFor(() => expect(all('date-row').length).toBeGreaterThan(0));
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Rosa'));
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('Wilmer');
  await userEvent.keyboard('/');
  expect(document.activeElement).toBe(by('dates-text'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Wilmer'));
  await userEvent.keyboard('{Enter}');
  expect(route.current).toEqual({ name: 'date', id: 'd-2' });
});

test('c, a source, 1 and Enter record a check and go on to the next that waits', async () => {
  const calls = await open();
  await waitFor(() => expect(all('date-row').length).toBeGreaterThan(0));
  await userEvent.keyboard('c');
  await waitFor(() => expect(by('check-panel').textContent).toContain('Rosa'));
  expect(by('check-panel').textContent).toContain('Tue 10 Nov 2026, 12 days ago, against the notice, by Tom');
  await userEvent.click(by('check-source-acis'));
  await waitFor(() => expect(all('a-number')).toHaveLength(1));
  await userEvent.keyboard('1');
  await waitFor(() => expect(document.activeElement).toBe(by('check-save')));
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(inputs(calls, 'verification_add')).toEqual([
      {
        verification: {
          appearance: 'd-1',
          on: '2026-11-22',
          source: 'acis',
          result: 'confirmed',
          day_same: 'yes',
          time_same: 'yes',
          place_same: 'yes',
          medium_same: 'yes',
          note: null,
          other: null,
        },
      },
    ]),
  );
  expect(inputs(calls, 'draft_drop')).toContainEqual({ form: 'check', record: 'd-1' });
  // The next one that nobody checked, with the same source ready.
  await waitFor(() => expect(by('check-panel').textContent).toContain('Biometrics (fingerprints): Familia B. · 1046'));
  expect((by('check-source-acis') as HTMLInputElement).checked).toBe(true);
});

test('a check without a source or an answer says what is missing', async () => {
  const calls = await open();
  await waitFor(() => expect(all('date-row').length).toBeGreaterThan(0));
  await userEvent.click(by('check-open'));
  await waitFor(() => expect(by('check-panel')).toBeTruthy());
  await userEvent.click(by('check-save'));
  expect(by('check-panel').textContent).toContain('Choose what you checked against.');
  expect(by('check-panel').textContent).toContain('Choose what it says.');
  expect(inputs(calls, 'verification_add')).toHaveLength(0);
});

test('what was not said keeps a check from counting, and the panel says so', async () => {
  await open();
  await waitFor(() => expect(all('date-row').length).toBeGreaterThan(0));
  await userEvent.click(by('check-open'));
  await userEvent.click(by('check-same'));
  expect(all('check-left-out')).toHaveLength(0);
  await userEvent.click(by('check-place-not_said'));
  await waitFor(() => expect(by('check-left-out').textContent).toContain('This check will not count'));
  expect(by('check-left-out').textContent).toContain('It says nothing about place.');
});

test('something else makes a second answer, and names who must be told', async () => {
  const calls = await open();
  await waitFor(() => expect(all('date-row').length).toBeGreaterThan(0));
  await userEvent.click(by('check-open'));
  await userEvent.click(by('check-source-hotline'));
  await userEvent.click(by('check-changed'));
  await userEvent.click(by('check-day-different'));
  await userEvent.clear(by('check-other-day'));
  await userEvent.type(by('check-other-day'), '12/08/2026');
  await userEvent.click(by('check-save'));
  await waitFor(() =>
    expect(inputs(calls, 'verification_add')).toMatchObject([
      {
        verification: {
          result: 'differs',
          day_same: 'no',
          time_same: 'yes',
          other: {
            setting: { type: 'at', local: '2026-12-08T08:30', zone: 'America/Chicago' },
            place: '1100 Commerce St, Dallas',
            medium: 'in_person',
          },
        },
      },
    ]),
  );
  await waitFor(() => expect(by('date-tell').textContent).toContain('Saved on this laptop only'));
  await waitFor(() => expect(by('date-tell').textContent).toContain('Marta Ical'));
  expect(all('check-panel')).toHaveLength(0);
});

test('when the last one is checked the panel closes', async () => {
  let checked = false;
  await open({
    dates: ({ filter }) => ({
      ...pageOf({ ...filter, span: 'past', text: 'nobody' }),
      total: filter.span === 'ahead' ? 1 : 0,
      unchecked: checked ? 0 : 1,
      rows: filter.span === 'ahead' ? [date({})] : [],
    }),
    verification_add: () => {
      checked = true;
      return 'v-1';
    },
  });
  await waitFor(() => expect(all('date-row')).toHaveLength(1));
  await userEvent.click(by('check-open'));
  await userEvent.click(by('check-source-notice'));
  await userEvent.click(by('check-same'));
  await userEvent.click(by('check-save'));
  await waitFor(() => expect(all('check-panel')).toHaveLength(0));
});

test('a failure is said, and a first day says what to do', async () => {
  await open({
    dates: () => {
      throw failure('disk_full');
    },
  });
  await waitFor(() => expect(by('failure').dataset.code).toBe('disk_full'));
});

test('nothing at all leads to the import', async () => {
  speak('es');
  await open({ dates: ({ filter }) => ({ ...pageOf({ ...filter, text: 'zzz' }) }) }, { filter: { span: 'ahead' } });
  await waitFor(() => expect(text()).toContain('Todavía no hay fechas'));
});
