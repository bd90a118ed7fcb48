import type { DateRow } from '../bindings';
import { settingDay } from '../format';
import { isFirm } from './setting';

/** The dates of one day; `day` is null for those that have no firm day. */
export type DayGroup = { day: string | null; days: number | null; rows: DateRow[] };

/** Rows arrive soonest first; a day keeps its place, what has no firm day goes to the end. */
export function byDay(rows: DateRow[]): DayGroup[] {
  const groups = new Map<string, DayGroup>();
  const unset: DayGroup = { day: null, days: null, rows: [] };
  for (const row of rows) {
    const day = isFirm(row.setting) ? settingDay(row.setting) : null;
    if (day === null) {
      unset.rows.push(row);
      continue;
    }
    const group = groups.get(day);
    if (group) group.rows.push(row);
    else groups.set(day, { day, days: row.days, rows: [row] });
  }
  return unset.rows.length > 0 ? [...groups.values(), unset] : [...groups.values()];
}

/** Adds a page without repeating a row: a date may have moved between two pages. */
export function withPage(rows: DateRow[], page: DateRow[]): DateRow[] {
  const known = new Set(rows.map((row) => row.id));
  return [...rows, ...page.filter((row) => !known.has(row.id))];
}

export function needsCheck(row: DateRow): boolean {
  const { state } = row.certainty;
  return state !== 'confirmed' && state !== 'disputed' && row.status === 'scheduled';
}

/** The row to check after this one: downwards first, then from the top. */
export function nextToCheck(rows: DateRow[], after: string | null): DateRow | null {
  const start = rows.findIndex((row) => row.id === after) + 1;
  const order = [...rows.slice(start), ...rows.slice(0, start)];
  return order.find((row) => row.id !== after && needsCheck(row)) ?? null;
}
