// Which language the window speaks now. A rune store, so that every t() on a screen follows a change at once.
import type { Language } from './bindings';

let current = $state<Language>('en');

export function language(): Language {
  return current;
}

export function speak(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}
