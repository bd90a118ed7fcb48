// What was just saved about which date: said on the page that opens next, with whom to tell and a way back.
import type { AppearanceId, DateRow, Represented } from '../bindings';

/** Everyone who goes by this date. Saving it told none of them. */
export type Tell = {
  names: string[];
  family: string;
  represented: Represented;
  companions: number;
  interpreter: string | null;
  ride: boolean;
};

export type SavedWhat =
  'moved' | 'corrected' | 'disputed' | 'kept' | 'taken' | 'added' | 'attendees' | 'note' | 'checked' | 'differs';
export type Saved = { id: AppearanceId; what: SavedWhat; tell: Tell | null; undo: boolean };

let saved = $state.raw<Saved | null>(null);

export const justSaved = {
  /** Only the page of that date shows it. */
  about(id: AppearanceId): Saved | null {
    return saved?.id === id ? saved : null;
  },
  say(next: Saved | null): void {
    saved = next;
  },
};

export function tellOf(row: DateRow): Tell {
  return {
    names: row.who.known ? row.who.names : [],
    family: row.family_label,
    represented: row.represented,
    companions: row.companions,
    interpreter: row.interpreter,
    ride: row.ride,
  };
}
