// The list of gaps, page by page: where it stands is kept while the window is open.
import type { FamilyGaps } from '../bindings';

/** The backend gives no more at a time, and more rows are slow to build. */
export const gapsPage = 60;

export const gapsPlace = $state({ offset: 0 });

/** What is missing of one family, in the order in which one asks for it. */
export const missingOf = ({ gaps }: FamilyGaps) => gaps.filter((gap) => !gap.ok);
