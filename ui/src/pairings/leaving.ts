// What a volunteer leaves behind, and who goes on with each of it.
import type { AccompanimentId, LeavesBehind, LeftBehind, MatchLine, TaskId, VolunteerId } from '../bindings';

/** Nobody in particular: a date is released, a task goes to the coordinators. */
export const nobody = 'nobody';

/** By date or task: a volunteer, `nobody`, or empty while it is not decided. */
export type Decided = Record<AccompanimentId | TaskId, VolunteerId | typeof nobody | ''>;

export const idsOf = (leaves: LeavesBehind): string[] => [
  ...leaves.dates.map(([id]) => id),
  ...leaves.tasks.map((task) => task.id),
];

/** Those who can be asked: nothing rules them out, or only that they go with this family already. */
export function successors(lines: MatchLine[], leaving: VolunteerId): MatchLine[] {
  const free = (line: MatchLine) => line.excluded.every((one) => one.exclusion === 'already_paired');
  return lines.filter((line) => line.volunteer !== leaving && free(line));
}

export function leftBehind(leaves: LeavesBehind, decided: Decided): LeftBehind[] {
  const to = (id: string) => (decided[id] === nobody ? null : (decided[id] ?? null));
  return [
    ...leaves.dates.map(([id]): LeftBehind => ({ what: 'date', id, to: to(id) })),
    ...leaves.tasks.map(({ id }): LeftBehind => ({ what: 'task', id, to: to(id) })),
  ];
}
