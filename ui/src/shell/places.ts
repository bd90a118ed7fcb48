// The workplaces of the rail, in order. What does not exist yet is absent.
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import FileInput from '@lucide/svelte/icons/file-input';
import House from '@lucide/svelte/icons/house';
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote';
import Settings from '@lucide/svelte/icons/settings';
import Sun from '@lucide/svelte/icons/sun';
import type { Session } from '../bindings';
import type { Word } from '../i18n';
import type { Route } from '../route.svelte';

export const placeNames = ['today', 'families', 'dates', 'import', 'claims', 'settings'] as const;
export type PlaceName = (typeof placeNames)[number];

export const icons = {
  today: Sun,
  families: House,
  dates: CalendarDays,
  import: FileInput,
  claims: MessageSquareQuote,
  settings: Settings,
};

export const labels: Record<PlaceName, Word> = {
  today: 'shell-today',
  families: 'shell-families',
  dates: 'shell-dates',
  import: 'shell-import',
  claims: 'shell-claims',
  settings: 'shell-settings',
};

/** The place of the rail that a screen belongs to. */
export function placeOf(route: Route): PlaceName {
  if (route.name === 'family') return 'families';
  if (route.name === 'date' || route.name === 'date-add') return 'dates';
  return route.name;
}

/** The number beside a name, only where it asks for work. */
export function waiting(name: PlaceName, session: Session | null): number {
  return name === 'claims' ? (session?.counts.open_claims ?? 0) : 0;
}
