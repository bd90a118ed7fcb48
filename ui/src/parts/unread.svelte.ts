// Words in a field for a day or a time that are neither: said once the field was left, and never saved as if they were not there.
import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { afterPress } from './press';

export type Unread = {
  /** It is to be said now. */
  readonly shown: boolean;
  left(): void;
  /** On the input: its form is not saved while what it says cannot be read. */
  guard: Attachment<HTMLInputElement>;
};

export function createUnread(isUnread: () => boolean): Unread {
  let wasLeft = $state(false);

  function guard(input: HTMLInputElement): () => void {
    const { form } = input;
    function hold(event: SubmitEvent): void {
      if (!isUnread()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      wasLeft = true;
      const fold = input.closest('details');
      if (fold) fold.open = true;
      void tick().then(() => input.focus());
    }
    form?.addEventListener('submit', hold, true);
    return () => form?.removeEventListener('submit', hold, true);
  }

  return {
    get shown() {
      return wasLeft && isUnread();
    },
    left: () => afterPress(() => (wasLeft = true)),
    guard,
  };
}
