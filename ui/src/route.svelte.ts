// Where the person is. Kept in memory only: no address bar, nothing in the web view's own history.
import type { AppearanceId, DatesFilter, DeviceId, FamilyId, ImportKind, VolunteerId } from './bindings';
import type { TasksShown } from './tasks/filter';

/** Parts of the settings that other screens lead to. */
export type SettingsSection = 'backup' | 'secret' | 'protection' | 'programme';

/** Screens of the exchange beside its main page. */
export type ExchangeShown = 'bundle' | 'invite' | 'conflicts';

export type Route =
  | { name: 'today' }
  | { name: 'families' }
  | { name: 'gaps' }
  | { name: 'duplicates' }
  // `find`: somebody is wanted who goes with them.
  | { name: 'family'; id: FamilyId; find?: boolean }
  | { name: 'dates'; filter?: Partial<DatesFilter> }
  | { name: 'date'; id: AppearanceId }
  | { name: 'date-add'; family?: FamilyId }
  | { name: 'import'; kind?: ImportKind }
  | { name: 'claims'; family?: FamilyId }
  | { name: 'tasks'; show?: TasksShown }
  // `open`: one of them stands beside the list; `text`: whom the list is narrowed to.
  | { name: 'volunteers'; open?: VolunteerId; text?: string }
  // `open`: one laptop stands beside the list.
  | { name: 'exchange'; show?: ExchangeShown; open?: DeviceId }
  | { name: 'programme' }
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
