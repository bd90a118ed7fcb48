// Every word on a screen: `t('date-title', { count })`. The texts stand in messages/{en,es}/<noun>.ftl, shared with Rust.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from './bindings';
import { language } from './language.svelte';
import type { Word } from './words';

export { language, speak } from './language.svelte';
export type { Word } from './words';

/** A key that stands in the files, or a template literal of which at least one key can come. */
type Checked<K extends string> = [Extract<Word, K>] extends [never] ? never : unknown;
export type Args = Record<string, FluentVariable>;

// Bidi isolation marks would end up in files and in comparisons of texts; both languages run the same way.
const options = { useIsolating: false };
const bundles: Record<Language, FluentBundle> = {
  en: new FluentBundle('en-US', options),
  es: new FluentBundle('es-US', options),
};

/** Files by path, as import.meta.glob gives them: `../messages/en/date.ftl` → its text. A window adds what it needs. */
export function addMessages(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    const tongue: Language = path.includes('/es/') ? 'es' : 'en';
    bundles[tongue].addResource(new FluentResource(text), { allowOverrides: true });
  }
}

export function t<K extends string>(key: K & Checked<K>, args?: Args): string {
  const bundle = bundles[language()];
  const pattern = bundle.getMessage(key)?.value;
  // A test fails on a missing key; on a screen the key is better than nothing.
  if (!pattern) return key;
  return bundle.formatPattern(pattern, args, []);
}

/** For the few words the program may not have: codes that a newer vault brought. */
export function hasWord(key: string): boolean {
  return bundles[language()].hasMessage(key);
}
