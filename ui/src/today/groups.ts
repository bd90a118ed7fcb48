// The groups of dates on Today, the most dangerous first; what is empty is absent.
import type { DateRow, TodayView } from '../bindings';
import { t } from '../i18n';
import type { Route } from '../route.svelte';

export type GroupName = 'disputes' | 'unchecked' | 'companions' | 'past' | 'lawyer' | 'week';
export type DateGroup = {
  name: GroupName;
  meaning: 'conflict' | 'soon' | 'urgent' | 'plain';
  rows: DateRow[];
  /** How many there are; the backend sends the nearest only. */
  total: number;
  /** The whole list behind the group. */
  all: Route;
  /** How many people are wanted for each date, where the group is about them. */
  wanted?: number;
};

const disputes = (view: TodayView): DateGroup => ({
  name: 'disputes',
  meaning: 'conflict',
  rows: view.disputes,
  total: view.totals.disputes,
  // A date on which two sources differ may lie behind or have no day yet.
  all: { name: 'dates', filter: { span: 'all', disputed: true } },
});

const unchecked = (view: TodayView): DateGroup => ({
  name: 'unchecked',
  meaning: 'soon',
  rows: view.unchecked,
  total: view.totals.unchecked,
  all: { name: 'dates', filter: { span: 'ahead', days: 30, unchecked_days: 7 } },
});

const companions = ({ coordinator: lines }: TodayView): DateGroup => ({
  name: 'companions',
  meaning: 'soon',
  rows: lines.few_companions,
  total: lines.few_companions_total,
  all: { name: 'dates', filter: { span: 'ahead', days: 30, companions_below: lines.companions_wanted } },
  wanted: lines.companions_wanted,
});

const past = (view: TodayView): DateGroup => ({
  name: 'past',
  meaning: 'urgent',
  rows: view.past,
  total: view.totals.past,
  all: { name: 'dates', filter: { span: 'past' } },
});

const lawyer = (view: TodayView): DateGroup => ({
  name: 'lawyer',
  meaning: 'urgent',
  rows: view.without_lawyer,
  total: view.totals.without_lawyer,
  all: { name: 'dates', filter: { span: 'ahead', without_lawyer: true, kind: 'individual_hearing' } },
});

const week = (view: TodayView): DateGroup => ({
  name: 'week',
  meaning: 'plain',
  rows: view.week,
  total: view.totals.week,
  all: { name: 'dates', filter: { span: 'ahead', days: 7 } },
});

const filled = (groups: DateGroup[]) => groups.filter((group) => group.rows.length > 0);

/** What can hurt. A volunteer goes by both answers of a dispute; the checking and the searching are others' work. */
export function pressing(view: TodayView, volunteers: boolean): DateGroup[] {
  if (volunteers) return filled([disputes(view)]);
  return filled([disputes(view), unchecked(view), companions(view), past(view), lawyer(view)]);
}

/** What comes anyway. */
export const coming = (view: TodayView): DateGroup[] => filled([week(view)]);

/** `12 of 40` where not all are shown; nothing where they are. */
export function shownText(shown: number, total: number): string | null {
  return total > shown ? t('today-shown', { shown, total }) : null;
}
