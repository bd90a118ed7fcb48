// What is done with a whole family, and the two lists reached from the families.
import { at, type Step, type View } from './view';

const list: Step[] = [
  ['click', at('rail-families')],
  ['see', at('family-row')],
];
const page: Step[] = [...list, ['click', at('family-row')], ['see', at('gaps')]];
const menu: Step[] = [...page, ['click', at('family-actions')], ['see', at('family-close')]];
const closing: Step[] = [...menu, ['click', at('family-close')], ['see', at('close-date')]];
const splitting: Step[] = [...menu, ['click', at('family-split')], ['see', at('split-next')]];
const leave: Step[] = [...page, ['click', at('person-edit')], ['click', at('person-leave')], ['see', at('leave-save')]];

export const families: View[] = [
  {
    name: 'gaps-list',
    window: 'main',
    steps: [...list, ['click', at('families-gaps')], ['see', at('gap-row')]],
  },
  {
    name: 'duplicates',
    window: 'main',
    steps: [...list, ['click', at('families-duplicates')], ['see', at('duplicate')]],
  },
  {
    name: 'duplicates-decide',
    window: 'main',
    steps: [
      ...list,
      ['click', at('families-duplicates')],
      ['click', at('duplicate-one')],
      ['see', at('duplicate-save')],
    ],
  },
  { name: 'family-actions', window: 'main', steps: menu },
  { name: 'family-close', window: 'main', steps: closing },
  {
    name: 'family-close-missing',
    window: 'main',
    steps: [...closing, ['click', at('close-save')], ['see', `${at('close-date-d-1')}[aria-invalid]`]],
  },
  { name: 'family-split', window: 'main', steps: splitting },
  {
    name: 'family-split-read',
    window: 'main',
    steps: [
      ...splitting,
      ['click', at('split-person-p-1')],
      ['click', at('split-next')],
      ['click', at('split-next')],
      ['click', at('split-next')],
      ['fill', at('split-code'), '2077'],
      ['click', at('split-next')],
      ['see', at('split-before')],
    ],
  },
  { name: 'person-leave', window: 'main', steps: [...leave, ['click', at('leave-save')], ['see', '.field-error']] },
  { name: 'note-strike', window: 'main', steps: [...page, ['click', at('note-strike')], ['see', at('strike-save')]] },
];
