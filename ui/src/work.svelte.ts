// Long work from outside: while a call runs, how far it is is asked for; and it can be told to end.
import { call } from './backend';
import type { Progressed } from './bindings';

const pause = 200;
/** Work that is over before this shows nothing: what flashes by can only startle. */
const patience = 300;

let now = $state.raw<Progressed | null>(null);
let stopping = $state(false);
let latest = 0;

export const work = {
  /** Where it is, for the screen; null while nothing runs, or nothing that takes long. */
  get now(): Progressed | null {
    return now;
  },
  /** It was told to end and has not yet. */
  get stopping(): boolean {
    return stopping;
  },
  watch,
  stop,
};

/** Runs a call and watches it. Told to stop, the call throws `stopped` and has kept nothing. */
async function watch<T>(long: () => Promise<T>): Promise<T> {
  const mine = ++latest;
  let timer = setTimeout(ask, pause);
  let began: number | null = performance.now();

  async function ask(): Promise<void> {
    const found = await call('progress', null).catch(() => null);
    if (mine !== latest) return;
    if (found) began ??= performance.now();
    // A call that first waits for a person (a file is being chosen) begins its work later.
    else if (!now) began = null;
    if (found && began !== null && performance.now() - began >= patience) now = found;
    timer = setTimeout(ask, pause);
  }

  try {
    return await long();
  } finally {
    clearTimeout(timer);
    if (mine === latest) end();
  }
}

function end(): void {
  latest++;
  now = null;
  stopping = false;
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await call('stop_work', null).catch(() => (stopping = false));
}
