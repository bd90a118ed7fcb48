import type { PersonView } from '../bindings';
import { hasWord, t } from '../i18n';

/** The name of a field as the screens say it; a newer vault may bring one that has no word here yet. */
export function fieldWord(field: string): string {
  const key = `field-${field.replace(/:.*$/, '').replaceAll('_', '-')}` as const;
  return hasWord(key) ? t(key) : field.replaceAll('_', ' ');
}

/** The same where it stands alone, as a heading or a choice. */
export function fieldTitle(field: string): string {
  return firstUpper(fieldWord(field));
}

export function firstUpper(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** What nobody asked yet of this person, as far as this role sees it. */
export function unaskedWords(person: PersonView): string[] {
  const open: Record<string, boolean> = {
    language: person.languages.iso === null && person.languages.name === '',
    spanish: person.languages.spanish === 'unknown' && person.languages.iso !== 'spa',
    birth: person.birth === null,
    respondent: person.respondent === 'unknown' || person.respondent === null,
    a_number: person.a_number === null,
    nationality: person.nationality === null,
    arrival: person.arrival === null,
    address: person.address === null,
  };
  return Object.entries(open)
    .filter(([field, isOpen]) => isOpen && !person.hidden.includes(field))
    .map(([field]) => fieldWord(field));
}

/** What the backend sends where this role may know that there is something, but not what. */
export function isDots(value: string | null): boolean {
  return value !== null && /^•+$/.test(value);
}

/** What this role does not see, whether there is something or not. */
export function hiddenWords(person: PersonView): string[] {
  const dotted = (['nationality', 'arrival'] as const).filter((field) => isDots(person[field]));
  return [...person.hidden, ...dotted].map(fieldWord);
}
