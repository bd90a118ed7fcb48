// The words of the first picture, without the machinery for plurals: this window must stand before anything else is read.
// door.ftl and app.ftl hold plain one-line messages only, at most with a time (a test says so); i18n.ts reads all other files.
import appEn from '../../messages/en/app.ftl?raw';
import doorEn from '../../messages/en/door.ftl?raw';
import appEs from '../../messages/es/app.ftl?raw';
import doorEs from '../../messages/es/door.ftl?raw';
import type { Language } from '../bindings';
import type { Word } from '../words';

export type DoorWord = Extract<Word, `door-${string}` | `app-${string}`>;

export function plainMessages(text: string): Map<string, string> {
  return new Map([...text.matchAll(/^([a-z][a-z0-9-]*) = (.*)$/gm)].map((found) => [found[1]!, found[2]!]));
}

const texts: Record<Language, Map<string, string>> = {
  en: plainMessages(appEn + '\n' + doorEn),
  es: plainMessages(appEs + '\n' + doorEs),
};

let language: Language = 'en';
const followers = new Set<() => void>();

export function t(key: DoorWord, args: { time?: string } = {}): string {
  const text = texts[language].get(key) ?? key;
  return args.time === undefined ? text : text.replace('{ $time }', args.time);
}

export function spoken(): Language {
  return language;
}

export function speakPlainly(next: Language): void {
  language = next;
  document.documentElement.lang = next;
  for (const follow of followers) follow();
}

/** Runs now and after each change of language; the result ends it. */
export function follow(write: () => void): () => void {
  write();
  followers.add(write);
  return () => followers.delete(write);
}
