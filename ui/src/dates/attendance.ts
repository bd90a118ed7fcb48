import type { PersonId, PersonView } from '../bindings';

export type Attendance = { who: 'all' | 'chosen' | 'unknown'; chosen: PersonId[] };

/** The people as the record keeps them; null where nobody knows yet. */
export function attendeesOf({ who, chosen }: Attendance, people: Pick<PersonView, 'id'>[]): PersonId[] | null {
  if (who === 'unknown') return null;
  return who === 'all' ? people.map((person) => person.id) : chosen;
}
