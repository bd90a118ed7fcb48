// Volunteers: the list, one of them beside it, somebody new, a clearance.
import { at, type Step, type View } from './view';

const list: Step[] = [
  ['click', at('rail-volunteers')],
  ['see', at('volunteer-row')],
];
const panel: Step[] = [
  ...list,
  ['click', `${at('volunteer-row')}[data-id="v-3"] button`],
  ['see', at('clearance-add')],
  ['see', at('volunteer-pairings') + ' ul'],
];

export const volunteers: View[] = [
  { name: 'volunteers', window: 'main', steps: list },
  {
    name: 'volunteers-none',
    window: 'main',
    steps: [...list, ['fill', at('volunteer-filter'), 'zzz'], ['see', '.empty']],
  },
  {
    name: 'volunteers-empty',
    window: 'main',
    empty: true,
    steps: [
      ['click', at('rail-volunteers')],
      ['see', '.empty'],
    ],
  },
  { name: 'volunteer', window: 'main', steps: panel },
  {
    name: 'volunteer-before',
    window: 'main',
    steps: [...panel, ['click', `${at('volunteer-pairings-before')} summary`]],
  },
  {
    name: 'volunteer-add',
    window: 'main',
    steps: [
      ...list,
      ['click', at('volunteer-add')],
      ['click', at('volunteer-language-add')],
      ['click', at('volunteer-away-add')],
      ['click', at('volunteer-vehicle-yes')],
      ['fill', at('volunteer-seats'), 'four'],
      ['click', at('volunteer-save')],
      ['see', `${at('volunteer-name')}[aria-invalid]`],
    ],
  },
  {
    name: 'volunteer-clearance',
    window: 'main',
    steps: [
      ...panel,
      ['click', at('clearance-change')],
      ['fill', at('clearance-obtained'), '03/09/2027'],
      ['see', at('clearance-save')],
    ],
  },
];
