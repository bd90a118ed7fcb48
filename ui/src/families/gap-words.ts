// What is missing about a family, in words.
import type { GapKind, GapLine } from '../bindings';
import { namesText } from '../dates/people';
import { hasWord, t } from '../i18n';

export function gapName(what: GapKind): string {
  const key = `gap-what-${what.replaceAll('_', '-')}`;
  return hasWord(key) ? t(key as 'gap-what-city') : what.replaceAll('_', ' ');
}

/** `missing: Mateo and Iker`, `there`. */
export function gapState(gap: GapLine): string {
  if (gap.ok) return t('gap-there');
  return gap.who.length > 0 ? t('gap-missing-of', { names: namesText(gap.who) }) : t('gap-missing');
}

/** `Birth date (Mateo and Iker)`. */
export function gapOf(gap: GapLine): string {
  const what = gapName(gap.what);
  return gap.who.length > 0 ? t('gap-of', { what, names: namesText(gap.who) }) : what;
}

/** `3 of 10 are missing`. */
export function gapCount(gaps: GapLine[]): string {
  const count = gaps.filter((gap) => !gap.ok).length;
  return count === 0 ? t('gap-all-there') : t('gap-count-missing', { count, all: gaps.length });
}
