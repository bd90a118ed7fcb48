import { fireEvent, render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { family } from '../../tests/fixtures/families';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import Families from './Families.svelte';
import FamilyPage from './FamilyPage.svelte';
import { showAll } from './filter.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

beforeEach(async () => {
  showAll();
  await refreshSession();
});

async function openList(answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend(answers);
  render(Families);
  await waitFor(() => expect(calls.some((call) => call.name === 'families')).toBe(true));
  return calls;
}

async function openPage(answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend(answers);
  render(FamilyPage, { id: 'f-1' });
  await waitFor(() => expect(by('next-date')).toBeTruthy());
  return calls;
}

test('fifty families at a time, with the count in words, and the next page', async () => {
  const calls = await openList();
  await waitFor(() => expect(all('family-row')).toHaveLength(50));
  expect(document.body.textContent).toContain('Families 1 to 50 of 57');
  await userEvent.click(
    [...document.querySelectorAll('button')].find((b) => b.textContent?.includes('More families'))!,
  );
  await waitFor(() => expect(all('family-row')).toHaveLength(7));
  expect(inputs(calls, 'families').at(-1)).toMatchObject({ filter: { offset: 50, limit: 50 } });
});

test('filters ask the backend, begin at the first row, and can all be let go at once', async () => {
  const calls = await openList();
  await waitFor(() => expect(all('family-row').length).toBeGreaterThan(0));
  await fireEvent.input(by('family-filter'), { target: { value: 'rosa' } });
  await userEvent.click(by('family-filter-lawyer'));
  await userEvent.click(by('family-filter-date'));
  await waitFor(() =>
    expect(inputs(calls, 'families').at(-1)).toMatchObject({
      filter: { text: 'rosa', without_lawyer: true, without_date: true, offset: 0 },
    }),
  );
  await userEvent.click(by('family-filter-clear'));
  await waitFor(() => expect(inputs(calls, 'families').at(-1)).toMatchObject({ filter: { text: null } }));
});

test('`/` finds, Enter goes down to the rows, arrows move, Enter opens', async () => {
  await openList();
  await waitFor(() => expect(all('family-row').length).toBeGreaterThan(0));
  await userEvent.keyboard('/');
  expect(document.activeElement).toBe(by('family-filter'));
  await userEvent.keyboard('{Enter}{ArrowDown}');
  expect(document.activeElement?.closest('[data-id]')?.getAttribute('data-id')).toBe('f-2');
  await userEvent.keyboard('{Enter}');
  expect(route.current).toEqual({ name: 'family', id: 'f-2' });
});

test('nothing found says so; no families at all says how to begin', async () => {
  await openList();
  await waitFor(() => expect(all('family-row').length).toBeGreaterThan(0));
  await fireEvent.input(by('family-filter'), { target: { value: 'zzz' } });
  await waitFor(() => expect(document.body.textContent).toContain('No family like that'));
});

test('a family needs a code; a taken one says what to do and loses nothing', async () => {
  const calls = await openList({
    family_add: () => {
      throw failure('code_taken', 'code');
    },
  });
  await userEvent.click(by('add-family'));
  await userEvent.click(by('family-save'));
  expect(by('family-code').getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(by('family-code'), ' 1042 ');
  await userEvent.click(by('family-save'));
  await waitFor(() => expect(all('failure').some((one) => one.dataset.code === 'code_taken')).toBe(true));
  expect(inputs(calls, 'family_add')).toEqual([{ family: { code: '1042', city: null } }]);
  expect((by('family-code') as HTMLInputElement).value).toBe(' 1042 ');
});

test('next date and contact rule come first, the rule before the phone, and an open claim asks before calling', async () => {
  await openPage();
  const text = document.querySelector('.main')!.textContent!;
  const places = ['Tue 1 Dec 2026 · 8:30 AM', 'Ask before you call', 'never leave voicemail', '214 555 0142', 'People'];
  const order = places.map((part) => text.indexOf(part));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(text).toContain('Replaced: the court moved it, new notice of 10 Oct');
  expect(document.querySelector('s')?.textContent).toContain('Thu 15 Oct 2026');
});

test('an A-number is whole only while it is held, asked anew each time', async () => {
  const calls = await openPage();
  const shown = () => by('a-number').textContent;
  expect(shown()).toBe('A•••-•••-468');
  await fireEvent.pointerDown(by('a-number-hold'));
  await waitFor(() => expect(shown()).toBe('A123-456-468'));
  await fireEvent.pointerUp(by('a-number-hold'));
  expect(shown()).toBe('A•••-•••-468');
  await fireEvent.keyDown(by('a-number-hold'), { key: ' ' });
  await waitFor(() => expect(shown()).toBe('A123-456-468'));
  await fireEvent.keyUp(by('a-number-hold'), { key: ' ' });
  expect(shown()).toBe('A•••-•••-468');
  expect(inputs(calls, 'a_number_reveal')).toHaveLength(2);
});

test('released before the answer came: nothing appears', async () => {
  let answer: (number: string) => void = () => undefined;
  await openPage({ a_number_reveal: () => new Promise((resolve) => (answer = resolve)) });
  await fireEvent.pointerDown(by('a-number-hold'));
  await fireEvent.pointerUp(by('a-number-hold'));
  answer('123456468');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(by('a-number').textContent).toBe('A•••-•••-468');
});

test('a note that says too much is warned about gently, and can be saved all the same', async () => {
  const calls = await openPage();
  await userEvent.click(by('add-note'));
  await userEvent.type(by('note-text'), 'She crossed alone');
  await waitFor(() => expect(by('note-words').textContent).toContain('“crossed”'));
  await userEvent.click(by('note-save'));
  await waitFor(() => expect(inputs(calls, 'note_add')).toHaveLength(1));
  expect(inputs(calls, 'note_add')[0]).toEqual({
    kind: 'family',
    record: 'f-1',
    audience: 'coordinators',
    text: 'She crossed alone',
    confidentialFrom: null,
  });
  await waitFor(() => expect(all('note-panel')).toHaveLength(0));
});

test('what is typed is kept as a draft of that record, and comes back', async () => {
  const kept = new Map<string, string>();
  const store: Fixtures = {
    draft_save: ({ form, record, body }) => {
      kept.set(`${form} ${record}`, body);
      return null;
    },
    draft_load: ({ form, record }) => kept.get(`${form} ${record}`) ?? null,
    draft_drop: ({ form, record }) => {
      kept.delete(`${form} ${record}`);
      return null;
    },
  };
  await openPage(store);
  await userEvent.click(by('add-note'));
  await userEvent.type(by('note-text'), 'bring the blue folder');
  await userEvent.click(by('panel-close'));
  await waitFor(() => expect(kept.get('note f-1')).toContain('blue folder'));
  await userEvent.click(by('add-note'));
  await waitFor(() => expect((by('note-text') as HTMLTextAreaElement).value).toBe('bring the blue folder'));
  expect(by('draft-restored')).toBeTruthy();
  await userEvent.click(by('note-save'));
  await waitFor(() => expect(kept.size).toBe(0));
});

test('a contact rule starts from no voicemail and keeps three answers apart', async () => {
  const calls = await openPage();
  // Mateo has none yet.
  await userEvent.click(all('contact-rule-edit')[1]!);
  await userEvent.type(by('contact-rule-phone'), '214 555 0199');
  await userEvent.click(by('contact-rule-call-yes'));
  await userEvent.click(by('contact-rule-save'));
  await waitFor(() => expect(inputs(calls, 'contact_rule_set')).toHaveLength(1));
  expect(inputs(calls, 'contact_rule_set')[0]).toMatchObject({
    person: 'p-2',
    rule: { phone: '214 555 0199', may_call: 'yes', may_text: 'unknown', may_voicemail: 'no' },
  });
});

test('the lawyer ladder and a consent are recorded for the person and forum they are about', async () => {
  const calls = await openPage();
  await userEvent.click(by('representation-set'));
  await userEvent.click(by('representation-status-represented'));
  await userEvent.click(by('representation-e28-yes'));
  await userEvent.click(by('representation-save'));
  await waitFor(() => expect(inputs(calls, 'representation_set')).toHaveLength(1));
  expect(inputs(calls, 'representation_set')[0]).toEqual({
    representation: {
      person: 'p-1',
      forum: 'eoir_court',
      status: 'represented',
      representative: 'Casa Legal',
      e28: 'yes',
    },
  });
  await waitFor(() => expect(all('representation-panel')).toHaveLength(0));
  await userEvent.click(by('consent-add'));
  await userEvent.click(by('consent-scope-legal'));
  await userEvent.click(by('consent-save'));
  await waitFor(() => expect(inputs(calls, 'consent_record')).toHaveLength(1));
  expect(inputs(calls, 'consent_record')[0]).toMatchObject({
    consent: { person: 'p-1', scope: 'legal', given: 'oral', from: '2026-11-22', until: null, language: 'kek' },
  });
});

test('a person is added with a name alone; a task is added and ticked', async () => {
  const calls = await openPage();
  await userEvent.click(by('add-person'));
  await userEvent.type(by('person-given'), 'Juana');
  await userEvent.type(by('person-surnames'), 'Xol');
  await userEvent.click(by('person-save'));
  await waitFor(() => expect(inputs(calls, 'person_add')).toHaveLength(1));
  expect(inputs(calls, 'person_add')[0]).toMatchObject({
    family: 'f-1',
    person: { given: 'Juana', surnames: ['Xol'], a_number: null, respondent: 'unknown', spanish: 'unknown' },
  });
  await userEvent.click(by('task-add'));
  await userEvent.type(by('task-title'), 'Call');
  await userEvent.click(by('task-save'));
  await waitFor(() =>
    expect(inputs(calls, 'task_add')).toMatchObject([{ task: { family: 'f-1', title: 'Call', due: null } }]),
  );
  await userEvent.click(by('task-done'));
  await waitFor(() => expect(inputs(calls, 'task_done')).toEqual([{ id: 't-1', done: true }]));
});

test('a family without people, dates or rules says what to ask', async () => {
  await openPage({
    family: () => ({ ...family, people: [], dates: [], notes: [], tasks: [], claims: [], next: null }),
  });
  const text = document.body.textContent!;
  for (const said of [
    'No date is written down',
    'Nobody has asked how to reach this family',
    'Nobody is written down yet',
  ])
    expect(text).toContain(said);
});

test('a family that is not here says so', async () => {
  pretend({
    family: () => {
      throw failure('not_found');
    },
  });
  render(FamilyPage, { id: 'f-0' });
  await waitFor(() => expect(document.body.textContent).toContain('This family is not here'));
});
