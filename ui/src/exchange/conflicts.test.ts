// What two laptops answered differently: both answers readable, one chosen with a reason.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { session as fixture } from '../../tests/fixtures/shell';
import type { ConflictView } from '../bindings';
import { loadReference } from '../reference.svelte';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import { answerParts, conflictText } from './conflict-words';
import Exchange from './Exchange.svelte';
import invented, { conflict } from './invented';
import { justSaid } from './said.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);
const text = () => document.body.textContent ?? '';

beforeEach(async () => {
  justSaid.forget();
  await refreshSession();
  await loadReference();
});

async function open(conflicts: ConflictView[], answers: Fixtures = {}): Promise<Call[]> {
  let left = conflicts;
  const { calls } = pretend({
    ...invented,
    conflicts: () => left,
    conflict_decide: ({ decision }) => {
      left = left.filter((one) => one.record !== decision.record || one.field !== decision.field);
      return null;
    },
    ...answers,
  });
  render(Exchange, { show: 'conflicts' });
  await waitFor(() => expect(document.querySelector('[data-test="conflict"], .empty')).toBeTruthy());
  return calls;
}

const versions = (first: unknown, second: unknown): ConflictView['versions'] =>
  conflict().versions.map((version, index) => ({ ...version, value: JSON.stringify(index === 0 ? first : second) }));

test('both answers say what, who, where, when and why; the clock of the place too', async () => {
  await open([conflict()]);
  expect(by('conflict').querySelector('h2')?.textContent).toBe('Date: day and time');
  expect(by('conflict').textContent).toContain('Familia C. · 1042');
  const [first, second] = all('conflict-answer');
  expect(first?.textContent).toContain('Tue 1 Dec 2026 · 8:30 AM · Central');
  expect(first?.textContent).toContain('Ana Morales · Office laptop');
  expect(first?.textContent).toContain('Because: new notice');
  expect(second?.textContent).toContain('8:30 AM · Mountain');
  expect(second?.textContent).toContain('No reason was written down');
  await userEvent.click(by('conflict-date'));
  expect(route.current).toEqual({ name: 'date', id: 'd-1' });
});

test('one is chosen with a reason, and is gone from the list', async () => {
  const calls = await open([conflict(), conflict({ record: 'd-2', field: 'place', versions: versions('A', 'B') })]);
  expect(text()).toContain('2 to decide');
  await userEvent.click(by('conflict-decide'));
  expect(text()).toContain('Choose the answer that holds.');
  expect(by('conflict-reason').getAttribute('aria-invalid')).toBe('true');
  expect(inputs(calls, 'conflict_decide')).toEqual([]);
  await userEvent.click(all('conflict-choose')[1]!);
  await userEvent.type(by('conflict-reason'), ' the clerk said so ');
  await userEvent.click(by('conflict-decide'));
  await waitFor(() => expect(all('conflict')).toHaveLength(1));
  expect(inputs(calls, 'conflict_decide')).toEqual([
    {
      decision: {
        kind: 'appearance',
        record: 'd-1',
        field: 'setting',
        change: 'c-2',
        reason: 'the clerk said so',
      },
    },
  ]);
  expect(by('exchange-said').textContent).toContain('Decided: Date: day and time');
});

test('a decision that is refused keeps what was typed', async () => {
  await open([conflict()], {
    conflict_decide: () => {
      throw failure('already_done');
    },
  });
  await userEvent.click(by('conflict-choose'));
  await userEvent.type(by('conflict-reason'), 'x');
  await userEvent.click(by('conflict-decide'));
  await waitFor(() => expect(by('conflict-failure').dataset.code).toBe('already_done'));
  expect(by('conflict-reason')).toHaveProperty('value', 'x');
});

test('of two dates that replace one, each is named by its own words and leads to its page', async () => {
  await open([conflict({ field: 'superseded_by', versions: versions('d-1', 'd-4') })]);
  await waitFor(() => expect(all('conflict-successor')[0]?.textContent).toContain('2026'));
  await userEvent.click(all('conflict-successor')[1]!);
  expect(route.current).toEqual({ name: 'date', id: 'd-4' });
});

test('masked numbers that read the same are said to differ where they are hidden', async () => {
  const person = { kind: 'person', record: 'p-1', field: 'a_number', about: 'Rosa', appearance: null };
  await open([conflict({ ...person, versions: versions('123456789', '120456789') })]);
  expect(by('conflict').querySelector('h2')?.textContent).toBe('Person: A-number (Rosa)');
  expect(text()).toContain('A•••-•••-789');
  expect(text()).not.toContain('123456789');
  expect(text()).toContain('They differ in the digits that are hidden here');
});

test('words of closed lists, lists and records are readable; nothing is dropped', () => {
  const [version] = conflict().versions;
  const parts = (field: Pick<ConflictView, 'kind' | 'field'>, value: unknown) =>
    answerParts(field, { ...version!, value: value === null ? null : JSON.stringify(value) });
  const medium = { kind: 'appearance', field: 'medium' };
  expect(parts(medium, 'webex_video')).toEqual([{ label: null, text: 'Video (Webex)' }]);
  expect(parts(medium, null)).toEqual([{ label: null, text: 'Nothing' }]);
  expect(parts({ kind: 'contact_rule', field: 'may_call' }, 'no')).toEqual([{ label: null, text: 'No' }]);
  expect(parts({ kind: 'consent', field: '*' }, { scope: 'legal', until: null })).toEqual([
    { label: 'Scope', text: 'Sharing with the legal team' },
    { label: 'Until', text: 'nothing' },
  ]);
  expect(conflictText({ kind: 'consent', field: '*', about: null })).toBe('Consent');
});

test('whoever only accompanies sees both and is told who decides', async () => {
  pretend({ session: () => ({ ...fixture, roles: ['volunteer'] }) });
  await refreshSession();
  await open([conflict()]);
  expect(all('conflict-answer')).toHaveLength(2);
  expect(by('conflict-choose')).toBeUndefined();
  expect(by('conflict-decide')).toBeUndefined();
  expect(by('conflict-others').textContent).toContain('go by both answers');
});

test('a record is shown without the ids that say nothing', () => {
  const id = '01960000-0000-7000-8000-000000000001';
  const value = JSON.stringify({ id, person: id, status: 'represented', e28: 'yes' });
  const parts = answerParts({ kind: 'representation', field: '*' }, { ...conflict().versions[0]!, value });
  expect(parts.map(({ label }) => label)).toEqual(['Status', 'EOIR-28 form']);
});

test('nothing to decide says so', async () => {
  await open([]);
  expect(by('conflicts-none').textContent).toContain('Nothing to decide');
});
