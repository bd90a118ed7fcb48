/** A family is never named without its office code: two may share an initial. */
export function familyName(family: { label: string; code: string }): string {
  return family.label.includes(family.code) ? family.label : `${family.label} · ${family.code}`;
}
