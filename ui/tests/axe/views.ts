// Every screen, how it is reached, for axe and for the pictures. A new screen adds its line here.
import { at, type Step, type View } from './view';
import { exchange } from './exchange-views';
import { gates } from './gate-views';
import { families } from './family-views';
import { pairings } from './pairing-views';
import { restore, vault } from './vault-views';
import { volunteers } from './volunteer-views';
import { work } from './work-views';

const about: Step[] = [
  ['fill', at('setup-name'), 'Ana Morales'],
  ['fill', at('setup-laptop'), 'Office laptop'],
];
const chosen: Step[] = [...about, ['click', at('setup-next')], ['see', at('setup-passphrase-generated')]];
const made: Step[] = [...chosen, ['click', at('setup-create')], ['see', at('recovery-word-12')]];

const unlock: View[] = [
  { name: 'unlock', window: 'unlock', steps: [['see', at('unlock-passphrase')]] },
  {
    name: 'unlock-wrong',
    window: 'unlock',
    steps: [
      ['fill', at('unlock-passphrase'), 'wrong'],
      ['click', at('unlock-open')],
      ['see', `${at('unlock-failure')} p`],
    ],
  },
  {
    name: 'unlock-words',
    window: 'unlock',
    steps: [
      ['click', at('unlock-words-toggle')],
      ['fill', at('unlock-words'), 'harbor violin meadow copper lantern'],
    ],
  },
  { name: 'setup-about', window: 'unlock', door: 'new', steps: [['see', at('setup-name')]] },
  {
    name: 'setup-about-missing',
    window: 'unlock',
    door: 'new',
    steps: [
      ['see', at('setup-name')],
      ['click', at('setup-role-coordinator')],
      ['click', at('setup-next')],
    ],
  },
  { name: 'setup-passphrase', window: 'unlock', door: 'new', steps: chosen },
  {
    name: 'setup-passphrase-own',
    window: 'unlock',
    door: 'new',
    steps: [...chosen, ['click', at('setup-use-own')], ['fill', at('setup-passphrase-own'), 'ana2026']],
  },
  { name: 'setup-words', window: 'unlock', door: 'new', steps: made },
  {
    name: 'setup-typing',
    window: 'unlock',
    door: 'new',
    steps: [
      ...made,
      ['click', at('recovery-continue')],
      ['fill', at('recovery-answer-1'), 'a'],
      ['fill', at('recovery-answer-2'), 'b'],
      ['fill', at('recovery-answer-3'), 'c'],
      ['click', at('recovery-confirm')],
      ['see', `${at('unlock-failure')} p`],
    ],
  },
];

const shell: View[] = [
  {
    name: 'settings',
    window: 'main',
    steps: [
      ['click', at('rail-settings')],
      ['see', at('view-settings')],
    ],
  },
  {
    name: 'search',
    window: 'main',
    steps: [
      ['click', at('rail-settings')],
      ['fill', at('search-input'), 'rosa'],
      ['see', at('search-hit')],
    ],
  },
  {
    name: 'search-none',
    window: 'main',
    steps: [
      ['click', at('rail-settings')],
      ['fill', at('search-input'), 'zzz'],
      ['see', '.none'],
    ],
  },
  {
    name: 'keys',
    window: 'main',
    steps: [
      ['click', at('keys-help')],
      ['see', 'dialog[open]'],
    ],
  },
  {
    name: 'calendar',
    window: 'main',
    steps: [
      ['click', at('rail-dates')],
      ['click', at('date-row') + ' button'],
      ['click', at('date-move')],
      ['click', at('move-day') + ' ~ button'],
      ['see', '[role="grid"]'],
    ],
  },
];

// People side (owner P): today, families, family page and its forms, claims.
const family: Step[] = [
  ['click', at('rail-families')],
  ['click', at('family-row')],
  ['see', at('next-date')],
];
/** A form beside the family's page, opened by this button. */
const form = (name: string, button: string, see: string): View => ({
  name,
  window: 'main',
  steps: [...family, ['click', at(button)], ['see', at(see)]],
});
const people: View[] = [
  { name: 'today', window: 'main', steps: [['see', at('today-disputes')]] },
  { name: 'today-first', window: 'main', empty: true, steps: [['see', at('first-steps')]] },
  {
    name: 'families',
    window: 'main',
    steps: [
      ['click', at('rail-families')],
      ['see', at('family-row')],
    ],
  },
  {
    name: 'families-none',
    window: 'main',
    steps: [
      ['click', at('rail-families')],
      ['fill', at('family-filter'), 'zzz'],
      ['see', '.empty'],
    ],
  },
  {
    name: 'families-empty',
    window: 'main',
    empty: true,
    steps: [
      ['click', at('rail-families')],
      ['see', '.empty'],
    ],
  },
  {
    name: 'family-add',
    window: 'main',
    steps: [
      ['click', at('rail-families')],
      ['click', at('add-family')],
      ['click', at('family-save')],
      ['see', `${at('family-code')}[aria-invalid]`],
    ],
  },
  { name: 'family', window: 'main', steps: family },
  {
    name: 'family-history',
    window: 'main',
    steps: [...family, ['click', `${at('history')} summary`], ['see', at('change')]],
  },
  form('family-edit', 'family-edit', 'family-label'),
  form('person-add', 'add-person', 'person-given'),
  {
    name: 'person-edit',
    window: 'main',
    steps: [...family, ['click', at('person-edit')], ['click', `${at('person-panel')} summary`]],
  },
  form('contact-rule', 'contact-rule-edit', 'contact-rule-phone'),
  form('representation', 'representation-set', 'representation-panel'),
  form('consent', 'consent-add', 'consent-panel'),
  {
    name: 'note-add',
    window: 'main',
    steps: [
      ...family,
      ['click', at('add-note')],
      ['fill', at('note-text'), 'She crossed with a coyote.'],
      ['see', at('note-words')],
    ],
  },
  form('task-add', 'task-add', 'task-title'),
  {
    name: 'claims',
    window: 'main',
    steps: [
      ['click', at('rail-claims')],
      ['see', at('claim-row')],
    ],
  },
  {
    name: 'claims-correct',
    window: 'main',
    steps: [
      ['click', at('rail-claims')],
      ['click', at('claim-all-alike')],
      ['click', at('claim-correct')],
      ['see', at('claim-right')],
    ],
  },
  {
    name: 'claims-undo',
    window: 'main',
    steps: [
      ['click', at('rail-claims')],
      ['click', at('claim-drop')],
      ['see', at('undo')],
    ],
  },
  {
    name: 'claims-none',
    window: 'main',
    empty: true,
    steps: [
      ['click', at('rail-claims')],
      ['see', '.empty'],
    ],
  },
];

// Dates side (owner D): dates, date page and its panels, import.
const list: Step[] = [
  ['click', at('rail-dates')],
  ['see', at('date-row')],
];
const row = (id: string) => `${at('date-row')}[data-id="${id}"] button`;
const page = (id = 'd-1'): Step[] => [...list, ['click', row(id)], ['see', at('date-setting')]];
const beside = (name: string, button: string, see: string, ...more: Step[]): View => ({
  name,
  window: 'main',
  steps: [...page(), ['click', at(button)], ['see', at(see)], ...more],
});
const check: Step[] = [...list, ['click', at('check-open')], ['click', at('check-source-acis')]];
const choose = (kind: string, see: string): Step[] => [
  ['click', at('rail-import')],
  ['click', at(`import-${kind}`)],
  ['see', at(see)],
];
const imported = choose('dates', 'import-column-0');
const asked: Step[] = [...imported, ['click', at('import-next')], ['see', at('import-question')]];
const foreseen: Step[] = [...asked, ['click', at('import-next')], ['see', at('import-rejects')]];
const working: Step[] = [...foreseen, ['click', at('import-commit')], ['see', at('work-far')]];
const dates: View[] = [
  { name: 'dates', window: 'main', steps: list },
  { name: 'dates-unset', window: 'main', steps: [...list, ['click', at('dates-chip-unset')], ['see', row('d-90')]] },
  { name: 'dates-none', window: 'main', steps: [...list, ['fill', at('dates-text'), 'zzz'], ['see', '.empty']] },
  {
    name: 'dates-empty',
    window: 'main',
    empty: true,
    steps: [
      ['click', at('rail-dates')],
      ['see', '.empty'],
    ],
  },
  { name: 'check', window: 'main', steps: [...check, ['see', at('a-number')]] },
  { name: 'check-same', window: 'main', steps: [...check, ['click', at('check-same')], ['see', at('check-day')]] },
  {
    name: 'check-left-out',
    window: 'main',
    steps: [
      ...check,
      ['click', at('check-same')],
      ['click', '.segment:has([data-test="check-place-not_said"])'],
      ['see', at('check-left-out')],
    ],
  },
  {
    name: 'check-changed',
    window: 'main',
    steps: [
      ...check,
      ['click', at('check-changed')],
      ['click', '.segment:has([data-test="check-day-different"])'],
      ['see', at('check-other-day')],
      ['click', at('check-save')],
    ],
  },
  { name: 'date', window: 'main', steps: page() },
  { name: 'date-disputed', window: 'main', steps: [...page('d-4'), ['see', at('disputes')]] },
  { name: 'date-unknown', window: 'main', steps: page('d-5') },
  {
    name: 'date-replaced',
    window: 'main',
    steps: [...page(), ['click', `${at('date-before')} button`], ['see', at('date-replaced')]],
  },
  {
    name: 'date-history',
    window: 'main',
    steps: [...page(), ['click', `${at('date-history')} summary`], ['see', at('change')]],
  },
  beside('date-move', 'date-move', 'move-day', ['click', at('move-save')], ['see', at('move-same')]),
  beside('date-correct', 'date-correct', 'correct-day'),
  beside('date-dispute', 'date-dispute', 'dispute-day'),
  beside('date-attendees', 'attendees-edit', 'attendees'),
  {
    name: 'date-moved',
    window: 'main',
    steps: [
      ...page(),
      ['click', at('date-move')],
      ['fill', at('move-day'), '12/15/2026'],
      ['fill', at('move-reason'), 'new notice of November 20'],
      ['fill', at('move-said-by'), 'the clerk, by phone'],
      ['click', at('move-save')],
      ['see', at('undo')],
    ],
  },
  {
    name: 'date-settle',
    window: 'main',
    steps: [...page('d-4'), ['click', at('dispute-settle')], ['click', at('settle-take')], ['see', at('settle-panel')]],
  },
  {
    name: 'date-add-family',
    window: 'main',
    steps: [...list, ['click', at('date-add')], ['see', at('date-add-choose')]],
  },
  {
    name: 'date-add',
    window: 'main',
    steps: [
      ...list,
      ['click', at('date-add')],
      ['click', at('date-add-choose')],
      ['click', at('date-add-save')],
      ['see', '[aria-invalid]'],
    ],
  },
  {
    name: 'import',
    window: 'main',
    steps: [
      ['click', at('rail-import')],
      ['see', at('import-people')],
    ],
  },
  { name: 'import-columns', window: 'main', steps: imported },
  { name: 'import-undecided', window: 'main', steps: choose('people', 'import-order') },
  { name: 'import-questions', window: 'main', steps: asked },
  { name: 'import-preview', window: 'main', steps: foreseen },
  { name: 'import-reading', window: 'main', slow: true, steps: choose('people', 'work-far') },
  { name: 'import-working', window: 'main', slow: true, steps: working },
  {
    name: 'import-stopped',
    window: 'main',
    slow: true,
    steps: [...working, ['click', at('work-cancel')], ['see', '[data-code="stopped"]']],
  },
  {
    name: 'import-outcome',
    window: 'main',
    steps: [
      ...foreseen,
      ['click', at('import-commit')],
      ['click', at('import-save-rejects')],
      ['see', at('rejects-passphrase')],
    ],
  },
];

export const views: View[] = [
  ...unlock,
  ...restore,
  ...vault,
  ...shell,
  ...people,
  ...gates,
  ...pairings,
  ...families,
  ...volunteers,
  ...work,
  ...exchange,
  ...dates,
];
