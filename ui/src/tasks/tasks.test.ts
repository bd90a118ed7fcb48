// The screen of tasks, and the form that adds one.
import { fireEvent, render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { choose } from '../../tests/choose';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { session as fixture } from '../../tests/fixtures/shell';
import { task } from '../../tests/fixtures/tasks';
import { speak } from '../i18n';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import { choiceOf, whomOf } from './for-whom';
import { taskTitle } from './task-words';
import Tasks from './Tasks.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const line = (id: string) => all('task').find((one) => one.dataset.id === id)!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

async function open(answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend(answers);
  await refreshSession();
  render(Tasks);
  await waitFor(() => expect(document.querySelector('.found, .nothing')).toBeTruthy());
  return calls;
}

test('every open task says what, about whom, for whom and by when', async () => {
  await open();
  expect(all('task')).toHaveLength(6);
  expect(line('t-2').textContent).toContain('was due Fri 20 Nov 2026');
  expect(line('t-2').textContent).toContain('Rosa · for Marta Ical');
  expect(line('t-4').textContent).toContain('Find somebody to go with this family');
  expect(line('t-4').textContent).toContain('for the coordinators');
  expect(line('t-1').textContent).toContain('for you');
  expect(line('t-6').textContent).toContain('No day set');
  expect(by('tasks-count').textContent).toBe('6 tasks');
});

test('what an event made leads to where it is done', async () => {
  await open();
  await userEvent.click(line('t-4').querySelector('[data-test="task-next"]')!);
  expect(route.current).toEqual({ name: 'family', id: 'f-9', find: true });
  await userEvent.click(line('t-5').querySelector('[data-test="task-next"]')!);
  expect(route.current).toEqual({ name: 'date', id: 'd-1' });
  await userEvent.click(line('t-2').querySelector('[data-test="task-family"]')!);
  expect(route.current).toEqual({ name: 'family', id: 'f-1' });
});

test('the list is narrowed to mine, to what is late, to what is done', async () => {
  const calls = await open();
  await userEvent.click(by('tasks-show-mine'));
  await waitFor(() => expect(all('task').map((one) => one.dataset.id)).toEqual(['t-4', 't-5', 't-1', 't-6']));
  await userEvent.click(by('tasks-show-overdue'));
  await waitFor(() => expect(all('task').map((one) => one.dataset.id)).toEqual(['t-2']));
  await userEvent.click(by('tasks-show-done'));
  await waitFor(() => expect(all('task').map((one) => one.dataset.id)).toEqual(['t-3']));
  expect(inputs(calls, 'tasks').at(-1)).toEqual({
    filter: { id: null, family: null, mine: false, overdue: false, done: true },
  });
});

test('an empty list says what would stand there', async () => {
  await open({ tasks: () => [] });
  expect(by('tasks-none').textContent).toContain('Nothing to do is written down');
  await userEvent.click(by('tasks-show-overdue'));
  await waitFor(() => expect(by('tasks-none').textContent).toContain('Nothing is overdue'));
});

test('a list that cannot be read says so', async () => {
  pretend({
    tasks: () => {
      throw failure('internal');
    },
  });
  render(Tasks);
  await waitFor(() => expect(by('failure').dataset.code).toBe('internal'));
});

test('ticked off, a task can be opened again for a while', async () => {
  const calls = await open();
  await userEvent.click(line('t-1').querySelector('[data-test="task-done"]')!);
  await waitFor(() => expect(by('undo')).toBeTruthy());
  expect(document.body.textContent).toContain('Done: Call before the hearing');
  await userEvent.click(by('undo'));
  await waitFor(() =>
    expect(inputs(calls, 'task_done')).toEqual([
      { id: 't-1', done: true },
      { id: 't-1', done: false },
    ]),
  );
  await waitFor(() => expect(by('undo')).toBeUndefined());
});

test('a tick that could not be kept is no tick, and says why', async () => {
  await open({
    task_done: () => {
      throw failure('disk_full');
    },
  });
  await userEvent.click(line('t-1').querySelector('[data-test="task-done"]')!);
  await waitFor(() => expect(by('failure').dataset.code).toBe('disk_full'));
  expect(line('t-1').querySelector('[data-test="task-done"]')).toHaveProperty('checked', false);
  expect(by('undo')).toBeUndefined();
});

test('a task is added about a person of a family, for a volunteer, by a day', async () => {
  const calls = await open();
  await userEvent.click(by('task-add'));
  await userEvent.click(by('task-save'));
  expect(by('task-title').getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(by('task-title'), ' Bring the folder ');
  await userEvent.click(by('task-about-choose'));
  await waitFor(() => expect(by('date-add-choose')).toBeTruthy());
  await userEvent.click(by('date-add-choose'));
  await waitFor(() => expect(by('task-about-family').textContent).toContain('Familia C.'));
  await choose(by('task-person'), 'p-1');
  await choose(by('task-whom'), 'volunteer:v-1');
  await fireEvent.input(by('task-due'), { target: { value: '11/30/2026' } });
  await userEvent.click(by('task-save'));
  await waitFor(() => expect(inputs(calls, 'task_add')).toHaveLength(1));
  expect(inputs(calls, 'task_add')[0]).toEqual({
    task: {
      title: 'Bring the folder',
      family: 'f-1',
      person: 'p-1',
      due: '2026-11-30',
      for_whom: { who: 'volunteer', id: 'v-1' },
    },
  });
  await waitFor(() => expect(by('task-panel')).toBeUndefined());
});

test('a task is handed to somebody else, with another day', async () => {
  const calls = await open();
  await userEvent.click(line('t-1').querySelector('[data-test="task-assign"]')!);
  await waitFor(() => expect(by('assign-whom')).toBeTruthy());
  expect(by('assign-whom')).toHaveProperty('value', 'member:m-1');
  await choose(by('assign-whom'), 'role:advocate');
  await userEvent.click(by('assign-save'));
  await waitFor(() =>
    expect(inputs(calls, 'task_assign')).toEqual([
      { id: 't-1', forWhom: { who: 'role', role: 'advocate' }, due: '2026-11-30' },
    ]),
  );
});

test('a volunteer hands nothing on, and writes down only what is about a family of theirs', async () => {
  const calls = await open({ session: () => ({ ...fixture, roles: ['volunteer'], volunteer: 'v-1' }) });
  expect(by('task-assign')).toBeUndefined();
  await userEvent.click(by('task-add'));
  await userEvent.type(by('task-title'), 'Call');
  await userEvent.click(by('task-save'));
  expect(inputs(calls, 'task_add')).toEqual([]);
  expect(by('task-panel').textContent).toContain('Choose the family it is about.');
  expect(by('task-whom')).toBeUndefined();
  await userEvent.click(by('task-about-choose'));
  await waitFor(() => expect(by('date-add-choose')).toBeTruthy());
  await userEvent.click(by('date-add-choose'));
  await waitFor(() => expect(by('task-about-family')).toBeTruthy());
  await userEvent.click(by('task-save'));
  await waitFor(() =>
    expect(inputs(calls, 'task_add')).toMatchObject([
      { task: { family: 'f-1', for_whom: { who: 'volunteer', id: 'v-1' } } },
    ]),
  );
});

test('every event has its words in both languages', () => {
  const sources = ['pairing_ended', 'consent_withdrawn', 'override_to_show', 'family_closed', 'companion_withdrew'];
  for (const tongue of ['en', 'es'] as const) {
    speak(tongue);
    for (const source of sources as Parameters<typeof task>[0]['source'][])
      expect(taskTitle(task({ title: '', source }))).not.toContain('task-source');
  }
});

test('whom a task is for comes back as it was', () => {
  for (const whom of [null, { who: 'role', role: 'advocate' }, { who: 'member', id: 'a:b' }] as const)
    expect(whomOf(choiceOf(whom))).toEqual(whom);
});
