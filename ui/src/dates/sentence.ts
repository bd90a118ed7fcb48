import { language } from '../i18n';

/** A word that opens a line or a badge: "today, notice" → "Today, notice". */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);
}

/** What a kind means, in its first sentence: enough for a line of the list, the rest stands on the date's page. */
export function firstSentence(text: string): string {
  const end = text.indexOf('. ');
  return end < 0 ? text : text.slice(0, end + 1);
}
