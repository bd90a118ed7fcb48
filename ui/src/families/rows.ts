// One list, many rows: arrows move between them, Enter or a click anywhere on a row opens it.
// Kept out of the markup because a table row is not a control: its button is, and these are its shortcuts.
import type { Attachment } from 'svelte/attachments';

const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

function buttons(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-id] [data-open]')];
}

export function focusFirstRow(list: Element | null | undefined): void {
  if (list) buttons(list)[0]?.focus();
}

/** For an element whose rows carry `data-id` and hold one button with `data-open`. */
export function rowKeys(onopen: (id: string) => void): Attachment<HTMLElement> {
  return (list) => {
    function keydown(event: KeyboardEvent): void {
      const move = MOVES[event.key];
      const all = buttons(list);
      const at = all.indexOf(document.activeElement as HTMLElement);
      if (!move || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      all[move(at, all.length - 1)]?.focus();
    }
    function click(event: MouseEvent): void {
      const target = event.target as Element;
      // Other controls of the row do their own work; a text being selected is not a click.
      if (target.closest('button:not([data-open]), a, input, select')) return;
      const id = target.closest<HTMLElement>('[data-id]')?.dataset.id;
      if (id && document.getSelection()?.type !== 'Range') onopen(id);
    }
    list.addEventListener('keydown', keydown);
    list.addEventListener('click', click);
    return () => {
      list.removeEventListener('keydown', keydown);
      list.removeEventListener('click', click);
    };
  };
}
