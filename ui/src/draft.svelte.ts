// What is being typed is kept in the vault, bound to its record: leaving a form never asks and never loses.
import { onDestroy, untrack } from 'svelte';
import { call } from './backend';

const quietMilliseconds = 600;

export type Draft = {
  /** True when the form opened with what was typed before. */
  readonly restored: boolean;
  /** After saving: forgets the draft, and keeps nothing more of this form. */
  drop(): Promise<void>;
  /** Back to how the form opened. */
  startOver(): Promise<void>;
};

type Place = { form: string; record: string };

// A draft that cannot be kept must not stop the typing; Save reports its own failure.
const write = (place: Place, body: string): Promise<unknown> =>
  call('draft_save', { ...place, body }).catch(() => null);
const forget = (place: Place): Promise<unknown> => call('draft_drop', place).catch(() => null);
const find = (place: Place): Promise<string | null> => call('draft_load', place).catch(() => null);

/** Keeps `fields` (a `$state` object) as the draft of `form` on `record`. Call while the form's component is set up. */
export function keepDraft<T extends object>(form: string, record: string, fields: T): Draft {
  const place = { form, record };
  const textNow = () => untrack(() => JSON.stringify(fields));
  const blank = textNow();
  let kept = blank;
  let state: 'loading' | 'open' | 'closed' = 'loading';
  let restored = $state(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(): void {
    clearTimeout(timer);
    const now = textNow();
    if (state !== 'open' || now === kept) return;
    kept = now;
    void (now === blank ? forget(place) : write(place, now));
  }

  void find(place).then((found) => {
    // Whoever was faster than the vault keeps what they typed.
    if (found !== null && found !== blank && textNow() === blank) {
      Object.assign(fields, JSON.parse(found));
      kept = found;
      restored = true;
    }
    if (state === 'loading') state = 'open';
  });

  $effect(() => {
    JSON.stringify(fields);
    clearTimeout(timer);
    timer = setTimeout(keep, quietMilliseconds);
  });
  onDestroy(keep);

  return {
    get restored() {
      return restored;
    },
    async drop() {
      clearTimeout(timer);
      state = 'closed';
      await forget(place);
    },
    async startOver() {
      Object.assign(fields, JSON.parse(blank));
      kept = blank;
      restored = false;
      await forget(place);
    },
  };
}
