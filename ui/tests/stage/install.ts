// Runs in the page before the program does: the fixtures stand in for Rust, in the look and at the door the proof asks for.
import type { Door, Look, Step } from '../../src/bindings';
import { exchangeStages } from './exchange';
import { failure, fixtures, pretend, type Fixtures } from '../fake';
import { warned } from '../fixtures/shell';
import { quiet } from '../fixtures/today';
import { broken, elsewhere } from '../fixtures/vault';

type Wanted = {
  look: Look;
  door: 'new' | 'here';
  empty: boolean;
  slow: boolean;
  warned: boolean;
  restore: 'broken' | 'elsewhere' | null;
  alone: boolean;
  exchange: keyof typeof exchangeStages | null;
};
const {
  look: asked,
  door,
  empty,
  slow,
  warned: isWarned,
  restore,
  alone,
  exchange,
} = (globalThis as unknown as { stage: Wanted }).stage;

let look = asked;
const words = 'harbor violin meadow copper lantern orbit pepper summit velvet island ribbon cedar'.split(' ');
const palabras = 'abeja violín prado cobre farol órbita pimienta cumbre pétalo isla cinta cedro'.split(' ');
const list = () => (look.language === 'es' ? palabras : words);

const answers: Fixtures = {
  door: (): Door => ({ exists: door === 'here', look, sample: false, low_memory: false, wait_seconds: 0 }),
  session: async () => ({
    ...(await fixtures.session!(null)),
    ...(exchange?.endsWith('volunteer') ? { roles: ['volunteer' as const] } : {}),
    ...(isWarned ? warned : {}),
    ...(alone ? { idle_seconds: 1 } : {}),
    look,
    sample: false,
  }),
  set_look: (input) => {
    look = input.look;
    return null;
  },
  suggest_passphrase: () => list().slice(2, 9).join(' '),
  recovery_words_new: () => ({ words: list(), ask: [3, 7, 11] }),
  create_vault: () => ({ words: list(), ask: [3, 7, 11] }),
  confirm_recovery_words: ({ words: typed }) => {
    if (typed.join(' ') !== [3, 7, 11].map((place) => list()[place - 1]).join(' '))
      throw failure('recovery_words_differ');
    return null;
  },
  unlock: ({ passphrase }) => {
    if (passphrase === 'wrong') throw failure('wrong_passphrase');
    if (passphrase === 'often') throw failure('wrong_passphrase', null, { wait: '75' });
    if (passphrase === 'damaged') throw failure('database_damaged');
    return null;
  },
  unlock_with_words: () => {
    throw failure('wrong_recovery_words');
  },
};

/** A vault in which nothing stands yet: what every screen says on the first day. */
const nothing: Fixtures = {
  session: async () => ({
    ...(await fixtures.session!(null)),
    look,
    sample: false,
    counts: { families: 0, dates_ahead: 0, open_claims: 0, open_tasks: 0, not_told: 0 },
  }),
  today: () => ({ ...quiet, families: 0 }),
  tasks: () => [],
  families: () => ({ total: 0, cities: [], rows: [] }),
  dates: () => ({ today: '2026-11-22', total: 0, without_lawyer: 0, unchecked: 0, disputed: 0, rows: [], courts: [] }),
  claims: () => [],
  volunteers: () => [],
  search: () => [],
};

/** Files so large that the work on them goes on until it is stopped. Only the dates' file is still chosen at once. */
let end: (() => void) | null = null;
let step: Step = 'reading';
const long = (what: Step): Promise<never> =>
  new Promise((_, reject) => {
    step = what;
    end = () => reject(failure('stopped'));
  });
const endless: Fixtures = {
  import_choose: (input) => (input.kind === 'people' ? long('reading') : fixtures.import_choose!(input)),
  import_commit: () => long('writing'),
  backup_now: () => long('copying'),
  restore: () => long('checking'),
  progress: () => end && { step, done: 1240, total: 10000 },
  stop_work: () => {
    end?.();
    end = null;
    return null;
  },
};

// As the window does (`freezePrototype`): nothing may lean on changing what every object inherits.
Object.freeze(Object.prototype);

const beside: Fixtures = restore ? { restore_compare: () => (restore === 'broken' ? broken : elsewhere) } : {};

pretend({
  ...answers,
  ...beside,
  ...(exchange ? exchangeStages[exchange] : {}),
  ...(empty ? nothing : {}),
  ...(slow ? endless : {}),
});
