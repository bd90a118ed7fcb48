// The workplaces of the rail. What does not exist yet, or not for this role, is absent.
import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import FileInput from '@lucide/svelte/icons/file-input';
import House from '@lucide/svelte/icons/house';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote';
import Settings from '@lucide/svelte/icons/settings';
import Sun from '@lucide/svelte/icons/sun';
import Users from '@lucide/svelte/icons/users';
import type { Session } from '../bindings';
import type { Word } from '../i18n';
import type { Route } from '../route.svelte';

/** By the digit that leads there with Ctrl. A new place comes last: hands remember numbers. */
const numbered = [
  'today',
  'families',
  'dates',
  'import',
  'claims',
  'settings',
  'volunteers',
  'tasks',
  'exchange',
] as const;
export type PlaceName = (typeof numbered)[number];

/** By their place in the rail: the settings stay at its end. */
const inRail: PlaceName[] = [
  'today',
  'families',
  'dates',
  'tasks',
  'import',
  'claims',
  'volunteers',
  'exchange',
  'settings',
];

const isHere = (name: PlaceName, session: Session | null) =>
  name !== 'volunteers' || (session?.roles.includes('coordinator') ?? false);

export const railPlaces = (session: Session | null): PlaceName[] => inRail.filter((name) => isHere(name, session));

/** Where Ctrl and a digit lead: the first of these with 1. */
export const keyPlaces = (session: Session | null): PlaceName[] => numbered.filter((name) => isHere(name, session));

export const icons = {
  today: Sun,
  families: House,
  dates: CalendarDays,
  import: FileInput,
  claims: MessageSquareQuote,
  settings: Settings,
  volunteers: Users,
  tasks: ListChecks,
  exchange: ArrowLeftRight,
};

export const labels: Record<PlaceName, Word> = {
  today: 'shell-today',
  families: 'shell-families',
  dates: 'shell-dates',
  import: 'shell-import',
  claims: 'shell-claims',
  settings: 'shell-settings',
  volunteers: 'shell-volunteers',
  tasks: 'shell-tasks',
  exchange: 'exchange-title',
};

/** The place of the rail that a screen belongs to. */
export function placeOf(route: Route): PlaceName {
  if (route.name === 'family' || route.name === 'gaps' || route.name === 'duplicates') return 'families';
  if (route.name === 'date' || route.name === 'date-add') return 'dates';
  return route.name === 'programme' ? 'settings' : route.name;
}

/** The number beside a name, only where it asks for work. */
export function waiting(name: PlaceName, session: Session | null): number {
  return name === 'claims' ? (session?.counts.open_claims ?? 0) : 0;
}
