import type { ReferenceLists } from '../bindings';

/** The zone of the laptop: where a viewer sits, not where anyone must appear. */
export function viewerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** How far a zone is ahead of UTC at that instant, in minutes. */
function offset(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value ?? 0);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((wall - instant) / 60_000);
}

/** The instant of a local time. In the hour that exists twice the earlier one counts, as in the importer. */
function instantOf(local: string, zone: string): number {
  const [year, month, day, hour, minute] = local.split(/[-T:]/).map(Number) as [number, number, number, number, number];
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const first = wall - offset(wall, zone) * 60_000;
  const second = wall - offset(first, zone) * 60_000;
  return Math.min(first, second) + offset(Math.min(first, second), zone) * 60_000 === wall
    ? Math.min(first, second)
    : Math.max(first, second);
}

/** The same moment on another clock: day and `HH:MM` there. Null for a zone this engine does not know. */
export function elsewhere(local: string, zone: string, other: string): { day: string; time: string } | null {
  try {
    const instant = instantOf(local, zone);
    const there = instant + offset(instant, other) * 60_000;
    const iso = new Date(Math.trunc(there)).toISOString();
    return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
  } catch {
    return null;
  }
}

/** Whether two zones read differently at that moment: New York and Detroit have two names and one clock. */
export function clocksDiffer(local: string, zone: string, other: string): boolean {
  const there = elsewhere(local, zone, other);
  return there !== null && `${there.day}T${there.time}` !== local.slice(0, 16);
}

/** Every zone a place of the reference data lies in, and the one at hand. */
export function placeZones(lists: ReferenceLists, ...more: (string | null)[]): string[] {
  const zones = [...lists.courts, ...lists.offices, ...lists.cities].map((place) => place.zone);
  return [...new Set([...more.filter((zone): zone is string => zone !== null && zone !== ''), ...zones])].sort();
}
