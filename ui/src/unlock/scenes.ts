// One thing at a time in the middle of the window: the form that opens the vault, the setup, or a restore.
// All but the first are fetched when they are wanted.
import type { Door } from '../bindings';
import { openVault } from './open';

export function begin(main: HTMLElement, door: Door): void {
  let end = () => undefined as void;

  function first(): void {
    end();
    if (door.exists) end = openVault(main, { wait: door.wait_seconds, onrestore: () => void restore() });
    else void setup();
  }

  async function setup(): Promise<void> {
    const { startSetup } = await import('./setup');
    end = startSetup(main, door, () => void restore());
  }

  async function restore(): Promise<void> {
    const { startRestore } = await import('./restore');
    end();
    end = startRestore(main, door, first);
  }

  first();
}
