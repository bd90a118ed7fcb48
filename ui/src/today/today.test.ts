import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { TodayView } from '../bindings';
import { pretend, type Call } from '../../tests/fake';
import { date, family } from '../../tests/fixtures/families';
import { route } from '../route.svelte';
import Today from './Today.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;

const quiet: TodayView = {
  today: '2026-11-22',
  disputes: [],
  unchecked: [],
  past: [],
  week: [],
  without_lawyer: [],
  tasks: [],
  open_claims: 0,
  families: 3,
  not_told: [],
  totals: { disputes: 0, unchecked: 0, past: 0, week: 0, without_lawyer: 0, tasks: 0 },
};

async function open(view: TodayView): Promise<Call[]> {
  const { calls } = pretend({ today: () => view });
  render(Today);
  await waitFor(() => expect(document.querySelector('.columns, .start')).toBeTruthy());
  return calls;
}

test('the first day explains the two ways to begin', async () => {
  await open({ ...quiet, families: 0 });
  await userEvent.click(by('start-import'));
  expect(route.current).toEqual({ name: 'import' });
  await userEvent.click(by('add-family'));
  expect(by('family-code')).toBeTruthy();
});

test('only what waits is shown, the most dangerous first, each with one next step', async () => {
  await open({
    ...quiet,
    totals: { ...quiet.totals, week: 1, disputes: 1, unchecked: 1 },
    week: [date({ id: 'w' })],
    disputes: [date({ id: 'x', certainty: { state: 'disputed' } })],
    unchecked: [date({ id: 'u' })],
  });
  const titles = [...document.querySelectorAll('h2')].map((heading) =>
    heading.textContent?.trim().replace(/\s+/g, ' '),
  );
  expect(titles).toEqual(['Two answers 1', 'Not checked for seven days 1', 'The next seven days 1', 'Tasks']);
  await userEvent.click(by('today-disputes-next'));
  expect(route.current).toEqual({ name: 'date', id: 'x' });
});

const twelve = Array.from({ length: 12 }, (_, index) => date({ id: `u${index}` }));

test('a long group begins with five, says of how many, and leads to the whole list', async () => {
  await open({ ...quiet, unchecked: twelve, totals: { ...quiet.totals, unchecked: 1240 } });
  expect(all('date-row')).toHaveLength(5);
  expect(by('today-unchecked').querySelector('h2')?.textContent).toContain('1,240');
  expect(by('today-unchecked-shown').textContent).toBe('5 of 1,240');
  await userEvent.click(by('today-unchecked-all'));
  expect(route.current).toEqual({ name: 'dates', filter: { span: 'ahead', days: 30, unchecked_days: 7 } });
});

test('a list that is whole says no such thing; tasks that are not all here are counted', async () => {
  const task = family.tasks[0]!;
  const tasks = Array.from({ length: 12 }, (_, index) => ({ ...task, id: `t${index}` }));
  const few = twelve.slice(0, 5);
  await open({ ...quiet, week: few, tasks, totals: { ...quiet.totals, week: 5, tasks: 40 } });
  expect(by('today-week-shown')).toBeUndefined();
  expect(by('today-week-all')).toBeUndefined();
  expect(by('today-tasks-shown').textContent).toBe('12 of 40');
  expect(by('today-tasks').querySelector('h2')?.textContent).toContain('40');
});

test('a press anywhere on a line opens its date; so do arrows and Enter', async () => {
  await open({ ...quiet, unchecked: [date({ id: 'a' }), date({ id: 'b' })] });
  all('date-row')[0]!.querySelector<HTMLElement>('[data-open]')!.focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(route.current).toEqual({ name: 'date', id: 'b' });
});

test('a task is ticked, the spreadsheet’s words are counted, and what nobody was told stands there', async () => {
  const calls = await open({
    ...quiet,
    tasks: family.tasks.slice(0, 1),
    open_claims: 117,
    not_told: [
      { appearance: 'd-1', family_label: 'Familia C. · 1042', what: 'appearance_move', at: '2026-11-21T15:00:00Z' },
    ],
  });
  expect(by('today-not-told').textContent).toContain('Saved on this laptop only');
  expect(by('today-not-told').textContent).toContain('the date moved');
  await userEvent.click(by('task-done'));
  await waitFor(() =>
    expect(calls.find((call) => call.name === 'task_done')?.input).toEqual({ id: 't-1', done: true }),
  );
  await userEvent.click(by('today-claims-next'));
  expect(route.current).toEqual({ name: 'claims' });
});

test('a quiet day says that nothing waits', async () => {
  await open(quiet);
  expect(document.body.textContent).toContain('Nothing waits today');
});
