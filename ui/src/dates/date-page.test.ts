// The page of one date and its forms.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { choose } from '../../tests/choose';
import { beforeEach, expect, test, vi } from 'vitest';
import { pretend, type Call, type Fixtures } from '../../tests/fake';
import { route, start } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import AddDate from './AddDate.svelte';
import DatePage from './DatePage.svelte';
import { justSaved } from './saved.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);
const text = () => document.body.textContent ?? '';
const fill = async (test: string, value: string) => {
  await userEvent.clear(by(test));
  await userEvent.type(by(test), value);
};

beforeEach(async () => {
  await refreshSession();
  justSaved.say(null);
});

async function open(id = 'd-1', answers: Fixtures = {}): Promise<Call[]> {
  start({ name: 'date', id });
  const { calls } = pretend(answers);
  render(DatePage, { id });
  await waitFor(() => expect(by('date-setting')).toBeTruthy());
  return calls;
}

test('everything about one date', async () => {
  await open();
  for (const part of [
    'Tue 1 Dec 2026 · 8:30 AM',
    'Not verified for 12 days (notice)',
    'Mateo: no lawyer',
    '1100 Commerce St, Dallas',
    'Birth certificates, blue folder',
    'On a waiting list',
    'No longer counts: the date changed since.',
    'Not confirmed: place',
    'ACIS 2026-11-20',
    'Replaced: the court moved it, new notice of October 10',
  ]) {
    expect(text()).toContain(part);
  }
});

test('a move needs something new, a reason and a name; then the old date gives way and somebody must be told', async () => {
  const calls = await open();
  await userEvent.click(by('date-move'));
  await userEvent.click(by('move-save'));
  expect(by('move-same').textContent).toContain('record a check');
  expect(text()).toContain('Write who said so. A date moves only when somebody can be named.');
  await fill('move-day', '12/15/2026');
  await fill('move-time', '1 pm');
  await fill('move-reason', 'new notice');
  await fill('move-said-by', 'the clerk');
  await userEvent.click(by('move-save'));
  await waitFor(() =>
    expect(inputs(calls, 'appearance_move')).toEqual([
      {
        movement: {
          id: 'd-1',
          setting: { type: 'at', local: '2026-12-15T13:00', zone: 'America/Chicago' },
          court: 'DAL',
          place: '1100 Commerce St, Dallas',
          room: '1060',
          medium: 'in_person',
          reason: 'new notice',
          said_by: 'the clerk',
        },
      },
    ]),
  );
  await waitFor(() => expect(route.current).toEqual({ name: 'date', id: 'd-2' }));
  expect(justSaved.about('d-2')).toMatchObject({
    what: 'moved',
    undo: true,
    tell: 'f-1',
  });
});

test('after a move the new page names who must hear it and offers ten seconds to undo', async () => {
  justSaved.say({
    id: 'd-1',
    what: 'moved',
    undo: true,
    tell: 'f-1',
  });
  const calls = await open();
  expect(inputs(calls, 'notices_owed')).toEqual([{ family: 'f-1' }]);
  await waitFor(() => expect(by('date-tell').textContent).toContain('Their lawyer'));
  const told = by('date-tell').textContent ?? '';
  for (const line of [
    'Saved on this laptop only',
    'The family',
    'Marta Ical',
    // Not about this date, and still open.
    'Helen Ward (Somebody no longer goes with the family)',
  ]) {
    expect(told).toContain(line);
  }
  await userEvent.click(by('undo'));
  await waitFor(() => expect(inputs(calls, 'undo')).toHaveLength(1));
  await waitFor(() => expect(route.current).toEqual({ name: 'date', id: 'd-0' }));
});

test('undo goes away after ten seconds, whom to tell stays', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  justSaved.say({
    id: 'd-1',
    what: 'corrected',
    undo: true,
    tell: null,
  });
  await open();
  expect(all('undo')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(10_100);
  await waitFor(() => expect(all('undo')).toHaveLength(0));
  expect(by('date-saved').textContent).toContain('The date was corrected.');
  vi.useRealTimers();
});

test('a typing mistake is corrected in place, with a reason', async () => {
  const calls = await open();
  await userEvent.click(by('date-correct'));
  await userEvent.click(by('correct-save'));
  expect(by('correct-same')).toBeTruthy();
  await fill('correct-time', '9:30');
  await fill('correct-reason', 'misread the notice');
  await userEvent.click(by('correct-save'));
  await waitFor(() =>
    expect(inputs(calls, 'appearance_correct')).toMatchObject([
      { correction: { setting: { local: '2026-12-01T09:30' }, reason: 'misread the notice' } },
    ]),
  );
  await waitFor(() => expect(by('date-tell').textContent).toContain('The date was corrected.'));
});

test('where everybody heard of it already, it only says that it was saved', async () => {
  justSaved.say({ id: 'd-1', what: 'moved', undo: true, tell: 'f-1' });
  await open('d-1', { notices_owed: () => [] });
  await waitFor(() => expect(by('date-saved').textContent).toContain('The date was moved.'));
  expect(all('date-tell')).toHaveLength(0);
});

test('from a move one can go to a correction instead', async () => {
  await open();
  await userEvent.click(by('date-move'));
  await userEvent.click(
    [...document.querySelectorAll<HTMLElement>('.link')].find((link) => link.textContent?.includes('typing mistake'))!,
  );
  await waitFor(() => expect(by('correct-day')).toBeTruthy());
  expect(all('move-day')).toHaveLength(0);
});

test('someone says otherwise: a second answer with its source, its sayer and its day', async () => {
  const calls = await open();
  await userEvent.click(by('date-dispute'));
  await fill('dispute-day', '12/08/2026');
  await choose(by('dispute-source'), 'family');
  await fill('dispute-said-by', 'the aunt');
  await userEvent.click(by('dispute-save'));
  await waitFor(() =>
    expect(inputs(calls, 'dispute_add')).toEqual([
      {
        dispute: {
          appearance: 'd-1',
          setting: { type: 'at', local: '2026-12-08T08:30', zone: 'America/Chicago' },
          place: '1100 Commerce St, Dallas',
          medium: 'in_person',
          source: 'family',
          said_by: 'the aunt',
          said_on: '2026-11-22',
        },
      },
    ]),
  );
  await waitFor(() => expect(by('date-tell')).toBeTruthy());
});

test('two answers stand side by side until the court, counsel or a newer paper settles it', async () => {
  const calls = await open('d-4');
  expect(by('disputes').textContent).toContain('Thu 3 Dec 2026 · 10:30 AM');
  expect(by('disputes').textContent).toContain('Thu 10 Dec 2026 · 10:30 AM');
  await userEvent.click(by('dispute-settle'));
  await waitFor(() => expect(by('settle-panel')).toBeTruthy());
  await userEvent.click(by('settle-save'));
  expect(text()).toContain('Choose which answer is right.');
  await userEvent.click(by('settle-keep'));
  await userEvent.click(by('settle-because-newer_paper'));
  await fill('settle-reason', 'notice of November 21');
  await userEvent.click(by('settle-save'));
  await waitFor(() =>
    expect(inputs(calls, 'dispute_settle')).toEqual([
      { decision: { id: 'x-1', decision: 'keep', source: 'newer_paper', reason: 'notice of November 21' } },
    ]),
  );
  await waitFor(() => expect(by('date-tell').textContent).toContain('the date on file stays'));
});

test('who must go: everyone, some, or not known', async () => {
  const calls = await open();
  await userEvent.click(by('attendees-edit'));
  await waitFor(() => expect((by('attendees-all') as HTMLInputElement).checked).toBe(true));
  await userEvent.click(by('attendees-chosen'));
  await userEvent.click(by('attendee-p-3'));
  await userEvent.click(by('attendees-save'));
  await waitFor(() => expect(inputs(calls, 'attendees_set')).toEqual([{ id: 'd-1', attendees: ['p-1', 'p-2'] }]));
});

test('a replaced date offers no change, only the way to the one that replaced it', async () => {
  await open('d-0');
  expect(by('date-replaced').textContent).toContain('Do not go by it.');
  expect(all('date-move')).toHaveLength(0);
  expect(all('check-open')).toHaveLength(0);
  await userEvent.click(by('date-after'));
  expect(route.current).toEqual({ name: 'date', id: 'd-1' });
});

test('a new date for a family, with its clock from the city until a court is named', async () => {
  const { calls } = pretend();
  render(AddDate, { family: 'f-1' });
  await waitFor(() => expect(by('date-add-kind')).toBeTruthy());
  await userEvent.click(by('date-add-save'));
  expect(text()).toContain('Choose what kind of date this is.');
  await choose(by('date-add-kind'), 'master_hearing');
  await fill('date-add-day', '03/09/2027');
  await fill('date-add-time', '8:30 am');
  expect((by('date-add-zone') as HTMLSelectElement).value).toBe('America/Chicago');
  await choose(by('date-add-court'), 'ELP');
  expect((by('date-add-zone') as HTMLSelectElement).value).toBe('America/Denver');
  await userEvent.click(by('attendees-all'));
  await userEvent.click(by('date-add-save'));
  await waitFor(() =>
    expect(inputs(calls, 'appearance_add')).toEqual([
      {
        appearance: {
          family: 'f-1',
          kind: 'master_hearing',
          setting: { type: 'at', local: '2027-03-09T08:30', zone: 'America/Denver' },
          court: 'ELP',
          place: null,
          room: null,
          medium: 'unknown',
          attendees: ['p-1', 'p-2', 'p-3'],
          interpreter: null,
          bring: null,
          ride: false,
          note: null,
          confidential_from: null,
        },
      },
    ]),
  );
  expect(route.current).toEqual({ name: 'date', id: 'd-1' });
});

test('a date can be added from the list: the family is chosen first', async () => {
  pretend();
  render(AddDate);
  await waitFor(() => expect(all('date-add-choose').length).toBeGreaterThan(0));
  await userEvent.click(by('date-add-choose'));
  await waitFor(() => expect(by('date-add-kind')).toBeTruthy());
  expect(text()).toContain('For Familia C. · 1042');
});
