// Two people, two laptops, eight words: how far they are, seen from either side. Kept while the window is open.
import { call } from '../backend';
import type { Answering } from '../bindings';
import { createSaving } from '../saving.svelte';

export class Meeting {
  /** The words to compare, and who is on the other side. */
  answering = $state.raw<Answering | null>(null);
  /** The invitation's file. */
  file = $state<string | null>(null);
  /** They were the same. */
  same = $state(false);
  /** They were not: nothing goes on before this was read. */
  differed = $state(false);
  /** A dialog was closed without choosing. */
  nothingChosen = $state(false);
  readonly saving = createSaving();

  /** Opens the other side's file. */
  async choose(command: 'answer_choose' | 'join_choose'): Promise<void> {
    await this.saving.run(async () => {
      this.nothingChosen = false;
      const answering = await call(command, null);
      this.nothingChosen = answering === null;
      if (!answering) return;
      this.answering = answering;
      this.same = false;
      this.differed = false;
    });
  }

  /** After a lock the words are asked for again; they are the same. */
  async recall(): Promise<void> {
    if (this.answering) return;
    const found = await call('joining', null).catch(() => null);
    this.answering ??= found;
  }

  async invite(): Promise<void> {
    await this.saving.run(async () => {
      this.nothingChosen = false;
      const file = await call('invite', null);
      this.nothingChosen = file === null;
      if (file) this.file = file;
    });
  }

  /** Ends it on this side; where the words differed, that is explained before anything else. */
  async cancel(differed: boolean): Promise<void> {
    await this.saving.run(async () => {
      await call('join_cancel', null);
      this.forget();
      this.differed = differed;
    });
  }

  forget(): void {
    this.answering = null;
    this.file = null;
    this.same = false;
    this.differed = false;
    this.nothingChosen = false;
  }
}

/** This laptop lets another one in. */
export const inviting = new Meeting();
/** This laptop wants to join. */
export const joining = new Meeting();
