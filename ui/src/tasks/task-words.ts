// A task in words: what it is, for whom, by when. One that an event made has no title; its source says it.
import type { TaskView } from '../bindings';
import { dayText } from '../format';
import { t } from '../i18n';

export function taskTitle(task: TaskView): string {
  return task.title || t(`task-source-${task.source.replaceAll('_', '-')}`);
}

export function dueText(task: TaskView): string {
  if (task.done_on) return t('task-done-on', { day: dayText(task.done_on) });
  if (!task.due) return t('task-no-due');
  return task.overdue ? t('task-overdue', { day: dayText(task.due) }) : t('task-due-text', { day: dayText(task.due) });
}

/** Who is to do it; nothing where nobody was named. */
export function forText(task: TaskView): string | null {
  if (task.for_whom === null) return null;
  if (task.for_whom.who === 'role') return t(`task-for-role-${task.for_whom.role}`);
  if (task.mine) return t('task-for-mine');
  return task.for_name ? t('task-for', { name: task.for_name }) : null;
}
