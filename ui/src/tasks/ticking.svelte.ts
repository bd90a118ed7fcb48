// Ticking a task off, and for ten seconds taking that back.
import { call } from '../backend';
import type { TaskId } from '../bindings';
import { t } from '../i18n';
import { announce } from '../parts/live';

export type Ticking = {
  /** The task that was just ticked off, in words; null when there is nothing to take back. */
  readonly undoable: { id: TaskId; said: string } | null;
  tick(id: TaskId, done: boolean, title: string): Promise<void>;
  undo(): Promise<void>;
  forget(): void;
};

/** `reload` reads the list again; what fails is given to `failed`. */
export function createTicking(reload: () => Promise<void>, failed: (thrown: unknown) => void): Ticking {
  let undoable = $state.raw<{ id: TaskId; said: string; title: string } | null>(null);

  async function put(id: TaskId, done: boolean, title: string): Promise<void> {
    try {
      await call('task_done', { id, done });
      const said = done ? t('task-done-said', { title }) : t('task-open-said', { title });
      announce(said);
      undoable = done ? { id, said, title } : null;
      await reload();
    } catch (thrown) {
      failed(thrown);
    }
  }

  return {
    get undoable() {
      return undoable;
    },
    tick: put,
    async undo() {
      // Not the vault's own undo: between the tick and now something else may have been saved.
      if (undoable) await put(undoable.id, false, undoable.title);
    },
    forget: () => void (undoable = null),
  };
}
