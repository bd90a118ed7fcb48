/** True on the third Esc within one and a half seconds. */
export function escapes(limit = 1500): (at: number) => boolean {
  let pressed: number[] = [];
  return (at) => {
    pressed = [...pressed.filter((before) => at - before < limit), at];
    if (pressed.length < 3) return false;
    pressed = [];
    return true;
  };
}

/** Where a plain key is a letter of a text and not a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
