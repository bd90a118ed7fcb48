// The pause after wrong secrets: how long it still is, and when it is said. The window counts, the backend decides.
import type { Failure } from './bindings';

/** Seconds that a failure asks to wait; 0 where it asks for none. */
export function waitOf(failure: Failure): number {
  const seconds = Number(failure.args.wait ?? 0);
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
}

/** `1:05`, `0:09`. */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whether these seconds left are said aloud: the first, then each half minute. Every second would leave no room for anything else. */
export function isSaid(left: number, whole: number): boolean {
  return left === whole || (left > 0 && left % 30 === 0);
}

/** Tells the seconds left, now and at each change, down to 0. The result ends it. */
export function countDown(seconds: number, tell: (left: number) => void): () => void {
  const end = performance.now() + seconds * 1000;
  let told = -1;
  function look(): void {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    if (left === 0) clearInterval(timer);
    if (left !== told) tell((told = left));
  }
  // Often enough that no second is skipped, also where the laptop slept in between.
  const timer = setInterval(look, 200);
  look();
  return () => clearInterval(timer);
}
