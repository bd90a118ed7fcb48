// What the form of a person holds, and how it becomes what the backend takes.
import type { PersonInput, PersonView } from '../bindings';
import { isDots } from './person-words';

export type PersonFields = {
  given: string;
  surname: string;
  secondSurname: string;
  preferred: string;
  relation: string;
  birth: string | null;
  language: string;
  town: string;
  spanish: string;
  address: string;
  mailing: string;
  whereabouts: string;
  also: string[];
  reads: string;
  relay: string;
  custody: string[];
  keptFrom: string;
  respondent: string;
  aNumber: string;
  nationality: string;
  arrival: string | null;
  entry: string;
  unaccompanied: string;
};

const blankPerson: PersonFields = {
  given: '',
  surname: '',
  secondSurname: '',
  preferred: '',
  relation: 'unknown',
  birth: null,
  language: '',
  town: '',
  spanish: 'unknown',
  address: '',
  mailing: '',
  whereabouts: 'unknown',
  also: [],
  reads: 'unknown',
  relay: 'unknown',
  custody: [],
  keptFrom: '',
  respondent: 'unknown',
  aNumber: '',
  nationality: '',
  arrival: null,
  entry: '',
  unaccompanied: 'unknown',
};

/** What is only dots here begins empty, and empty leaves it as it is. */
const unlessDots = (text: string | null): string => (isDots(text) ? '' : (text ?? ''));

export function fieldsOf(person: PersonView): PersonFields {
  const [surname, ...more] = person.surnames;
  return {
    given: person.given,
    surname: surname ?? '',
    secondSurname: more.join(' '),
    preferred: person.preferred ?? '',
    relation: person.relation,
    birth: person.birth,
    language: person.languages.iso ?? '',
    town: person.languages.town ?? '',
    spanish: person.languages.spanish,
    address: person.address ?? '',
    mailing: person.mailing_address ?? '',
    whereabouts: person.whereabouts ?? '',
    also: [...person.languages.also_understands],
    reads: person.languages.reads,
    relay: person.languages.needs_relay,
    custody: [...person.custody_of],
    keptFrom: person.confidential_from ?? '',
    respondent: person.respondent ?? 'unknown',
    // Never on the screen in full: the field starts empty, and empty leaves the number as it is.
    aNumber: '',
    nationality: unlessDots(person.nationality),
    arrival: isDots(person.arrival) ? null : person.arrival,
    entry: unlessDots(person.entry),
    unaccompanied: unlessDots(person.unaccompanied),
  };
}

const orNull = (text: string) => text.trim() || null;

/** What the form leaves empty of the legal fields stays as it is: their values never come back masked. */
export function inputOf(fields: PersonFields): PersonInput {
  return {
    given: fields.given.trim(),
    surnames: [fields.surname, fields.secondSurname].map((part) => part.trim()).filter((part) => part !== ''),
    preferred: orNull(fields.preferred),
    relation: fields.relation,
    birth: fields.birth,
    language: orNull(fields.language),
    town: orNull(fields.town),
    spanish: fields.spanish as PersonInput['spanish'],
    address: orNull(fields.address),
    mailing_address: orNull(fields.mailing),
    whereabouts: fields.whereabouts || null,
    also_understands: fields.also,
    reads: fields.reads as PersonInput['reads'],
    needs_relay: fields.relay as PersonInput['needs_relay'],
    custody_of: fields.custody,
    confidential_from: fields.keptFrom || null,
    respondent: fields.respondent as PersonInput['respondent'],
    a_number: orNull(fields.aNumber),
    nationality: orNull(fields.nationality),
    arrival: fields.arrival,
    entry: orNull(fields.entry),
    unaccompanied: (fields.unaccompanied || null) as PersonInput['unaccompanied'],
  };
}

/** Nobody else's answer stands in a form that was opened for somebody new. */
export function newPerson(): PersonFields {
  return { ...blankPerson, also: [], custody: [] };
}

/** `Rosa Caal Xol`. */
export function fullName(person: Pick<PersonView, 'given' | 'surnames'>): string {
  return [person.given, ...person.surnames].join(' ');
}

/** How one speaks of them: the name they prefer, else the first of their given names. */
export function shortName(person: Pick<PersonView, 'given' | 'preferred'>): string {
  return person.preferred ?? person.given.split(' ')[0] ?? person.given;
}
