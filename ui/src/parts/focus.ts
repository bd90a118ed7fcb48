// Where the focus goes, and that it goes back.
import type { Attachment } from 'svelte/attachments';

/** `{@attach focusHere(true)}`: the field takes the focus when it appears. The attribute is only honoured at page load. */
export function focusHere(wanted: boolean): Attachment<HTMLElement> {
  return (element) => {
    if (wanted) element.focus({ preventScroll: false });
  };
}

/** Remembers what has the focus now; calling the result gives it back if that element is still on the page. */
export function rememberFocus(): () => void {
  const before = document.activeElement;
  return () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
}
