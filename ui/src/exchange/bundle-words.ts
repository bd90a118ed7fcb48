// What a bundle holds and what is unusual about it, in words.
import type { FamilyChanges, Incoming, Remark } from '../bindings';
import { namesText } from '../dates/people';
import { dayText } from '../format';
import { hasWord, t } from '../i18n';

type Said = { meaning: 'urgent' | 'soon' | 'plain'; title: string; text: string };

const meanings: Record<Remark['type'], Said['meaning']> = {
  missing: 'soon',
  clock_ahead: 'urgent',
  expired: 'urgent',
  laptop_ended: 'urgent',
  roster_expired: 'soon',
  roster_newer: 'plain',
  refused: 'soon',
  forgotten: 'soon',
  sealed: 'soon',
};

/** A newer program may remark on something that this one has no words for: that is not a reason to say nothing. */
export function remarkSaid(remark: Remark): Said {
  const name = remark.type.replaceAll('_', '-');
  if (!hasWord(`exchange-remark-${name}`)) {
    return { meaning: 'urgent', title: t('exchange-remark-other'), text: t('exchange-remark-other-text') };
  }
  const args = {
    count: 'count' in remark ? remark.count : 0,
    hours: 'hours' in remark ? remark.hours : 0,
    day: 'on' in remark ? dayText(remark.on) : '',
  };
  const title = t(`exchange-remark-${name}`, args);
  return { meaning: meanings[remark.type], title, text: t(`exchange-remark-${name}-text`) };
}

function countText([kind, count]: [string, number]): string {
  const name = kind.replaceAll('_', '-');
  return hasWord(`exchange-count-${name}`)
    ? t(`exchange-count-${name}`, { count })
    : t('exchange-count-other', { count });
}

/** `2 dates and 1 note`. */
export const thingsText = ({ kinds }: Pick<FamilyChanges, 'kinds'>): string => namesText(kinds.map(countText));

/** Families with something new; what concerns no family is not counted among them. */
export const familiesChanged = ({ changes }: Pick<Incoming, 'changes'>): number =>
  changes.filter((one) => one.family !== null).length;
