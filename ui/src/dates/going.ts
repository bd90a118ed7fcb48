import type { DateRow } from '../bindings';
import { companionsWanted } from '../programme/current.svelte';
import { t } from '../i18n';
import type { BadgeWords } from './badge-words';
import { isFirm } from './setting';

/** As many as the programme wants; nobody at all is urgent once the date is near. */
const near = 14;

export function goingBadge(row: Pick<DateRow, 'companions' | 'days' | 'past' | 'setting'>): BadgeWords {
  if (row.past) return { meaning: 'plain', text: t('date-going-past') };
  const wanted = companionsWanted();
  if (row.companions >= wanted) return { meaning: 'settled', text: t('date-going-enough', { count: row.companions }) };
  if (row.companions > 0) return { meaning: 'soon', text: t('date-going-some', { count: row.companions, wanted }) };
  if (!isFirm(row.setting)) return { meaning: 'plain', text: t('date-going-later') };
  const urgent = row.days !== null && row.days <= near;
  return { meaning: urgent ? 'urgent' : 'plain', text: t('date-going-none') };
}
