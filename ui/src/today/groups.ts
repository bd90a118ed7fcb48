// The groups of dates on Today, the most dangerous first; what is empty is absent.
import type { DateRow, TodayView } from '../bindings';
import { t } from '../i18n';
import type { Route } from '../route.svelte';

export type GroupName = 'disputes' | 'unchecked' | 'past' | 'lawyer' | 'week';
export type DateGroup = {
  name: GroupName;
  meaning: 'conflict' | 'soon' | 'urgent' | 'plain';
  rows: DateRow[];
  /** How many there are; the backend sends the nearest only. */
  total: number;
  /** The whole list behind the group. */
  all: Route;
};

export function dateGroups(view: TodayView): DateGroup[] {
  const groups: DateGroup[] = [
    {
      name: 'disputes',
      meaning: 'conflict',
      rows: view.disputes,
      total: view.totals.disputes,
      // A date on which two sources differ may lie behind or have no day yet.
      all: { name: 'dates', filter: { span: 'all', disputed: true } },
    },
    {
      name: 'unchecked',
      meaning: 'soon',
      rows: view.unchecked,
      total: view.totals.unchecked,
      all: { name: 'dates', filter: { span: 'ahead', days: 30, unchecked_days: 7 } },
    },
    {
      name: 'past',
      meaning: 'urgent',
      rows: view.past,
      total: view.totals.past,
      all: { name: 'dates', filter: { span: 'past' } },
    },
    {
      name: 'lawyer',
      meaning: 'urgent',
      rows: view.without_lawyer,
      total: view.totals.without_lawyer,
      all: { name: 'dates', filter: { span: 'ahead', without_lawyer: true, kind: 'individual_hearing' } },
    },
    {
      name: 'week',
      meaning: 'plain',
      rows: view.week,
      total: view.totals.week,
      all: { name: 'dates', filter: { span: 'ahead', days: 7 } },
    },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** `12 of 40` where not all are shown; nothing where they are. */
export function shownText(shown: number, total: number): string | null {
  return total > shown ? t('today-shown', { shown, total }) : null;
}

export function isQuiet(view: TodayView): boolean {
  return dateGroups(view).length === 0 && view.tasks.length === 0 && view.not_told.length === 0;
}
