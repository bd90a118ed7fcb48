import type { DatesPage } from '../bindings';
import { t } from '../i18n';
import type { ListFilter } from './filter';

function total(count: number, { span }: ListFilter): string {
  switch (span) {
    case '30':
    case '90':
      return t('date-lead-days', { count, days: Number(span) });
    case 'ahead':
      return t('date-lead-ahead', { count });
    case 'unset':
      return t('date-lead-unset', { count });
    case 'past':
      return t('date-lead-past', { count });
    case 'all':
      return t('date-lead-all', { count });
  }
}

/** "38 in the next 90 days · 9 without a lawyer · 12 not checked lately": what is none is not said. */
export function dateLead(page: DatesPage, filter: ListFilter): string {
  const { without_lawyer: lawyer, unchecked } = page;
  return [
    total(page.total, filter),
    lawyer > 0 ? t('date-lead-no-lawyer', { count: lawyer }) : null,
    unchecked > 0 ? t('date-lead-unchecked', { count: unchecked }) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
