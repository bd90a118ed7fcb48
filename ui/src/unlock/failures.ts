// What went wrong at the door, in words. Apart from the first picture, which seldom needs it.
import type { Failure, Language } from '../bindings';
import { failureRemedy, failureTitle } from '../failure';
import { addMessages, speak } from '../i18n';

addMessages(import.meta.glob('../../messages/*/failure.ftl', { query: '?raw', import: 'default', eager: true }));

export function failureWords(failure: Failure, language: Language): { title: string; remedy: string } {
  speak(language);
  return { title: failureTitle(failure), remedy: failureRemedy(failure) };
}
