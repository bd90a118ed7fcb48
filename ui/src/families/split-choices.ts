// What can move to a family of its own: people, dates, notes, each in the words by which one knows it.
import { whoText } from '../dates/people';
import type { FamilyPage } from '../bindings';
import { momentText, settingText } from '../format';
import { kindName, relationName } from '../reference.svelte';
import { fullName } from './person-fields';
import { firstUpper } from './person-words';

export type Choice = { id: string; label: string; help: string };

export function personChoices(family: FamilyPage): Choice[] {
  return family.people.map((person) => ({
    id: person.id,
    label: fullName(person),
    help: firstUpper(relationName(person.relation)),
  }));
}

export function dateChoices(family: FamilyPage): Choice[] {
  return family.dates.map((row) => ({
    id: row.id,
    label: settingText(row.setting),
    help: `${kindName(row.kind)} · ${whoText(row)}`,
  }));
}

/** A note that was struck out says nothing any more: it stays. */
export function noteChoices(family: FamilyPage): Choice[] {
  return family.notes
    .filter((note) => note.struck_on === null)
    .map((note) => ({ id: note.id, label: note.text, help: `${note.by}, ${momentText(note.at)}` }));
}
