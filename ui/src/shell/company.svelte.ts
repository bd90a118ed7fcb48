// "Someone is with me": everything but the next date is out of the page, and comes back as it was.
import type { Attachment } from 'svelte/attachments';
import { rememberFocus } from '../parts/focus';
import { hush } from '../parts/live';

let on = $state(false);

export const company = {
  get on(): boolean {
    return on;
  },
  begin() {
    on = true;
  },
  end() {
    on = false;
  },
  toggle() {
    on = !on;
  },
};

/**
 * Takes an element out of the page, not out of the program: what was typed, chosen or still runs in it goes on. It must be the only
 * child of its parent.
 */
export const outOfPage: Attachment<HTMLElement> = (element) => {
  const place = element.parentElement!;
  let giveBack: (() => void) | undefined;
  $effect(() => {
    if (on) {
      // A dialog would come back without its window.
      for (const dialog of element.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
      giveBack = rememberFocus();
      element.remove();
      hush();
    } else if (giveBack) {
      place.append(element);
      giveBack();
      giveBack = undefined;
    }
  });
};
