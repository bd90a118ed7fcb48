// A laptop in words: what its owner does, what it holds, what waits for it, and how it stands.
import type { ExchangeView, LaptopLine } from '../bindings';
import { daysBetween, readDay } from '../days';
import { dayText, localDay } from '../format';
import { t } from '../i18n';

/** Time enough to find whoever holds the root key. */
const soonDays = 14;

export const rolesText = ({ roles }: Pick<LaptopLine, 'roles'>): string =>
  roles.map((role) => t(`role-${role}`)).join(', ');

/** Where they coordinate; null for whoever does not. */
export function citiesText({ roles, cities }: Pick<LaptopLine, 'roles' | 'cities'>): string | null {
  if (!roles.includes('coordinator')) return null;
  return cities.length > 0 ? cities.join(' · ') : t('duty-all-cities');
}

type Waits = Pick<LaptopLine, 'waiting' | 'to_withdraw' | 'sent_at' | 'standing'>;

/** For a laptop that is out of the programme nothing waits any more; for one that got nothing yet, everything. */
export function waitsText({ waiting, to_withdraw: count, sent_at, standing }: Waits): string {
  if (standing !== 'active') return t('exchange-waits', { count: 0 });
  if (sent_at === null) return t('exchange-waits-first');
  const changes = waiting > 0 || count === 0 ? t('exchange-waits', { count: waiting }) : null;
  const withdraws = count > 0 ? t('exchange-waits-withdraw', { count }) : null;
  return [changes, withdraws].filter(Boolean).join(' · ');
}

export const onText = (stamp: string | null): string => (stamp ? dayText(localDay(stamp)) : t('exchange-never'));

export function standingBadge(line: Pick<LaptopLine, 'standing' | 'ended_on'>) {
  const standing = t(`exchange-standing-${line.standing}`);
  if (line.standing === 'active') return { meaning: 'settled', text: standing } as const;
  const day = line.ended_on && dayText(line.ended_on);
  const text = day ? t('exchange-standing-since', { standing, day }) : standing;
  return { meaning: line.standing === 'lost' ? 'urgent' : 'plain', text } as const;
}

/** This one first, then those in use; what is over comes last. */
export function inOrder(lines: LaptopLine[]): LaptopLine[] {
  const rank = (line: LaptopLine) => (line.here ? 0 : line.standing === 'active' ? 1 : 2);
  return [...lines].sort((a, b) => rank(a) - rank(b) || a.member_name.localeCompare(b.member_name));
}

/** Coordinators to whom a report can be written. */
export const coordinators = (lines: LaptopLine[]): LaptopLine[] =>
  lines.filter((line) => !line.here && line.standing === 'active' && line.roles.includes('coordinator'));

/** Days until the list of laptops ends, where that is soon; null where there is time, or it is over already. */
export function endsIn(view: Pick<ExchangeView, 'expired' | 'expires_on'>, today: string): number | null {
  const [from, to] = [readDay(today), readDay(view.expires_on ?? '')];
  if (view.expired || !from || !to) return null;
  const days = daysBetween(from, to);
  return days >= 0 && days <= soonDays ? days : null;
}
