// What the form of the programme holds, within which bounds, and how it becomes what the backend takes.
import type { ClearanceKind, Programme } from '../bindings';

export type LimitName = 'check_days' | 'companions' | 'clearance_days' | 'screening_days' | 'margin_days';

/** The same bounds as in the backend, so that a wrong number is said before it is sent. */
export const limits: { name: LimitName; least: number; most: number }[] = [
  { name: 'check_days', least: 1, most: 60 },
  { name: 'companions', least: 0, most: 6 },
  { name: 'clearance_days', least: 0, most: 365 },
  { name: 'screening_days', least: 1, most: 90 },
  { name: 'margin_days', least: 0, most: 60 },
];

export const kinds: ClearanceKind[] = ['background_check', 'training', 'confidentiality'];

export type ProgrammeFields = {
  name: string;
  cities: string[];
  counts: Record<LimitName, string>;
  required: Record<ClearanceKind, boolean>;
};

export function fieldsOf(programme: Programme): ProgrammeFields {
  const asked = (kind: ClearanceKind) => programme.required.includes(kind);
  return {
    name: programme.name ?? '',
    cities: [...programme.cities],
    counts: Object.fromEntries(limits.map(({ name }) => [name, String(programme[name])])) as Record<LimitName, string>,
    required: {
      background_check: asked('background_check'),
      training: asked('training'),
      confidentiality: asked('confidentiality'),
    },
  };
}

/** The number that was typed, if it is one within the bounds. */
export function countOf(text: string, { least, most }: { least: number; most: number }): number | null {
  const typed = text.trim();
  const count = Number(typed);
  return /^\d+$/.test(typed) && count >= least && count <= most ? count : null;
}

/** Null while a limit is not a number within its bounds. */
export function programmeOf(fields: ProgrammeFields): Programme | null {
  const counts = limits.map((limit) => [limit.name, countOf(fields.counts[limit.name], limit)] as const);
  if (counts.some(([, count]) => count === null)) return null;
  return {
    name: fields.name.trim() || null,
    cities: fields.cities,
    ...(Object.fromEntries(counts) as Record<LimitName, number>),
    required: kinds.filter((kind) => fields.required[kind]),
  };
}
