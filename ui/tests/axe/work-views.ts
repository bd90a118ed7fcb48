// The coordinator's own work: tasks, the programme's page, and the pairings of a year.
import { at, type Step, type View } from './view';

const tasks: Step[] = [
  ['click', at('rail-tasks')],
  ['see', at('task')],
];
const add: Step[] = [...tasks, ['click', at('task-add')], ['see', at('task-whom')]];
const programme: Step[] = [
  ['click', at('rail-settings')],
  ['click', at('settings-programme-open')],
  ['see', at('duty')],
];

export const work: View[] = [
  { name: 'today-coordinator', window: 'main', steps: [['click', at('today-primary-all')]] },
  {
    name: 'today-ticked',
    window: 'main',
    steps: [
      ['click', at('task-done')],
      ['see', at('undo')],
    ],
  },
  { name: 'tasks', window: 'main', steps: tasks },
  {
    name: 'tasks-none',
    window: 'main',
    empty: true,
    steps: [
      ['click', at('rail-tasks')],
      ['see', at('tasks-none')],
    ],
  },
  { name: 'tasks-done', window: 'main', steps: [...tasks, ['click', at('tasks-show-done')], ['see', at('task')]] },
  { name: 'tasks-add', window: 'main', steps: [...add, ['click', at('task-save')]] },
  {
    name: 'task-about',
    window: 'main',
    steps: [...add, ['click', at('task-about-choose')], ['click', at('date-add-choose')], ['see', at('task-person')]],
  },
  { name: 'task-assign', window: 'main', steps: [...tasks, ['click', at('task-assign')], ['see', at('assign-whom')]] },
  { name: 'programme', window: 'main', steps: programme },
  {
    name: 'programme-change',
    window: 'main',
    steps: [
      ...programme,
      ['click', at('programme-change')],
      ['fill', at('limit-check_days'), 'many'],
      ['click', at('programme-save')],
      ['see', `${at('limit-check_days')}[aria-invalid]`],
    ],
  },
  { name: 'duty-add', window: 'main', steps: [...programme, ['click', at('duty-add')], ['click', at('duty-save')]] },
  { name: 'duty-retired', window: 'main', steps: [...programme, ['click', at('duty-retire')], ['see', at('undo')]] },
  {
    name: 'pairings-over-time',
    window: 'main',
    steps: [
      ['click', at('rail-volunteers')],
      ['click', `${at('pairings-over-time')} summary`],
      ['click', `${at('pairings-over-time')} figure summary`],
      ['see', at('pairings-table')],
    ],
  },
];
