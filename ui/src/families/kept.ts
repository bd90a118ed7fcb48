// Who and what of a family's page stands open, who left, and what must be kept from one of them.
import type { DateRow, FamilyPage, NoteView, NoticeLine, PersonView } from '../bindings';

type Page = Pick<FamilyPage, 'people' | 'notes' | 'dates' | 'next'>;

/** People whom the programme goes along with, and whose record everybody of the family may see. */
export const openPeople = ({ people }: Pick<Page, 'people'>): PersonView[] =>
  people.filter((person) => person.left_on === null && person.confidential_from === null);

export const leftPeople = ({ people }: Pick<Page, 'people'>): PersonView[] =>
  people.filter((person) => person.left_on !== null && person.confidential_from === null);

export const keptPeople = ({ people }: Pick<Page, 'people'>): PersonView[] =>
  people.filter((person) => person.confidential_from !== null);

export const openNotes = ({ notes }: Pick<Page, 'notes'>): NoteView[] =>
  notes.filter((note) => note.confidential_from === null);

export const keptNotes = ({ notes }: Pick<Page, 'notes'>): NoteView[] =>
  notes.filter((note) => note.confidential_from !== null);

export const openDates = ({ dates }: Pick<Page, 'dates'>): DateRow[] =>
  dates.filter((date) => date.confidential_from === null);

export const keptDates = ({ dates }: Pick<Page, 'dates'>): DateRow[] =>
  dates.filter((date) => date.confidential_from !== null);

/** What must be told and is about no date that is kept from somebody: that is told from the date's own page. */
export const openNotices = ({ dates, notices }: Pick<FamilyPage, 'dates' | 'notices'>): NoticeLine[] => {
  const kept = new Set(keptDates({ dates }).map((date) => date.id as string));
  return notices.filter((notice) => !kept.has(notice.record));
};

/** The next date that may stand on top of the page: of those that must be kept from nobody. The rows come soonest first. */
export const nextOpen = (page: Page): DateRow | null =>
  page.next === null || page.next.confidential_from === null
    ? page.next
    : (openDates(page).find((date) => date.status === 'scheduled' && date.days !== null && date.days >= 0) ?? null);
