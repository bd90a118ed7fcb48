// The closed and growing lists of the program (kinds, courts, relations …), asked once, named in the language of the screen.
import { call } from './backend';
import type { Named, ReferenceLists } from './bindings';
import { language } from './i18n';

const NOTHING: ReferenceLists = {
  kinds: [],
  courts: [],
  offices: [],
  cities: [],
  languages: [],
  relations: [],
  countries: [],
  mediums: [],
};

let lists = $state.raw<ReferenceLists>(NOTHING);
let asked: Promise<void> | null = null;

/** Reads the lists; the first reader has them fetched, later ones see what is there. */
export function reference(): ReferenceLists {
  void loadReference();
  return lists;
}

export function loadReference(): Promise<void> {
  asked ??= call('reference', null).then(
    (found) => {
      lists = found;
    },
    () => {
      // Names stay codes until a later screen asks again: never a reason to show no record.
      asked = null;
    },
  );
  return asked;
}

function named(list: Named[], code: string): string {
  const found = list.find((entry) => entry.code === code);
  if (!found) return code.replaceAll('_', ' ');
  return language() === 'es' ? found.name_es : found.name_en;
}

export const kindName = (code: string): string => named(reference().kinds, code);
export const relationName = (code: string): string => named(reference().relations, code);
export const languageName = (iso: string): string => named(reference().languages, iso);
export const countryName = (code: string): string => named(reference().countries, code);

/** What a kind of date means, for a reader who has never been in a court; empty where the name says it all. */
export function kindPlain(code: string): string {
  const found = reference().kinds.find((kind) => kind.code === code);
  if (!found) return '';
  return language() === 'es' ? found.plain_es : found.plain_en;
}

/** Options of a choice, in the language and the order of the screen. */
export function namedOptions(list: Named[]): { value: string; label: string }[] {
  const spanish = language() === 'es';
  return list
    .map((entry) => ({ value: entry.code, label: spanish ? entry.name_es : entry.name_en }))
    .sort((a, b) => a.label.localeCompare(b.label, spanish ? 'es' : 'en'));
}
