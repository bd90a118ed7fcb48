// Permissions, who must still be told, and who goes along: on the pages where they stand, and what opens beside them.
import { at, type Step, type View } from './view';

const family: Step[] = [
  ['click', at('rail-families')],
  ['click', at('family-row')],
  ['see', at('override')],
];
const withdraw: Step[] = [...family, ['click', at('consent-withdraw')], ['see', at('withdraw-panel')]];
const override: Step[] = [...family, ['click', at('override-add')], ['see', at('override-panel')]];
const date: Step[] = [...family, ['click', at('next-open')], ['see', at('companions')]];

export const gates: View[] = [
  { name: 'gates', window: 'main', steps: family },
  {
    name: 'gate-record',
    window: 'main',
    steps: [...family, ['click', `${at('gate')}[data-gate="ended"] button`], ['see', at('consent-given-by')]],
  },
  {
    name: 'consent-withdraw',
    window: 'main',
    steps: [...withdraw, ['click', at('withdraw-extent-volunteers')], ['see', at('consequences')]],
  },
  {
    name: 'consent-withdrawn',
    window: 'main',
    steps: [
      ...withdraw,
      ['click', at('withdraw-extent-programme')],
      ['see', at('consequences')],
      ['click', at('withdraw-save')],
      ['see', at('undo')],
    ],
  },
  { name: 'consent-override', window: 'main', steps: [...override, ['click', at('override-save')]] },
  {
    name: 'notice-give',
    window: 'main',
    steps: [...family, ['click', at('notice-give')], ['click', at('notice-save')]],
  },
  {
    name: 'notice-skip',
    window: 'main',
    steps: [...family, ['click', at('notice-skip')], ['click', at('notice-save')]],
  },
  { name: 'apart', window: 'main', steps: [...family, ['click', at('apart-add')], ['click', at('apart-save')]] },
  { name: 'companions', window: 'main', steps: date },
  {
    name: 'companion-find',
    window: 'main',
    steps: [...date, ['click', at('companion-find')], ['see', at('match-out')]],
  },
  {
    name: 'companion-ask',
    window: 'main',
    steps: [...date, ['click', at('companion-find')], ['click', at('match-choose')], ['see', at('ask-because')]],
  },
];
