// Who decides: each adult for themselves, of a child the adult with custody.
import type { PersonView } from '../bindings';

const ofAge = 18;

/** True where the birth date, or its year alone, says that they are not eighteen on `day`. Unknown is not a child. */
export function isChild(person: Pick<PersonView, 'birth'>, day: string): boolean {
  const found = /^(\d{4})(-\d{2}-\d{2})?$/.exec(person.birth ?? '');
  if (!found) return false;
  return `${Number(found[1]) + ofAge}${found[2] ?? '-12-31'}` > day;
}

/** The adults of the family who could decide for this child, those with custody first. */
export function decidersFor(child: PersonView, people: PersonView[], day: string): PersonView[] {
  const adults = people.filter((one) => one.id !== child.id && one.left_on === null && !isChild(one, day));
  const holds = (one: PersonView) => one.custody_of.includes(child.id);
  return [...adults.filter(holds), ...adults.filter((one) => !holds(one))];
}

/** The one adult who is known to have custody; empty where that is not known, or more than one has it. */
export function custodian(child: PersonView, people: PersonView[]): string {
  const holders = people.filter((one) => one.custody_of.includes(child.id));
  return holders.length === 1 ? holders[0]!.id : '';
}
