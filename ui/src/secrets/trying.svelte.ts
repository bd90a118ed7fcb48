// One try of a secret at a time: busy while it runs, the failure it ended with, and the pause that wrong tries bring.
import { asFailure, type Failure } from '../backend';
import { clockOf, countDown, isSaid, waitOf } from '../countdown';
import { t } from '../i18n';
import { announce } from '../parts/live';

export type Trying = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Seconds until the next try; 0 is now. */
  readonly left: number;
  /** Runs `work` unless another try runs or a pause lasts. */
  run(work: () => Promise<void>): Promise<void>;
  /** Nothing has failed: another file, another step. The pause goes on. */
  forget(): void;
};

/** For a component: the counting ends with it. A pause of before may still last for `wait` seconds. */
export function createTrying(wait = 0): Trying {
  let busy = $state(false);
  let failure = $state.raw<Failure | null>(null);
  let left = $state(0);
  let end = () => undefined as void;

  function pause(seconds: number): void {
    end();
    end = countDown(seconds, (now) => {
      left = now;
      if (seconds === 0) return;
      if (now === 0) announce(t('door-wait-over'));
      else if (isSaid(now, seconds)) announce(t('door-wait', { time: clockOf(now) }));
    });
  }
  if (wait > 0) pause(wait);
  $effect(() => () => end());

  return {
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    get left() {
      return left;
    },
    forget: () => (failure = null),
    async run(work) {
      if (busy || left > 0) return;
      busy = true;
      failure = null;
      try {
        await work();
      } catch (thrown) {
        failure = asFailure(thrown);
        pause(waitOf(failure));
      } finally {
        busy = false;
      }
    },
  };
}
