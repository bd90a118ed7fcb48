// What the list of families is narrowed to. Kept while the window is open, so that coming back finds the same list.
import type { FamiliesFilter, FamilyStatus } from '../bindings';

/** More rows than this are slower to build than to read (performance.md). */
export const pageSize = 50;

type ListFilter = {
  text: string;
  city: string;
  status: FamilyStatus | '';
  withoutLawyer: boolean;
  withoutDate: boolean;
  offset: number;
};

const whole: ListFilter = { text: '', city: '', status: '', withoutLawyer: false, withoutDate: false, offset: 0 };

export const listFilter = $state<ListFilter>({ ...whole });

export function showAll(): void {
  Object.assign(listFilter, whole);
}

export function isNarrowed(filter: ListFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.city !== '' ||
    filter.status !== '' ||
    filter.withoutLawyer ||
    filter.withoutDate
  );
}

export function asked(filter: ListFilter): FamiliesFilter {
  return {
    text: filter.text.trim() || null,
    city: filter.city || null,
    status: filter.status || null,
    without_lawyer: filter.withoutLawyer,
    without_date: filter.withoutDate,
    offset: filter.offset,
    limit: pageSize,
  };
}
