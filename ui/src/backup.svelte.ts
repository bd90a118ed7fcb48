// The one backup that may be running, and how it ended: seen on every screen that offers to make one.
import { call } from './backend';
import type { BackupDone } from './bindings';
import { createSaving } from './saving.svelte';
import { refreshSession } from './session.svelte';
import { work } from './work.svelte';

const saving = createSaving();
let done = $state.raw<BackupDone | null>(null);

export const backup = {
  get busy() {
    return saving.busy;
  },
  get failure() {
    return saving.failure;
  },
  /** The last one that was made since the vault was opened. */
  get done(): BackupDone | null {
    return done;
  },
  /** Asks where, writes, reads back. Without a place chosen nothing happens. */
  async make(): Promise<void> {
    await saving.run(async () => {
      done = null;
      done = await work.watch(() => call('backup_now', null));
      await refreshSession();
    });
  },
};
