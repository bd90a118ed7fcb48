// One thing at a time in the middle of the window: the form that opens the vault, the setup, or a restore.
// All but the first are fetched when they are wanted.
import { call } from '../backend';
import type { Door } from '../bindings';
import { openVault } from './open';

export function begin(main: HTMLElement, door: Door): void {
  let end = () => undefined as void;

  /** `wait` is what is left of a pause now: it goes on while one looks at something else. */
  function first(wait: number): void {
    end();
    if (door.exists) end = openVault(main, { wait, onrestore: () => void restore() });
    else void setup();
  }

  const waiting = async (): Promise<number> => (await call('door', null)).wait_seconds;

  async function setup(): Promise<void> {
    const { startSetup } = await import('./setup');
    end = startSetup(main, door, () => void restore());
  }

  async function restore(): Promise<void> {
    const [{ startRestore }, wait] = await Promise.all([import('./restore'), waiting()]);
    end();
    end = startRestore(main, { ...door, wait_seconds: wait }, () => void waiting().then(first));
  }

  first(door.wait_seconds);
}
