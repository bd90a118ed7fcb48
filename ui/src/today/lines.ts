// A coordinator's own groups on Today: families, volunteers, people and cities, each as a line that leads to its record.
import type { Attention, ClearanceEnding, CoordinatorLines, FamilyBrief, Unscreened, WaitingCity } from '../bindings';
import { familyName } from '../families/names';
import { bareDay, dayText } from '../format';
import { t } from '../i18n';
import type { Route } from '../route.svelte';
import { kindText } from '../volunteers/standing';

type Meaning = 'urgent' | 'soon';
export type Line = {
  key: string;
  title: string;
  /** Where the title leads. */
  open: Route;
  badge: { meaning: Meaning; text: string } | null;
  text: string;
  /** The next step, where it is another one. */
  step: { label: string; full: string; route: Route } | null;
};
export type LineGroup = {
  name: 'primary' | 'clearances' | 'unscreened' | 'waiting';
  meaning: Meaning | 'plain';
  lines: Line[];
  /** How many there are; the backend sends the first only. */
  total: number;
};

const attentionBadge = (attention: Attention): Line['badge'] =>
  attention === 'normal'
    ? null
    : { meaning: attention === 'urgent' ? 'urgent' : 'soon', text: t(`attention-${attention}`) };

function familyLine(family: FamilyBrief): Line {
  const title = familyName(family);
  const since = family.intake
    ? t('today-primary-since', { day: bareDay(family.intake) })
    : t('today-primary-since-unknown');
  return {
    key: family.id,
    title,
    open: { name: 'family', id: family.id },
    badge: attentionBadge(family.attention),
    text: [family.city ?? t('families-city-unknown'), since].join(' · '),
    step: {
      label: t('today-primary-find'),
      full: t('today-primary-find-of', { family: title }),
      route: { name: 'family', id: family.id, find: true },
    },
  };
}

function clearanceLine(one: ClearanceEnding, today: string): Line {
  const args = { kind: kindText(one.kind), day: dayText(one.on) };
  const isOver = one.on < today;
  const dates = one.dates_after
    ? t('today-clearances-dates', { count: one.dates_after })
    : t('today-clearances-no-dates');
  const families = one.families
    ? t('today-clearances-families', { count: one.families })
    : t('today-clearances-no-families');
  return {
    key: `${one.volunteer} ${one.kind}`,
    title: one.name,
    open: { name: 'volunteers', open: one.volunteer },
    badge: isOver
      ? { meaning: 'urgent', text: t('today-clearances-ended', args) }
      : { meaning: 'soon', text: t('today-clearances-ends', args) },
    text: [dates, families].join(' · '),
    step: null,
  };
}

const unscreenedLine = (one: Unscreened, index: number): Line => ({
  // Two people of one family may have one first name.
  key: `${one.family} ${index}`,
  title: `${one.name} · ${familyName(one)}`,
  open: { name: 'family', id: one.family },
  badge: null,
  text: t('today-unscreened-days', { count: one.days }),
  step: null,
});

function cityLine(one: WaitingCity): Line {
  const city = one.city ?? t('today-waiting-city-unknown');
  const families = t('today-waiting-families', { count: one.families });
  const there: Route = { name: 'volunteers', text: one.city ?? '' };
  return {
    key: one.city ?? '',
    title: city,
    open: { name: 'families' },
    badge: null,
    text:
      one.city === null ? families : [families, t('today-waiting-volunteers', { count: one.volunteers })].join(' · '),
    step:
      one.city === null || one.volunteers === 0
        ? null
        : { label: t('today-waiting-see'), full: t('today-waiting-see-of', { city }), route: there },
  };
}

/** In the order in which they can hurt; what is empty is absent. */
export function lineGroups(lines: CoordinatorLines, today: string): LineGroup[] {
  const groups: LineGroup[] = [
    {
      name: 'primary',
      meaning: 'soon',
      lines: lines.without_primary.map(familyLine),
      total: lines.without_primary_total,
    },
    {
      name: 'clearances',
      meaning: 'soon',
      lines: lines.clearances_ending.map((one) => clearanceLine(one, today)),
      total: lines.clearances_ending.length,
    },
    {
      name: 'unscreened',
      meaning: 'soon',
      lines: lines.unscreened.map(unscreenedLine),
      total: lines.unscreened_total,
    },
    { name: 'waiting', meaning: 'plain', lines: lines.waiting.map(cityLine), total: lines.waiting.length },
  ];
  return groups.filter((group) => group.lines.length > 0);
}
