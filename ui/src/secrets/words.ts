// Recovery words as they were typed: from paper, over several lines, with capitals.

/** The twelve, in one line, as the backend compares them. */
export function tidyWords(typed: string): string {
  return typed.trim().split(/\s+/).join(' ').toLowerCase();
}

/** One word typed back. */
export function tidyWord(typed: string): string {
  return typed.trim().toLowerCase();
}
