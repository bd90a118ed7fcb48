import type { DutyKind, DutyLine } from '../bindings';
import { dayText } from '../format';
import { t } from '../i18n';

export const dutyKinds: DutyKind[] = [
  'coordinator_on_duty',
  'legal_on_call',
  'rapid_response',
  'ero_office',
  'consulate',
  'court_hotline',
];

export const dutyText = (kind: DutyKind): string => t(`duty-kind-${kind.replaceAll('_', '-')}`);

export const cityText = (line: Pick<DutyLine, 'city'>): string => line.city ?? t('duty-all-cities');

/** How a number is called where only one line names it. */
export const dutyName = (line: Pick<DutyLine, 'kind' | 'city'>): string => `${dutyText(line.kind)}, ${cityText(line)}`;

/** Whether it can be relied on; never checked is not the same as checked long ago. */
export function checkedBadge(line: DutyLine): { meaning: 'settled' | 'soon' | 'unknown'; text: string } {
  if (line.checked_on === null) return { meaning: 'unknown', text: t('duty-never') };
  if (line.stale) return { meaning: 'soon', text: t('duty-stale') };
  const day = dayText(line.checked_on);
  const text = line.checked_by ? t('duty-checked-by', { day, name: line.checked_by }) : t('duty-checked', { day });
  return { meaning: 'settled', text };
}
