// Counting with days, without clocks and zones: a day is year, month (1-12), day. Text is ISO, YYYY-MM-DD.
export type Day = { year: number; month: number; day: number };

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysIn(year: number, month: number): number {
  return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

export function isDay({ year, month, day }: Day): boolean {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function readDay(iso: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!found) return null;
  const day = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isDay(day) ? day : null;
}

export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01; the count Date.UTC uses, in whole days. */
function count({ year, month, day }: Day): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

export function plusDays(from: Day, days: number): Day {
  const moved = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** The same day of another month, or that month's last. */
export function plusMonths(from: Day, months: number): Day {
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { year, month, day: Math.min(from.day, daysIn(year, month)) };
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return (((count(day) + 4) % 7) + 7) % 7;
}

export function daysBetween(from: Day, to: Day): number {
  return count(to) - count(from);
}

/** The weeks of a month as a calendar shows them, Sunday first; null where a week belongs to its neighbours. */
export function monthWeeks(year: number, month: number): (Day | null)[][] {
  const before = weekday({ year, month, day: 1 });
  const cells: (Day | null)[] = Array.from({ length: before }, () => null);
  for (let day = 1; day <= daysIn(year, month); day++) cells.push({ year, month, day });
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
