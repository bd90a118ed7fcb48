// One claim, or all that say the same, is settled; for ten seconds that can be taken back.
import { asFailure, call, type Failure } from '../backend';
import type { ClaimDecision, ClaimId } from '../bindings';
import { t } from '../i18n';
import { announce } from '../parts/live';
import { refreshSession } from '../session.svelte';

export type Answer = { decision: ClaimDecision['decision']; text: string | null; alike: boolean };

export type Settling = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** What can still be undone, in words; null when nothing can. */
  readonly undoable: { said: string } | null;
  settle(id: ClaimId, answer: Answer): Promise<boolean>;
  undo(): Promise<void>;
  forget(): void;
};

function saidOf(decision: Answer['decision'], count: number): string {
  if (decision === 'confirm') return t('claim-confirmed', { count });
  return decision === 'correct' ? t('claim-corrected', { count }) : t('claim-dropped', { count });
}

/** `reload` reads again what the screen shows; it runs after every answer and after every undo. */
export function createSettling(reload: () => Promise<void>): Settling {
  let busy = $state(false);
  let failure = $state.raw<Failure | null>(null);
  let undoable = $state.raw<{ said: string } | null>(null);

  async function guarded(work: () => Promise<void>): Promise<boolean> {
    if (busy) return false;
    busy = true;
    failure = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      failure = asFailure(thrown);
      return false;
    } finally {
      busy = false;
    }
  }

  async function readAgain(): Promise<void> {
    await reload();
    await refreshSession();
  }

  return {
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    get undoable() {
      return undoable;
    },
    settle: (id, { decision, text, alike }) =>
      guarded(async () => {
        const count = await call('claim_settle', { decision: { ids: [id], decision, text, all_alike: alike } });
        const said = saidOf(decision, count);
        undoable = { said };
        announce(said);
        await readAgain();
      }),
    async undo() {
      await guarded(async () => {
        await call('undo', null);
        undoable = null;
        announce(t('claim-undone'));
        await readAgain();
      });
    },
    forget() {
      undoable = null;
    },
  };
}
