import type { FamilyPage } from '../bindings';
import type { About } from './AboutField.svelte';

/** What a task needs of a family's page: its name, and who still belongs to it. */
export function aboutOf(family: Pick<FamilyPage, 'id' | 'code' | 'label' | 'people'>): About {
  const { id, code, label } = family;
  const there = family.people.filter((one) => one.left_on === null);
  return { id, code, label, people: there.map((one) => ({ id: one.id, name: one.preferred ?? one.given })) };
}
