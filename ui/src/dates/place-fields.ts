import type { DateRow, Medium, ReferenceLists } from '../bindings';

/** Where: what the fields of a place hold. An empty court is any other place, or none known. */
export type PlaceFields = { court: string; place: string; room: string; medium: Medium };

export const mediums: Medium[] = [
  'in_person',
  'webex_video',
  'vtc_courtroom_to_courtroom',
  'telephonic',
  'hybrid',
  'unknown',
];

export function placeFieldsOf(row: Pick<DateRow, 'court' | 'place' | 'room' | 'medium'>): PlaceFields {
  return { court: row.court ?? '', place: row.place ?? '', room: row.room ?? '', medium: row.medium };
}

/** The same as a verb takes it: what was left empty is not known. */
export function placeOf(fields: PlaceFields): {
  court: string | null;
  place: string | null;
  room: string | null;
  medium: Medium;
} {
  return {
    court: fields.court || null,
    place: fields.place.trim() || null,
    room: fields.room.trim() || null,
    medium: fields.medium,
  };
}

export function samePlace(fields: PlaceFields, row: Pick<DateRow, 'court' | 'place' | 'room' | 'medium'>): boolean {
  const { court, place, room, medium } = placeOf(fields);
  return (
    court === row.court &&
    (place ?? '') === (row.place ?? '') &&
    (room ?? '') === (row.room ?? '') &&
    medium === row.medium
  );
}

/** The clock of a court, an office or a city by its name; null where the lists do not know it. */
export function zoneOfPlace(lists: ReferenceLists, fields: Pick<PlaceFields, 'court' | 'place'>): string | null {
  const court = lists.courts.find((entry) => entry.code === fields.court);
  if (court) return court.zone;
  const typed = fields.place.trim().toLowerCase();
  const office = lists.offices.find(
    (entry) => entry.name.toLowerCase() === typed || entry.city.toLowerCase() === typed,
  );
  return office?.zone ?? lists.cities.find((city) => city.name.toLowerCase() === typed)?.zone ?? null;
}
