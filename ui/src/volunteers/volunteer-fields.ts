// What the form of a volunteer holds, what is still wrong with it, and how it becomes what the backend takes.
import type { Answer, Fluency, VolunteerInput, VolunteerLine, VolunteerStatus } from '../bindings';
import type { Word } from '../i18n';

export type LanguageFields = { language: string; fluency: string; town: string };
export type AwayFields = { from: string | null; until: string | null };

export type VolunteerFields = {
  name: string;
  email: string;
  phone: string;
  city: string;
  languages: LanguageFields[];
  maxFamilies: string;
  maxCourtDays: string;
  /** Null: nobody asked. Empty: asked, and no day of the week. */
  weekdays: number[] | null;
  away: AwayFields[];
  vehicle: string;
  seats: string;
  childcare: string;
  entersBuildings: string;
  constraints: string;
  status: string;
};

export function blankVolunteer(): VolunteerFields {
  return {
    name: '',
    email: '',
    phone: '',
    city: '',
    languages: [],
    maxFamilies: '',
    maxCourtDays: '',
    weekdays: null,
    away: [],
    vehicle: 'unknown',
    seats: '',
    childcare: 'unknown',
    entersBuildings: 'unknown',
    constraints: '',
    status: 'prospective',
  };
}

const shown = (count: number | null) => (count === null ? '' : String(count));

export function fieldsOf(line: VolunteerLine): VolunteerFields {
  return {
    name: line.name,
    email: line.email ?? '',
    phone: line.phone ?? '',
    city: line.city ?? '',
    languages: line.languages.map((one) => ({ ...one, town: one.town ?? '' })),
    maxFamilies: shown(line.max_families),
    maxCourtDays: shown(line.max_court_days),
    weekdays: line.weekdays ? [...line.weekdays] : null,
    away: line.away.map((one) => ({ ...one })),
    vehicle: line.vehicle,
    seats: shown(line.seats),
    childcare: line.childcare,
    entersBuildings: line.enters_buildings,
    constraints: line.constraints ?? '',
    status: line.status,
  };
}

const orNull = (text: string) => text.trim() || null;
const countOf = (text: string) => (text.trim() === '' ? null : Number(text.trim()));

/** Call it only for fields without errors. */
export function inputOf(fields: VolunteerFields, id: string | null): VolunteerInput {
  return {
    id,
    name: fields.name.trim(),
    email: orNull(fields.email),
    phone: orNull(fields.phone),
    city: orNull(fields.city),
    languages: fields.languages.map(({ language, fluency, town }) => ({
      language,
      fluency: fluency as Fluency,
      town: orNull(town),
    })),
    max_families: countOf(fields.maxFamilies),
    max_court_days: countOf(fields.maxCourtDays),
    weekdays: fields.weekdays ? [...fields.weekdays].sort((a, b) => a - b) : null,
    away: spansOf(fields.away),
    vehicle: fields.vehicle as Answer,
    seats: fields.vehicle === 'no' ? null : countOf(fields.seats),
    childcare: fields.childcare as Answer,
    enters_buildings: fields.entersBuildings as Answer,
    constraints: orNull(fields.constraints),
    status: fields.status as VolunteerStatus,
  };
}

/** A line that was added and left empty says nothing. */
function spansOf(rows: AwayFields[]): VolunteerInput['away'] {
  return rows.flatMap(({ from, until }) => (from && until ? [{ from, until }] : []));
}

export function languageError(rows: LanguageFields[], at: number): Word | null {
  const { language } = rows[at]!;
  if (language === '') return 'volunteer-language-missing';
  return rows.slice(0, at).some((earlier) => earlier.language === language) ? 'volunteer-language-twice' : null;
}

export function awayError({ from, until }: AwayFields): Word | null {
  if (!from && !until) return null;
  if (!from || !until) return 'volunteer-away-missing';
  return until < from ? 'volunteer-away-backwards' : null;
}

export function countError(text: string): Word | null {
  return /^\d{0,3}$/.test(text.trim()) ? null : 'volunteer-count-unread';
}

export function isSound(fields: VolunteerFields): boolean {
  const counts = [fields.maxFamilies, fields.maxCourtDays, fields.vehicle === 'no' ? '' : fields.seats];
  return (
    fields.name.trim() !== '' &&
    fields.languages.every((_, at) => languageError(fields.languages, at) === null) &&
    fields.away.every((row) => awayError(row) === null) &&
    counts.every((count) => countError(count) === null)
  );
}
