// How a clearance is said: its icon, its colour and its word come together.
import type { ClearanceLine, Standing } from '../bindings';
import { daysBetween, readDay } from '../days';
import { firstUpper } from '../families/person-words';
import { dayText } from '../format';
import { t } from '../i18n';

type Said = { meaning: 'urgent' | 'soon' | 'settled' | 'unknown'; text: string };

/** Time enough to ask for a new one. */
const soonDays = 30;

function endsSoon(last: string, today: string): boolean {
  const [from, to] = [readDay(today), readDay(last)];
  return from !== null && to !== null && daysBetween(from, to) <= soonDays;
}

function lasting(until: string | null, today: string): Said {
  if (until === null) return { meaning: 'settled', text: firstUpper(t('clearance-valid')) };
  const text = firstUpper(t('clearance-until', { day: dayText(until) }));
  return { meaning: endsSoon(until, today) ? 'soon' : 'settled', text };
}

const over = (day: string): Said => ({
  meaning: 'urgent',
  text: firstUpper(t('clearance-ended', { day: dayText(day) })),
});

/** Of a volunteer, over everything that is required. */
export function standingBadge(standing: Standing, today: string): Said {
  if (standing.state === 'valid') return lasting(standing.until, today);
  if (standing.state === 'ended') return over(standing.on);
  return { meaning: 'unknown', text: firstUpper(t('clearance-missing')) };
}

/** Of one clearance. */
export function clearanceBadge(line: ClearanceLine, today: string): Said {
  return line.ended && line.expires ? over(line.expires) : lasting(line.expires, today);
}

export const kindText = (kind: ClearanceLine['kind']) =>
  t(`clearance-kind-${kind.replaceAll('_', '-')}` as `clearance-kind-${string}`);
