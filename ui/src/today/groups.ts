// The groups of dates on Today, the most dangerous first; what is empty is absent.
import type { DateRow, TodayView } from '../bindings';
import { t } from '../i18n';
import type { Route } from '../route.svelte';

export type GroupName = 'disputes' | 'unchecked' | 'past' | 'lawyer' | 'week';
export type DateGroup = {
  name: GroupName;
  meaning: 'conflict' | 'soon' | 'urgent' | 'plain';
  rows: DateRow[];
  /** The whole list behind the group. */
  all: Route;
};

export function dateGroups(view: TodayView): DateGroup[] {
  const groups: DateGroup[] = [
    {
      name: 'disputes',
      meaning: 'conflict',
      rows: view.disputes,
      all: { name: 'dates', filter: { span: 'ahead', disputed: true } },
    },
    {
      name: 'unchecked',
      meaning: 'soon',
      rows: view.unchecked,
      all: { name: 'dates', filter: { span: 'ahead', days: 30, unchecked_days: 7 } },
    },
    { name: 'past', meaning: 'urgent', rows: view.past, all: { name: 'dates', filter: { span: 'past' } } },
    {
      name: 'lawyer',
      meaning: 'urgent',
      rows: view.without_lawyer,
      all: { name: 'dates', filter: { span: 'ahead', without_lawyer: true, kind: 'individual_hearing' } },
    },
    { name: 'week', meaning: 'plain', rows: view.week, all: { name: 'dates', filter: { span: 'ahead', days: 7 } } },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** The backend sends the twelve nearest of a group at most: from there on the number is a lower bound. */
const most = 12;

export function countText(count: number): string {
  return count < most ? String(count) : t('today-at-least', { count });
}

export function isQuiet(view: TodayView): boolean {
  return dateGroups(view).length === 0 && view.tasks.length === 0 && view.not_told.length === 0;
}
