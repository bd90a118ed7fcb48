// A family's dates in the order one asks for them: what comes, what has no day, what is past. Each carries the answers it replaced.
import type { DateRow } from '../bindings';
import { isFirm } from '../dates/setting';

export type Entry = { row: DateRow; earlier: DateRow[] };
export type Timeline = { ahead: Entry[]; unset: Entry[]; past: Entry[] };

/** What replaced a date in the end, through however many moves; itself where its successor is not in sight. */
function standing(row: DateRow, rows: Map<string, DateRow>): DateRow[] {
  const seen = new Set<string>();
  const found: DateRow[] = [];
  const open = [row];
  for (let now = open.pop(); now !== undefined; now = open.pop()) {
    if (seen.has(now.id)) continue;
    seen.add(now.id);
    const successors = now.superseded_by.map((id) => rows.get(id)).filter((next) => next !== undefined);
    if (successors.length === 0) found.push(now);
    else open.push(...successors);
  }
  return found;
}

function sooner(a: Entry, b: Entry): number {
  return (a.row.days ?? Infinity) - (b.row.days ?? Infinity) || clock(a.row).localeCompare(clock(b.row));
}

function clock(row: DateRow): string {
  return 'local' in row.setting ? row.setting.local : '';
}

export function timeline(rows: DateRow[]): Timeline {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const entries = new Map<string, Entry>();
  const entryOf = (row: DateRow) => {
    const entry = entries.get(row.id) ?? { row, earlier: [] };
    entries.set(row.id, entry);
    return entry;
  };
  for (const row of rows) {
    const last = standing(row, byId);
    if (last.length === 1 && last[0] === row) entryOf(row);
    // Two successors wait for a decision: the old date stands under both.
    else for (const next of last) entryOf(next).earlier.push(row);
  }
  const all = [...entries.values()];
  const over = (entry: Entry) => entry.row.past || entry.row.status !== 'scheduled';
  return {
    ahead: all.filter((entry) => !over(entry) && isFirm(entry.row.setting)).sort(sooner),
    unset: all.filter((entry) => !over(entry) && !isFirm(entry.row.setting)).sort(sooner),
    past: all.filter(over).sort((a, b) => sooner(b, a)),
  };
}
