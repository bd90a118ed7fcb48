// Who goes with one family: read on its own, so that the page stands even where this cannot be read.
import { asFailure, call, type Failure } from '../backend';
import type { FamilyId, PairingLine, Understood } from '../bindings';
import { t } from '../i18n';
import { announce } from '../parts/live';
import { understoodText } from './pairing-words';

export type Pairings = {
  /** Null until the first answer. */
  readonly lines: PairingLine[] | null;
  readonly failure: Failure | null;
  /** What can still be undone, in words; null when nothing can. */
  readonly undoable: { said: string } | null;
  load(): Promise<void>;
  understood(line: PairingLine, answer: Understood): Promise<void>;
  /** After a pairing ended: reads again, and for ten seconds it can be taken back. */
  ended(said: string): Promise<void>;
  undo(): Promise<void>;
  forget(): void;
};

function answered(lines: PairingLine[] | null, about: PairingLine, understood: Understood): PairingLine[] | null {
  return lines?.map((line) => (line.id === about.id ? { ...line, understood } : line)) ?? null;
}

/** `reload` reads again what the page shows besides. */
export function createPairings(family: () => FamilyId, reload: () => Promise<void>): Pairings {
  let lines = $state.raw<PairingLine[] | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let undoable = $state.raw<{ said: string } | null>(null);

  async function guarded(work: () => Promise<void>): Promise<void> {
    failure = null;
    try {
      await work();
    } catch (thrown) {
      failure = asFailure(thrown);
    }
  }

  async function read(): Promise<void> {
    lines = await call('pairings', { family: family(), volunteer: null });
  }

  async function understood(line: PairingLine, answer: Understood): Promise<void> {
    // Whatever is changed now would be what `undo` takes back.
    undoable = null;
    lines = answered(lines, line, answer);
    try {
      await call('pairing_understood', { id: line.id, understood: answer });
    } catch (thrown) {
      lines = answered(lines, line, line.understood);
      throw thrown;
    }
    announce(t('pairing-understood-saved', { name: line.volunteer_name, answer: understoodText(answer) }));
    await reload();
  }

  return {
    get lines() {
      return lines;
    },
    get failure() {
      return failure;
    },
    get undoable() {
      return undoable;
    },
    load: () => guarded(read),
    understood: (line, answer) => guarded(() => understood(line, answer)),
    async ended(said) {
      undoable = { said };
      await guarded(read);
    },
    undo: () =>
      guarded(async () => {
        await call('undo', null);
        undoable = null;
        announce(t('pairing-undone'));
        await Promise.all([read(), reload()]);
      }),
    forget: () => void (undoable = null),
  };
}
