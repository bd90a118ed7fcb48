import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Role, TodayView } from '../bindings';
import { view as exchange, volunteers as volunteersExchange } from '../exchange/invented';
import { pretend, type Call } from '../../tests/fake';
import { date } from '../../tests/fixtures/families';
import { session as fixture } from '../../tests/fixtures/shell';
import { lines, noLines, owed, quiet } from '../../tests/fixtures/today';
import { task } from '../../tests/fixtures/tasks';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import Today from './Today.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;

async function open(view: TodayView, roles: Role[] = ['coordinator']): Promise<Call[]> {
  const { calls } = pretend({ today: () => view, session: () => ({ ...fixture, roles }) });
  await refreshSession();
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
  expect(titles).toEqual(['Two answers 1', 'Not checked lately 1', 'The next seven days 1', 'Tasks']);
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
  const tasks = Array.from({ length: 12 }, (_, index) => task({ id: `t${index}` }));
  const few = twelve.slice(0, 5);
  await open({ ...quiet, week: few, tasks, totals: { ...quiet.totals, week: 5, tasks: 40 } });
  expect(by('today-week-shown')).toBeUndefined();
  expect(by('today-week-all')).toBeUndefined();
  expect(by('today-tasks-shown').textContent).toBe('12 of 40');
  expect(by('today-tasks').querySelector('h2')?.textContent).toContain('40');
  await userEvent.click(by('today-tasks-all'));
  expect(route.current).toEqual({ name: 'tasks' });
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
    tasks: [task({})],
    open_claims: 117,
    not_told: [owed({})],
  });
  expect(by('today-not-told').textContent).toContain('Saved on this laptop only');
  expect(by('today-not-told').textContent).toContain('Familia C. · 1042');
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

test('a task that was ticked off can be opened again', async () => {
  const calls = await open({ ...quiet, tasks: [task({})] });
  await userEvent.click(by('task-done'));
  await waitFor(() => expect(by('undo')).toBeTruthy());
  await userEvent.click(by('undo'));
  await waitFor(() =>
    expect(calls.filter((call) => call.name === 'task_done').map((call) => call.input)).toEqual([
      { id: 't-1', done: true },
      { id: 't-1', done: false },
    ]),
  );
});

test('a coordinator sees who has nobody, what ends, who was not screened and where families wait', async () => {
  await open({ ...quiet, coordinator: lines });
  expect(by('today-companions').textContent).toContain('fewer than 2 people are confirmed');
  expect(all('today-going').map((one) => one.textContent?.trim())).toEqual([
    'Nobody is confirmed yet, 2 wanted',
    '1 person is confirmed, 2 wanted',
  ]);
  expect(by('today-primary').querySelector('h2')?.textContent).toContain('14');
  expect(by('today-primary').textContent).toContain('El Paso, TX · since 3 Aug 2026');
  expect(by('today-clearances').textContent).toContain('Background check ended Sat 31 Oct 2026');
  expect(by('today-clearances').textContent).toContain('2 dates after that day · goes with 3 families');
  expect(by('today-unscreened').textContent).toContain('41 days since intake');
  expect(by('today-waiting').textContent).toContain('9 families wait · 4 volunteers could take one more');
  expect(by('today-waiting').textContent).toContain('nobody there could take one more');
  expect(document.body.textContent).not.toContain('Nothing waits today');
});

test('one press leads to finding somebody; a clearance to its volunteer; a city to whoever is there', async () => {
  await open({ ...quiet, coordinator: lines });
  await userEvent.click(by('today-primary').querySelector('[data-test="today-line-step"]')!);
  expect(route.current).toEqual({ name: 'family', id: 'f-9', find: true });
  await userEvent.click(by('today-clearances').querySelector('[data-test="today-line-open"]')!);
  expect(route.current).toEqual({ name: 'volunteers', open: 'v-7' });
  await userEvent.click(by('today-waiting').querySelector('[data-test="today-line-step"]')!);
  expect(route.current).toEqual({ name: 'volunteers', text: 'Dallas, TX' });
});

test('more families are shown on demand, and it is said of how many', async () => {
  await open({ ...quiet, coordinator: lines });
  const group = by('today-primary');
  expect(group.querySelectorAll('[data-test="today-line"]')).toHaveLength(5);
  await userEvent.click(by('today-primary-all'));
  expect(group.querySelectorAll('[data-test="today-line"]')).toHaveLength(6);
  expect(by('today-primary-shown').textContent).toBe('6 of 14');
  expect(document.activeElement?.textContent).toContain('Familia G.');
});

test('a volunteer has the week first and nothing of the programme’s own work', async () => {
  await open(
    {
      ...quiet,
      week: [date({ id: 'w' })],
      unchecked: [date({ id: 'u' })],
      disputes: [date({ id: 'x', certainty: { state: 'disputed' } })],
      coordinator: noLines,
      totals: { ...quiet.totals, week: 1, unchecked: 1, disputes: 1 },
    },
    ['volunteer'],
  );
  const titles = [...document.querySelectorAll('h2')].map((one) => one.textContent?.trim().replace(/\s+/g, ' '));
  expect(titles).toEqual(['Your families: the next seven days 1', 'Two answers 1', 'Tasks']);
});

test('a volunteer’s quiet day says so in their own words', async () => {
  await open(quiet, ['volunteer']);
  expect(by('today-nothing').textContent).toContain('Your families have no date in the next seven days');
});

test('a volunteer’s laptop without a family leads to the exchange: to join, or to what the coordinator sends', async () => {
  const show = (membership: 'alone' | 'joined') => {
    pretend({
      today: () => ({ ...quiet, families: 0 }),
      session: () => ({ ...fixture, roles: ['volunteer'] }),
      exchange: () => (membership === 'alone' ? exchange({ membership }) : volunteersExchange()),
    });
    return refreshSession().then(() => render(Today));
  };
  const { unmount } = await show('alone');
  await waitFor(() => expect(by('today-join').textContent).toContain('This laptop holds nothing yet'));
  expect(by('first-steps')).toBeUndefined();
  expect(by('today-join-go').textContent).toContain('Join your programme');
  await userEvent.click(by('today-join-go'));
  expect(route.current).toEqual({ name: 'exchange' });
  unmount();
  await show('joined');
  await waitFor(() => expect(by('today-join').textContent).toContain('come in a bundle from a coordinator'));
});
