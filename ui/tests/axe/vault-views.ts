// What keeps the vault: restoring at the door; backups, secrets, locking and what is told of them behind it.
import { at, type Step, type View } from './view';

const secret: Step[] = [
  ['click', at('unlock-restore')],
  ['click', at('restore-choose')],
  ['see', at('restore-passphrase')],
];
const compared: Step[] = [
  ...secret,
  ['fill', at('restore-passphrase'), 'the passphrase of that day'],
  ['click', at('restore-compare')],
  ['see', at('restore-counts')],
];
export const restore: View[] = [
  {
    name: 'unlock-wait',
    window: 'unlock',
    steps: [
      ['fill', at('unlock-passphrase'), 'often'],
      ['click', at('unlock-open')],
      ['see', `${at('unlock-failure')} p`],
    ],
  },
  {
    name: 'unlock-damaged',
    window: 'unlock',
    steps: [
      ['fill', at('unlock-passphrase'), 'damaged'],
      ['click', at('unlock-open')],
      ['see', at('failure-restore')],
    ],
  },
  {
    name: 'restore',
    window: 'unlock',
    steps: [
      ['click', at('unlock-restore')],
      ['see', at('restore-choose')],
    ],
  },
  {
    name: 'restore-new',
    window: 'unlock',
    door: 'new',
    steps: [
      ['click', at('setup-restore')],
      ['see', at('restore-choose')],
    ],
  },
  { name: 'restore-secret', window: 'unlock', steps: secret },
  {
    name: 'restore-wrong',
    window: 'unlock',
    steps: [
      ...secret,
      ['fill', at('restore-passphrase'), 'wrong'],
      ['click', at('restore-compare')],
      ['see', at('wait')],
    ],
  },
  {
    name: 'restore-words',
    window: 'unlock',
    steps: [...secret, ['click', at('restore-by-words')], ['see', at('restore-words')]],
  },
  { name: 'restore-compare', window: 'unlock', steps: compared },
  { name: 'restore-compare-broken', window: 'unlock', restore: 'broken', steps: compared },
  {
    name: 'restore-compare-elsewhere',
    window: 'unlock',
    restore: 'elsewhere',
    steps: [...compared, ['click', at('restore-do')], ['see', `${at('restore-laptop')}[aria-invalid]`]],
  },
  {
    name: 'restore-working',
    window: 'unlock',
    slow: true,
    steps: [...compared, ['click', at('restore-do')], ['see', at('work-far')]],
  },
  {
    name: 'restore-done',
    window: 'unlock',
    steps: [...compared, ['click', at('restore-do')], ['see', at('unlock-passphrase')]],
  },
];

const settings: Step[] = [
  ['click', at('rail-settings')],
  ['see', at('view-settings')],
];
export const vault: View[] = [
  {
    name: 'settings-backup',
    window: 'main',
    steps: [
      ['click', at('rail-backup')],
      ['see', at('backup-make')],
    ],
  },
  {
    name: 'settings-backup-due',
    window: 'main',
    warned: true,
    steps: [
      ['click', at('rail-backup')],
      ['see', at('backup-due')],
    ],
  },
  {
    name: 'settings-backup-working',
    window: 'main',
    slow: true,
    steps: [
      ['click', at('rail-backup')],
      ['click', at('backup-make')],
      ['see', at('work-far')],
    ],
  },
  {
    name: 'settings-backup-done',
    window: 'main',
    steps: [
      ['click', at('rail-backup')],
      ['click', at('backup-make')],
      ['see', at('backup-done')],
    ],
  },
  {
    name: 'settings-change',
    window: 'main',
    steps: [...settings, ['click', at('secret-change')], ['see', at('change-current')]],
  },
  {
    name: 'settings-change-wrong',
    window: 'main',
    steps: [
      ...settings,
      ['click', at('secret-change')],
      ['fill', at('change-current'), 'wrong'],
      ['click', at('change-save')],
      ['see', at('wait')],
    ],
  },
  {
    name: 'settings-change-done',
    window: 'main',
    steps: [
      ...settings,
      ['click', at('secret-change')],
      ['fill', at('change-current'), 'the one of now'],
      ['click', at('change-save')],
      ['see', at('secret-done')],
    ],
  },
  {
    name: 'settings-drill',
    window: 'main',
    warned: true,
    steps: [...settings, ['click', at('secret-drill')], ['see', at('drill-words')]],
  },
  {
    name: 'settings-words',
    window: 'main',
    steps: [
      ...settings,
      ['click', at('secret-words')],
      ['fill', at('words-passphrase'), 'the one of now'],
      ['click', at('words-save')],
      ['see', at('recovery-word-12')],
    ],
  },
  {
    name: 'settings-words-typing',
    window: 'main',
    steps: [
      ...settings,
      ['click', at('secret-words')],
      ['fill', at('words-passphrase'), 'the one of now'],
      ['click', at('words-save')],
      ['click', at('recovery-continue')],
      ['see', at('recovery-answer-3')],
    ],
  },
  {
    name: 'settings-idle',
    window: 'main',
    steps: [...settings, ['click', at('idle-change')], ['see', at('idle-passphrase')]],
  },
  {
    name: 'settings-protection',
    window: 'main',
    warned: true,
    steps: [
      ['click', at('notice-disk-next')],
      ['see', at('protection-disk')],
    ],
  },
  {
    name: 'settings-diagnostics',
    window: 'main',
    steps: [...settings, ['click', at('diagnostics-show')], ['see', at('diagnostics-text')]],
  },
  {
    name: 'today-warned',
    window: 'main',
    warned: true,
    steps: [
      ['see', at('today-disputes')],
      ['see', at('notice-tries')],
    ],
  },
  {
    name: 'check-alone',
    window: 'main',
    alone: true,
    steps: [
      ['click', at('rail-dates')],
      ['click', at('check-open')],
      ['see', at('alone')],
    ],
  },
  {
    name: 'company',
    window: 'main',
    steps: [
      ['see', at('today-disputes')],
      ['press', 'F9'],
      ['see', at('company-date')],
    ],
  },
];
