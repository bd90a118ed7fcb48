// What somebody is in the programme, as the form holds it.
import type { Admission, LaptopLine, MemberId, Role } from '../bindings';

export type AdmissionFields = { member: string; roles: Role[]; cities: string[]; volunteer: string };

export const blankAdmission = (): AdmissionFields => ({ member: '', roles: [], cities: [], volunteer: '' });

export const fieldsOf = ({ roles, cities, volunteer }: LaptopLine): AdmissionFields => ({
  member: '',
  roles: [...roles],
  cities: [...cities],
  volunteer: volunteer ?? '',
});

/** Call it only for fields with a role. Only who coordinates has cities. */
export function admissionOf({ member, roles, cities, volunteer }: AdmissionFields): Admission {
  return {
    member: member || null,
    roles: [...roles],
    cities: roles.includes('coordinator') ? [...cities] : [],
    volunteer: volunteer || null,
  };
}

export type KnownMember = { id: MemberId; name: string; line: LaptopLine };

/** Everybody who has a laptop, each once, with the laptop that says most of them: one in use. */
export function membersOf(lines: LaptopLine[]): KnownMember[] {
  const found = new Map<MemberId, KnownMember>();
  for (const line of lines) {
    const known = found.get(line.member);
    if (!known || (known.line.standing !== 'active' && line.standing === 'active'))
      found.set(line.member, { id: line.member, name: line.member_name, line });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}
