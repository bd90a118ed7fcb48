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
    reads: person.languages.reads === 'unknown',
    whereabouts: person.whereabouts === 'unknown',
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
  const dotted = (['nationality', 'arrival', 'entry', 'unaccompanied'] as const).filter((field) =>
    isDots(person[field]),
  );
  return [...person.hidden, ...dotted].map(fieldWord);
}

/** Where somebody may be, as the reference data lists it (whereabouts.csv). */
export const whereaboutsCodes = [
  'unknown',
  'home',
  'detained',
  'never_detained',
  'released',
  'released_bond',
  'released_ror',
  'osup',
  'parole',
  'atd_isap',
  'orr_custody',
  'criminal_custody',
  'removed',
  'outside_us',
] as const;

export function whereaboutsName(code: string): string {
  const key = `whereabouts-${code.replaceAll('_', '-')}` as const;
  return hasWord(key) ? t(key as 'whereabouts-home') : code.replaceAll('_', ' ');
}

const childWords = ['son', 'daughter', 'child', 'sibling'];

/** Under eighteen on this day; where no birth date is known, whoever stands in the family as a child. */
export function isChild(person: Pick<PersonView, 'birth' | 'relation'>, today: string): boolean {
  if (person.birth === null || today === '') return childWords.includes(person.relation);
  const eighteen = `${Number(person.birth.slice(0, 4)) + 18}${person.birth.slice(4)}`;
  return eighteen > today;
}
