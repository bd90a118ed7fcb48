// To whom a task can be handed: a role, somebody at a laptop, a volunteer. As a choice it is one text, `member:…`.
import { call } from '../backend';
import type { ForWhom, MemberId, Role, TaskView, VolunteerLine } from '../bindings';
import { t } from '../i18n';
import { session } from '../session.svelte';

export type People = { members: [MemberId, string][]; volunteers: Pick<VolunteerLine, 'id' | 'name' | 'status'>[] };

const roles: Role[] = ['coordinator', 'advocate'];

/** Only whoever keeps the record hands tasks on. */
export const handsOn = (): boolean => session.has('coordinator') || session.has('advocate');

/** What this role may not read is no choice: a task can always be left to nobody. */
export async function readPeople(): Promise<People> {
  const [members, volunteers] = await Promise.all([
    handsOn() ? call('members', null).catch(() => []) : [],
    session.has('coordinator') ? call('volunteers', null).catch(() => []) : [],
  ]);
  return { members, volunteers };
}

export function choiceOf(whom: ForWhom | null): string {
  if (whom === null) return '';
  return whom.who === 'role' ? `role:${whom.role}` : `${whom.who}:${whom.id}`;
}

export function whomOf(choice: string): ForWhom | null {
  const at = choice.indexOf(':');
  const id = choice.slice(at + 1);
  const who = choice.slice(0, Math.max(at, 0));
  if (who === 'role') return { who, role: id as Role };
  return who === 'member' || who === 'volunteer' ? { who, id } : null;
}

/** `now` stays a choice whatever the lists say. */
export function whomOptions(people: People, now?: Pick<TaskView, 'for_whom' | 'for_name'>) {
  const options = [
    { value: '', label: t('task-for-none') },
    ...roles.map((role) => ({ value: `role:${role}`, label: t('task-for-role', { role: t(`role-${role}`) }) })),
    ...people.members.map(([id, name]) => ({ value: `member:${id}`, label: name })),
    ...people.volunteers
      .filter((one) => one.status !== 'left')
      .map((one) => ({ value: `volunteer:${one.id}`, label: t('task-for-volunteer', { name: one.name }) })),
  ];
  const kept = choiceOf(now?.for_whom ?? null);
  if (options.some((option) => option.value === kept)) return options;
  const whom = now?.for_whom;
  const label = whom?.who === 'role' ? t(`role-${whom.role}`) : (now?.for_name ?? kept);
  return [...options, { value: kept, label }];
}
