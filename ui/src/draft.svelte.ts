// What is being typed is kept in the vault, bound to its record: leaving a form never asks and never loses.
import { onDestroy, untrack } from 'svelte';
import { call } from './backend';

const QUIET_MS = 600;

export type Draft = {
  /** True when the form opened with what was typed before. */
  readonly restored: boolean;
  /** After saving: forgets the draft, and keeps nothing more of this form. */
  drop(): Promise<void>;
  /** Back to how the form opened. */
  startOver(): Promise<void>;
};

/** Keeps `fields` (a `$state` object) as the draft of `form` on `record`. Call while the form's component is set up. */
export function keepDraft<T extends object>(form: string, record: string, fields: T): Draft {
  const blank = JSON.stringify(untrack(() => fields));
  let kept = blank;
  let loading = true;
  let closed = false;
  let restored = $state(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function put(text: string): void {
    Object.assign(fields, JSON.parse(text));
  }

  // A draft that cannot be kept must not stop the typing; Save reports its own failure.
  const silent = () => undefined;

  function keep(): void {
    clearTimeout(timer);
    const now = JSON.stringify(untrack(() => fields));
    if (closed || loading || now === kept) return;
    kept = now;
    const written =
      now === blank ? call('draft_drop', { form, record }) : call('draft_save', { form, record, body: now });
    written.catch(silent);
  }

  async function load(): Promise<void> {
    const found = await call('draft_load', { form, record }).catch(() => null);
    // Whoever was faster than the vault keeps what they typed.
    if (found !== null && found !== blank && JSON.stringify(fields) === blank) {
      put(found);
      kept = found;
      restored = true;
    }
    loading = false;
  }
  void load();

  $effect(() => {
    JSON.stringify(fields);
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET_MS);
  });
  onDestroy(keep);

  async function drop(): Promise<void> {
    clearTimeout(timer);
    closed = true;
    restored = false;
    await call('draft_drop', { form, record }).catch(silent);
  }

  return {
    get restored() {
      return restored;
    },
    drop,
    async startOver() {
      put(blank);
      kept = blank;
      restored = false;
      await call('draft_drop', { form, record }).catch(silent);
    },
  };
}
