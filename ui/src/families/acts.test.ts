// What is done with a whole family, or with one of its people: closing, opening again, splitting, leaving, striking out, keeping from.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { choose } from '../../tests/choose';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { family } from '../../tests/fixtures/families';
import type { FamilyPage as Page } from '../bindings';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import { company } from '../shell/company.svelte';
import FamilyPage from './FamilyPage.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const said = () => document.body.textContent ?? '';
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

beforeEach(async () => {
  pretend();
  await refreshSession();
});
afterEach(() => company.end());

async function openPage(more: Partial<Page> = {}, answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend({ family: ({ id }) => ({ ...family, ...more, id }), ...answers });
  render(FamilyPage, { id: 'f-1' });
  await waitFor(() => expect(by('next-date')).toBeTruthy());
  return calls;
}

async function act(name: 'family-close' | 'family-split'): Promise<void> {
  await userEvent.click(by('family-actions'));
  await userEvent.click(by(name));
}

test('a family is closed only when every date and task has somebody, or is done with', async () => {
  const calls = await openPage();
  await act('family-close');
  await waitFor(() => expect(all('close-date')).toHaveLength(2));
  expect(said()).toContain('To go along: Grace and Paul.');
  await userEvent.click(by('close-save'));
  expect(inputs(calls, 'family_close')).toEqual([]);
  expect(by('close-date-d-1').getAttribute('aria-invalid')).toBe('true');
  await choose(by('close-date-d-1'), 'member:m-2');
  await choose(by('close-date-d-7'), 'handed-on');
  await choose(by('close-task-t-1'), 'done');
  await choose(by('close-task-t-2'), 'role:coordinator');
  await userEvent.type(by('close-reason'), 'moved to Boston');
  await userEvent.click(by('close-save'));
  await waitFor(() => expect(inputs(calls, 'family_close')).toHaveLength(1));
  expect(inputs(calls, 'family_close')[0]).toEqual({
    closing: {
      id: 'f-1',
      on: '2026-11-22',
      reason: 'moved to Boston',
      left_open: [
        { what: 'date', id: 'd-1', keeper: { who: 'member', id: 'm-2' } },
        { what: 'date', id: 'd-7', keeper: null },
        { what: 'task', id: 't-1', keeper: null },
        { what: 'task', id: 't-2', keeper: { who: 'role', role: 'coordinator' } },
      ],
    },
  });
  await userEvent.click(await waitFor(() => by('undo')));
  await waitFor(() => expect(inputs(calls, 'undo')).toHaveLength(1));
});

test('a closed family says since when and why, and opens again with a reason', async () => {
  const calls = await openPage({ status: 'closed', closed_on: '2026-11-20', closed_reason: 'moved away' });
  expect(by('family-closed').textContent).toContain('20 Nov 2026');
  expect(by('family-closed').textContent).toContain('moved away');
  await userEvent.click(by('family-reopen'));
  await userEvent.click(by('reopen-save'));
  expect(inputs(calls, 'family_reopen')).toEqual([]);
  await userEvent.type(by('reopen-reason'), 'they are back');
  await userEvent.click(by('reopen-save'));
  await waitFor(() => expect(inputs(calls, 'family_reopen')).toEqual([{ id: 'f-1', reason: 'they are back' }]));
});

test('the form of a family can no longer close it; it keeps what they wish and why it is watched', async () => {
  const calls = await openPage();
  expect(by('family-attention').textContent).toContain('hearing in two weeks, no lawyer');
  await userEvent.click(by('family-edit'));
  const options = [...by('family-status').querySelectorAll('option')].map((option) => option.value);
  expect(options).not.toContain('closed');
  await userEvent.click(by('family-edit-save'));
  await waitFor(() =>
    expect(inputs(calls, 'family_edit')[0]).toMatchObject({ edit: { wishes: 'a woman who speaks Q’eqchi’' } }),
  );
});

test('splitting says what cannot be taken back, keeps no draft, and goes to the new family', async () => {
  const calls = await openPage();
  await act('family-split');
  await userEvent.click(by('split-next'));
  expect(said()).toContain('leave at least one');
  await userEvent.click(by('split-person-p-1'));
  await userEvent.click(by('split-person-p-2'));
  await userEvent.click(by('split-next'));
  await userEvent.click(by('split-date-d-1'));
  await userEvent.click(by('split-next'));
  await userEvent.click(by('split-next'));
  await userEvent.type(by('split-code'), '2077');
  await userEvent.click(by('split-next'));
  expect(by('split-before').textContent).toContain('There is no undo.');
  expect(by('split-moving').textContent).toContain(
    'Rosa Elena Caal Xol and Mateo Caal will move, with 1 date and no notes',
  );
  await userEvent.click(by('split-save'));
  await waitFor(() => expect(route.current).toEqual({ name: 'family', id: 'f-2' }));
  expect(inputs(calls, 'family_split')).toEqual([
    {
      split: {
        family: 'f-1',
        people: ['p-1', 'p-2'],
        dates: ['d-1'],
        notes: [],
        code: '2077',
        city: 'Dallas, TX',
      },
    },
  ]);
  expect(inputs(calls, 'draft_save')).toEqual([]);
});

test('somebody leaves with day and reason, stands apart, and can come back', async () => {
  const [rosa, mateo, iker] = family.people;
  const left = { ...iker!, left_on: '2026-11-01', left_reason: 'with his father' };
  const calls = await openPage({ people: [rosa!, mateo!, left] });
  expect(all('person')).toHaveLength(2);
  expect(by('left-person').textContent).toContain('with his father');
  await userEvent.click(by('person-return'));
  await waitFor(() => expect(inputs(calls, 'person_return')).toEqual([{ id: 'p-3' }]));
  await userEvent.click(all('person-edit')[1]!);
  await userEvent.click(by('person-leave'));
  await userEvent.type(by('leave-reason'), 'lives with his aunt now');
  await userEvent.click(by('leave-save'));
  await waitFor(() =>
    expect(inputs(calls, 'person_leave')).toEqual([{ id: 'p-2', on: '2026-11-22', reason: 'lives with his aunt now' }]),
  );
  expect(await waitFor(() => by('undo'))).toBeTruthy();
});

test('what must be kept from somebody is folded, opened one at a time, and closed when somebody looks on', async () => {
  const [rosa, mateo, iker] = family.people;
  await openPage({
    people: [{ ...rosa!, confidential_from: 'p-3' }, mateo!, iker!],
    notes: [{ ...family.notes[0]!, confidential_from: 'p-3' }, family.notes[1]!],
  });
  expect(said()).not.toContain('Rosa Elena');
  expect(said()).not.toContain('Asked for Rosa');
  await userEvent.click(by('more-open'));
  expect(all('more-entry')).toHaveLength(2);
  await userEvent.click(all('more-entry-open')[0]!);
  expect(said()).toContain('Rosa Elena');
  await userEvent.click(all('more-entry-open')[1]!);
  expect(said()).not.toContain('Rosa Elena');
  expect(said()).toContain('Asked for Rosa');
  company.begin();
  await waitFor(() => expect(said()).not.toContain('Asked for Rosa'));
  expect(all('more-entry')).toHaveLength(0);
});

test('a note is struck out after saying what that does; a struck one says so', async () => {
  const calls = await openPage({
    notes: [family.notes[0]!, { ...family.notes[1]!, text: '', struck_on: '2026-11-19' }],
  });
  expect(by('note-struck').textContent).toContain('19 Nov 2026');
  expect(all('note-strike')).toHaveLength(1);
  await userEvent.click(by('note-strike'));
  expect(by('strike-dialog').textContent).toContain('Backups and copies made before still hold it');
  await userEvent.click(by('strike-save'));
  await waitFor(() => expect(inputs(calls, 'strike')).toEqual([{ kind: 'note', record: 'n-1', field: 'text' }]));
  await waitFor(() => expect(all('strike-dialog')).toHaveLength(0));
});

test('a free text of the family is struck out from its history; other lines of it are not offered', async () => {
  const change = family.changes[0]!;
  const wishes = { ...change, field: 'wishes', before: null, after: '"nobody from the town"' };
  const calls = await openPage({ changes: [change, wishes] });
  expect(all('change-strike')).toHaveLength(1);
  await userEvent.click(by('change-strike'));
  await userEvent.click(by('strike-save'));
  await waitFor(() => expect(inputs(calls, 'strike')).toEqual([{ kind: 'family', record: 'f-1', field: 'wishes' }]));
});

test('a person’s form keeps what its reader sees only as dots, and sends what was chosen', async () => {
  const calls = await openPage();
  await userEvent.click(by('person-edit'));
  await choose(by('person-whereabouts'), 'detained');
  await userEvent.click(by('person-custody-p-3'));
  await choose(by('person-kept-from'), 'p-2');
  await userEvent.click(by('person-also-add'));
  await choose(by('person-also-choose'), 'mam');
  await userEvent.click(by('person-save'));
  await waitFor(() => expect(inputs(calls, 'person_edit')).toHaveLength(1));
  expect(inputs(calls, 'person_edit')[0]).toMatchObject({
    id: 'p-1',
    person: {
      whereabouts: 'detained',
      custody_of: ['p-2'],
      confidential_from: 'p-2',
      also_understands: ['mam'],
      unaccompanied: null,
      entry: null,
    },
  });
});

test('a date that must be kept from somebody stands behind More, and another one on top', async () => {
  const [first, ...rest] = family.dates;
  const kept = { ...first!, id: 'd-kept', confidential_from: 'p-3', kind: 'biometrics' };
  await openPage({ dates: [kept, ...rest], next: kept });
  expect(document.querySelector('[data-id="d-kept"]')).toBeNull();
  await userEvent.click(by('more-open'));
  await userEvent.click(by('more-entry-open'));
  await waitFor(() => expect(document.querySelector('[data-id="d-kept"]')).not.toBeNull());
});

test('a note can be kept from a member of the family', async () => {
  const calls = await openPage();
  await userEvent.click(by('add-note'));
  await userEvent.type(by('note-text'), 'call only at noon');
  await choose(by('note-kept-from'), 'p-2');
  await userEvent.click(by('note-save'));
  await waitFor(() => expect(inputs(calls, 'note_add')[0]).toMatchObject({ confidentialFrom: 'p-2' }));
});

test('a record made one with another is made two again', async () => {
  const [rosa] = family.people;
  const calls = await openPage({ people: [{ ...rosa!, merged: ['p-8'] }] });
  await userEvent.click(by('person-two'));
  await waitFor(() => expect(inputs(calls, 'person_unmerge')).toEqual([{ other: 'p-8' }]));
});

test('closing that the backend refuses loses nothing', async () => {
  await openPage(
    {},
    {
      family_closing: () => ({ dates: [], pairings: [], tasks: [], notices: [], open_claims: 0 }),
      family_close: () => {
        throw failure('left_open', 'left_open', { count: '1' });
      },
    },
  );
  await act('family-close');
  await waitFor(() => expect(by('close-reason')).toBeTruthy());
  await userEvent.type(by('close-reason'), 'moved');
  await userEvent.click(by('close-save'));
  await waitFor(() => expect(all('failure').some((one) => one.dataset.code === 'left_open')).toBe(true));
  expect((by('close-reason') as HTMLInputElement).value).toBe('moved');
});
