// Reads days and times as people type them. Forgiving about form, never about sense: what could be two things is none.
import { isDay, isoDay, type Day } from './days';

const months = [
  ['jan', 'january', 'ene', 'enero'],
  ['feb', 'february', 'febrero'],
  ['mar', 'march', 'marzo'],
  ['apr', 'april', 'abr', 'abril'],
  ['may', 'mayo'],
  ['jun', 'june', 'junio'],
  ['jul', 'july', 'julio'],
  ['aug', 'august', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septiembre', 'setiembre'],
  ['oct', 'october', 'octubre'],
  ['nov', 'november', 'noviembre'],
  ['dec', 'december', 'dic', 'diciembre'],
];

function monthOf(word: string): number {
  return months.findIndex((names) => names.includes(word)) + 1;
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function asIso(year: string, month: number, day: string): string | null {
  const read: Day = { year: fullYear(year), month, day: Number(day) };
  return isDay(read) ? isoDay(read) : null;
}

/** `3/9/2027`, `03-09-27`, `2027-03-09`, `9 mar 2027`, `March 9, 2027`, `9 de marzo de 2027`. Numbers are month first. */
export function typedDay(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso) return asIso(iso[1]!, Number(iso[2]), iso[3]!);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain);
  if (numbers) return asIso(numbers[3]!, Number(numbers[1]), numbers[2]!);
  const bare = /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  if (bare) return asIso(bare[3]!, Number(bare[1]), bare[2]!);
  const words = plain
    .replace(/[.,]/g, ' ')
    .replace(/\b(de|del|of)\b/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1');
  const dayFirst = /(?:^|\s)(\d{1,2})\s+([a-zñ]+)\s+(\d{4}|\d{2})$/.exec(words);
  if (dayFirst && monthOf(dayFirst[2]!)) return asIso(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = /(?:^|\s)([a-zñ]+)\s+(\d{1,2})\s+(\d{4}|\d{2})$/.exec(words);
  if (monthFirst && monthOf(monthFirst[1]!)) return asIso(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  return null;
}

/** `8:30`, `8:30 AM`, `8.30 p. m.`, `8 am`, `0830`, `13:00` → `HH:MM`. A bare hour (`8`) is read as it stands. */
export function typedTime(text: string): string | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s.]*([ap])[\s.]*m[\s.]*$/, ' $1m');
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?(?: ?(am|pm))?$/.exec(plain);
  if (!found) return null;
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  const half = found[3];
  if (half && (hour < 1 || hour > 12)) return null;
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
