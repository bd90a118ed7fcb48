// The one backup that may be running, and how it ended: seen on every screen that offers to make one.
import { call } from './backend';
import type { BackupDone } from './bindings';
import { t } from './i18n';
import { announce } from './parts/live';
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
  /** What it says is of before: another secret opens the vault since. */
  forget(): void {
    done = null;
  },
  /** Asks where, writes, reads back. Without a place chosen nothing happens. */
  async make(): Promise<void> {
    await saving.run(async () => {
      done = null;
      done = await work.watch(() => call('backup_now', null));
      await refreshSession();
      if (done) announce(t('backup-done'));
    });
  },
};
