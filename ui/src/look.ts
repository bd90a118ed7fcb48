// Language and theme together, as the main window wears them.
import type { Look } from './bindings';
import { speak } from './language.svelte';
import { dress } from './theme';

export function wear(look: Look): void {
  dress(look.theme);
  speak(look.language);
}
