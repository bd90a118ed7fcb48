import type { TasksFilter, TaskView } from '../bindings';

export const views = ['all', 'mine', 'overdue', 'done'] as const;
export type TasksShown = (typeof views)[number];

export function asked(view: TasksShown): TasksFilter {
  return { id: null, family: null, mine: view === 'mine', overdue: view === 'overdue', done: view === 'done' };
}

/** The backend sends the finished ones beside the open ones: here they stand alone, the newest first. */
export function shown(tasks: TaskView[], view: TasksShown): TaskView[] {
  if (view !== 'done') return tasks;
  const done = tasks.filter((task) => task.done_on !== null);
  return done.sort((a, b) => (b.done_on ?? '').localeCompare(a.done_on ?? ''));
}
