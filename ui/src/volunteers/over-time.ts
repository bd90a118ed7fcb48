// How many pairings lasted, month by month: counted from their first and last days.
import type { PairingLine } from '../bindings';
import { daysIn, isoDay, plusMonths, readDay } from '../days';

export type Month = { year: number; month: number; count: number };

const months = 12;

/** Both ends of a pairing belong to it; days are ISO, so that text compares as time does. */
const lastedOn = (line: PairingLine, day: string) =>
  line.from_day <= day && (line.until_day === null || line.until_day >= day);

/** The last twelve months, oldest first: each at its last day, the month of today at today. */
export function overTime(lines: PairingLine[], today: string): Month[] {
  const now = readDay(today);
  if (!now) return [];
  return Array.from({ length: months }, (_, index) => {
    const { year, month } = plusMonths({ ...now, day: 1 }, index - months + 1);
    const end = isoDay({ year, month, day: daysIn(year, month) });
    const day = end < today ? end : today;
    return { year, month, count: lines.filter((line) => lastedOn(line, day)).length };
  });
}
