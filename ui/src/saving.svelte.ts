// One save at a time: busy while it runs, and the failure it ended with, if any.
import { asFailure, type Failure } from './backend';

export type Saving = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Runs `work` unless another save is still running. Nothing that was typed is lost when it fails. */
  run(work: () => Promise<void>): Promise<void>;
};

export function createSaving(): Saving {
  let busy = $state(false);
  let failure = $state.raw<Failure | null>(null);
  return {
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    async run(work) {
      if (busy) return;
      busy = true;
      failure = null;
      try {
        await work();
      } catch (thrown) {
        failure = asFailure(thrown);
      } finally {
        busy = false;
      }
    },
  };
}
