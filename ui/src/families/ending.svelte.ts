// Something ended, and for ten seconds that can be taken back: a family was closed, somebody left, two records became one.
import { asFailure, call, type Failure } from '../backend';
import { announce } from '../parts/live';

/** What was done, in words; the button that takes it back; what is said then. */
export type Ended = { said: string; label: string; undone: string };

export type Ending = {
  readonly failure: Failure | null;
  /** What can still be taken back; null when nothing can. */
  readonly undoable: Ended | null;
  ended(what: Ended): void;
  /** Another change, which cannot be taken back here: said aloud, then everything is read again. */
  run(work: () => Promise<unknown>, said: string): Promise<void>;
  undo(): Promise<void>;
  forget(): void;
};

/** `reload` reads again what the screen shows. */
export function createEnding(reload: () => Promise<void>): Ending {
  let failure = $state.raw<Failure | null>(null);
  let undoable = $state.raw<Ended | null>(null);

  async function run(work: () => Promise<unknown>, said: string): Promise<void> {
    failure = null;
    try {
      await work();
      undoable = null;
      announce(said);
      await reload();
    } catch (thrown) {
      failure = asFailure(thrown);
    }
  }

  return {
    get failure() {
      return failure;
    },
    get undoable() {
      return undoable;
    },
    ended: (what) => void (undoable = what),
    run,
    async undo() {
      if (undoable) await run(() => call('undo', null), undoable.undone);
    },
    forget: () => void (undoable = null),
  };
}
