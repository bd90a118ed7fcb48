import type { ImportPreview, RowNote } from '../bindings';

type Reject = ImportPreview['rejects'][number];

/** One row of the file that is handed back, with every reason it has. */
export type RefusedRow = { row: number; cells: string[]; reasons: Reject[] };

export function byRow(rejects: Reject[]): RefusedRow[] {
  const rows = new Map<number, RefusedRow>();
  for (const reject of rejects) {
    const known = rows.get(reject.row);
    if (known) known.reasons.push(reject);
    else rows.set(reject.row, { row: reject.row, cells: reject.cells, reasons: [reject] });
  }
  return [...rows.values()].sort((a, b) => a.row - b.row);
}

/** Warnings that mean the same thing, together: their rows, and what the first of them says. */
export type WarningGroup = { code: string; message: string; notes: RowNote[] };

export function byCode(warnings: RowNote[]): WarningGroup[] {
  const groups = new Map<string, WarningGroup>();
  for (const note of warnings) {
    const known = groups.get(note.code);
    if (known) known.notes.push(note);
    else groups.set(note.code, { code: note.code, message: note.message, notes: [note] });
  }
  return [...groups.values()].sort((a, b) => b.notes.length - a.notes.length);
}

/** Row numbers as a person lists them; more than `most` are counted, not listed. */
export function rowList(rows: number[], most = 8): { rows: string; more: number } {
  const unique = [...new Set(rows)].sort((a, b) => a - b);
  return { rows: unique.slice(0, most).join(', '), more: Math.max(0, unique.length - most) };
}
