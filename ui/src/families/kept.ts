// Who and what of a family's page stands open, who left, and what must be kept from one of them.
import type { FamilyPage, NoteView, PersonView } from '../bindings';

type Page = Pick<FamilyPage, 'people' | 'notes'>;

/** People whom the programme goes along with, and whose record everybody of the family may see. */
export const openPeople = ({ people }: Page): PersonView[] =>
  people.filter((person) => person.left_on === null && person.confidential_from === null);

export const leftPeople = ({ people }: Page): PersonView[] =>
  people.filter((person) => person.left_on !== null && person.confidential_from === null);

export const keptPeople = ({ people }: Page): PersonView[] =>
  people.filter((person) => person.confidential_from !== null);

export const openNotes = ({ notes }: Page): NoteView[] => notes.filter((note) => note.confidential_from === null);

export const keptNotes = ({ notes }: Page): NoteView[] => notes.filter((note) => note.confidential_from !== null);
