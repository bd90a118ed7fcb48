// Where the person is. Kept in memory only: no address bar, nothing in the web view's own history.
import type { AppearanceId, DatesFilter, FamilyId, ImportKind } from './bindings';

/** Parts of the settings that other screens lead to. */
export type SettingsSection = 'backup' | 'secret' | 'protection';

export type Route =
  | { name: 'today' }
  | { name: 'families' }
  | { name: 'family'; id: FamilyId }
  | { name: 'dates'; filter?: Partial<DatesFilter> }
  | { name: 'date'; id: AppearanceId }
  | { name: 'date-add'; family?: FamilyId }
  | { name: 'import'; kind?: ImportKind }
  | { name: 'claims'; family?: FamilyId }
  | { name: 'volunteers' }
  | { name: 'settings'; section?: SettingsSection };

let trail = $state.raw<Route[]>([{ name: 'today' }]);

/** The screen now: read `route.current` in markup or a $derived. */
export const route = {
  get current(): Route {
    return trail[trail.length - 1] ?? { name: 'today' };
  },
  get name(): Route['name'] {
    return this.current.name;
  },
  get id(): string | undefined {
    const now = this.current;
    return 'id' in now ? now.id : undefined;
  },
  /** Where back() leads, so that a page can name it; undefined on the first screen. */
  get previous(): Route | undefined {
    return trail[trail.length - 2];
  },
};

const longest = 50;

export function go(next: Route): void {
  trail = [...trail, next].slice(-longest);
}

/** To the screen before; to `otherwise` (or Today) where there is none. */
export function back(otherwise: Route = { name: 'today' }): void {
  trail = trail.length > 1 ? trail.slice(0, -1) : [otherwise];
}

/** For tests, and for a window that opens anew. */
export function start(first: Route = { name: 'today' }): void {
  trail = [first];
}
