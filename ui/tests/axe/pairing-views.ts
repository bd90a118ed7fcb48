// Who goes with a family: on its page, and the panels that open beside it.
import { at, type Step, type View } from './view';

const family: Step[] = [
  ['click', at('rail-families')],
  ['click', at('family-row')],
  ['see', at('pairing')],
];
const match: Step[] = [...family, ['click', at('pairing-find')], ['see', at('match-out')]];
const form: Step[] = [...match, ['click', at('match-choose')], ['see', at('pair-because')]];
const end: Step[] = [...family, ['click', at('pairing-stop')], ['see', at('leaves')]];

// Whoever leaves nothing behind: nothing has to be decided before the pairing ends.
const second: Step[] = [
  ...family,
  ['click', `${at('pairing')}[data-id="pr-2"] ${at('pairing-stop')}`],
  ['see', at('leaves')],
];

export const pairings: View[] = [
  {
    name: 'pairings',
    window: 'main',
    steps: [...family, ['click', `${at('pairings-before')} summary`], ['see', at('pairing-past')]],
  },
  { name: 'pairing-match', window: 'main', steps: match },
  { name: 'pairing-form', window: 'main', steps: form },
  {
    name: 'pairing-form-missing',
    window: 'main',
    steps: [
      ...form,
      ['fill', at('pair-from'), ''],
      ['click', at('pair-save')],
      ['see', `${at('pair-from')}[aria-invalid]`],
    ],
  },
  { name: 'pairing-end', window: 'main', steps: [...end, ['click', at('pairing-end-save')]] },
  {
    name: 'pairing-ended',
    window: 'main',
    steps: [
      ...second,
      ['click', at('pairing-why-handed_over')],
      ['click', at('pairing-end-save')],
      ['see', at('undo')],
    ],
  },
];
