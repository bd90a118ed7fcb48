// What was just saved about which date: said on the page that opens next, with whom to tell and a way back.
import type { AppearanceId, FamilyId } from '../bindings';

export type SavedWhat =
  'moved' | 'corrected' | 'disputed' | 'kept' | 'taken' | 'added' | 'attendees' | 'note' | 'checked' | 'differs';
/** `tell`: the family whose open notices are listed: saving it told nobody. */
export type Saved = { id: AppearanceId; what: SavedWhat; tell: FamilyId | null; undo: boolean };

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
