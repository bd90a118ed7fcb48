// Whether somebody is here. The backend hears of it now and then and locks by that; while a check or a contact form is held open,
// the rest of the screen goes away after the same time.
import { call } from './backend';
import { session } from './session.svelte';

const telling = 10_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

let held = $state(0);
let quiet = $state(false);
let told = -Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

export const activity = {
  /** Only what is held open may be seen. */
  get alone(): boolean {
    return quiet && held > 0;
  },
};

function someone(): void {
  quiet = false;
  clearTimeout(timer);
  const seconds = session.current?.idle_seconds;
  if (seconds) timer = setTimeout(() => (quiet = true), seconds * 1000);
  if (performance.now() - told < telling) return;
  told = performance.now();
  // A locked vault refuses it: then there is nothing to tell.
  call('active', null).catch(() => undefined);
}

/** For the whole window. The result ends it. */
export function watchActivity(): () => void {
  const options = { capture: true, passive: true };
  for (const sign of signs) addEventListener(sign, someone, options);
  return () => {
    for (const sign of signs) removeEventListener(sign, someone, options);
    clearTimeout(timer);
    told = -Infinity;
    quiet = false;
  };
}

let said = false;
let saying: Promise<void> = Promise.resolve();

/** Says it only where it changed: from one date to the next, one panel goes and another comes. */
function say(): void {
  saying = saying.then(async () => {
    const open = held > 0;
    if (open === said) return;
    said = open;
    await call('hold', { open }).catch(() => undefined);
  });
}

/** Something is open that a person works with outside the screen, on the telephone or with a paper. The result closes it. */
export function holdOpen(): () => void {
  held++;
  say();
  return () => {
    held--;
    say();
  };
}
