import type { DateRow } from '../bindings';
import { language, t } from '../i18n';

/** Names in a row as one says them: "Rosa, Mateo and Iker". */
export function namesText(names: string[]): string {
  return new Intl.ListFormat(language() === 'es' ? 'es' : 'en', { type: 'conjunction' }).format(names);
}

/** Who must go, or that nobody has written it down. */
export function whoText(row: Pick<DateRow, 'who'>): string {
  return row.who.known && row.who.names.length > 0 ? namesText(row.who.names) : t('date-who-unknown');
}

/** A family is never named without its code: two may share an initial. */
export function familyText(row: Pick<DateRow, 'family_label' | 'family_code'>): string {
  const { family_label: label, family_code: code } = row;
  return label.includes(code) ? label : `${label} · ${code}`;
}
