// Badges of a date where no column heading says what they are about.
import type { DateRow } from '../bindings';
import type { BadgeWords } from '../dates/badge-words';
import { certaintySentence } from '../dates/certainty';
import { lawyerBadge } from '../dates/lawyer';
import { t } from '../i18n';

export function lawyerAlone(row: DateRow): BadgeWords {
  return row.represented === 'unknown' ? { meaning: 'unknown', text: t('represented-unknown') } : lawyerBadge(row);
}

/** How sure the date is; null where the date itself already says that no day is set. */
export function certaintyAlone(row: Pick<DateRow, 'certainty'>): BadgeWords | null {
  const { state } = row.certainty;
  return state === 'to_be_set' || state === 'control_date' ? null : certaintySentence(row.certainty);
}
