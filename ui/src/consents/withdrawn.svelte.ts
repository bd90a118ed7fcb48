// What was just taken back, and for which family: for ten seconds it can be undone.
import type { FamilyId } from '../bindings';

let last = $state.raw<{ family: FamilyId; said: string } | null>(null);

export const justWithdrawn = {
  /** Only the page of that family offers it. */
  about(family: FamilyId): { said: string } | null {
    return last?.family === family ? last : null;
  },
  say(family: FamilyId, said: string): void {
    last = { family, said };
  },
  /** Whatever is changed after it would be what `undo` takes back. */
  forget(): void {
    last = null;
  },
};
