import type { DateRow } from '../bindings';
import { t } from '../i18n';
import type { BadgeWords } from './badge-words';
import { namesText } from './people';

/** The worst of those who must attend: one child without a lawyer is not made good by a mother who has one. */
export function lawyerBadge(row: Pick<DateRow, 'represented' | 'without_lawyer' | 'who'>): BadgeWords {
  if (row.represented === 'yes') return { meaning: 'settled', text: t('represented-yes') };
  if (row.represented === 'unknown') return { meaning: 'unknown', text: t('represented-unknown') };
  const some = row.without_lawyer.length > 0 && row.without_lawyer.length < row.who.names.length;
  const text = some ? t('date-lawyer-some', { names: namesText(row.without_lawyer) }) : t('represented-no');
  return { meaning: 'urgent', text };
}

/** The same in a column that is headed "Lawyer". */
export function lawyerCell(row: Pick<DateRow, 'represented' | 'without_lawyer' | 'who'>): BadgeWords {
  const badge = lawyerBadge(row);
  return row.represented === 'unknown' ? { ...badge, text: t('answer-unknown') } : badge;
}
