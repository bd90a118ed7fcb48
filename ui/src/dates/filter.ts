import type { DatesFilter } from '../bindings';
import { checkDays, companionsWanted } from '../programme/current.svelte';

export type Span = '30' | '90' | 'ahead' | 'unset' | 'past' | 'all';

/** What the chips and selects above the list say. Kept while the window is open, so that coming back finds the same list. */
export type ListFilter = {
  span: Span;
  withoutLawyer: boolean;
  unchecked: boolean;
  disputed: boolean;
  /** Fewer go along than the programme wants. */
  few: boolean;
  kind: string;
  court: string;
  city: string;
  text: string;
};

/** Rows asked for at once: more than this is slower to build than to read (performance.md). */
export const pageSize = 60;

export const wholeList: ListFilter = {
  span: '90',
  withoutLawyer: false,
  unchecked: false,
  disputed: false,
  few: false,
  kind: '',
  court: '',
  city: '',
  text: '',
};

export function spanOf(span: Span): { span: DatesFilter['span']; days: number | null } {
  if (span === '30' || span === '90') return { span: 'ahead', days: Number(span) };
  return { span, days: null };
}

export function asked(filter: ListFilter, offset: number, span: Span = filter.span): DatesFilter {
  return {
    ...spanOf(span),
    family: null,
    court: filter.court || null,
    city: filter.city || null,
    forum: null,
    kind: filter.kind || null,
    without_lawyer: filter.withoutLawyer,
    unchecked_days: filter.unchecked ? checkDays() : null,
    disputed: filter.disputed,
    companions_below: filter.few ? companionsWanted() : null,
    text: filter.text.trim() || null,
    offset,
    limit: pageSize,
  };
}

/** True when something beyond the span narrows the list: an empty list then says so. */
export function narrowed(filter: ListFilter): boolean {
  return (
    filter.withoutLawyer ||
    filter.unchecked ||
    filter.disputed ||
    filter.few ||
    [filter.kind, filter.court, filter.city, filter.text.trim()].some((value) => value !== '')
  );
}

/** The shortest list that holds all of these days. */
function spanOfDays(days: number | null): Span {
  if (days === null || days > 90) return 'ahead';
  return days > 30 ? '90' : '30';
}

/** The filter another screen asks for ("show all not checked"); what it leaves open is the whole list. */
export function filterFrom(wanted: Partial<DatesFilter>): ListFilter {
  const { span = 'ahead', days = null } = wanted;
  return {
    span: span === 'ahead' ? spanOfDays(days) : span,
    withoutLawyer: wanted.without_lawyer ?? false,
    unchecked: (wanted.unchecked_days ?? null) !== null,
    disputed: wanted.disputed ?? false,
    few: (wanted.companions_below ?? null) !== null,
    kind: wanted.kind ?? '',
    court: wanted.court ?? '',
    city: wanted.city ?? '',
    text: wanted.text ?? '',
  };
}
