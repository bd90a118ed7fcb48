// How a gate is said: its colour, its icon and its words come together. Whatever is not open is a no.
import type { ConsentScope, Gate, GateLine, PersonId } from '../bindings';
import { bareDay } from '../format';
import { t } from '../i18n';

type Said = { meaning: 'urgent' | 'soon' | 'settled' | 'unknown'; text: string };

export const scopes: ConsentScope[] = ['accompaniment', 'legal', 'referral', 'emergency'];
export const scopeText = (scope: ConsentScope): string => t(`consent-scope-${scope}`);
export const scopeOptions = () => scopes.map((value) => ({ value, label: scopeText(value) }));

export function gateSaid(gate: Gate): Said {
  switch (gate.gate) {
    case 'given':
      return gate.until
        ? { meaning: 'settled', text: t('consent-gate-given-until', { day: bareDay(gate.until) }) }
        : { meaning: 'settled', text: t('consent-gate-given') };
    case 'overridden':
      return { meaning: 'soon', text: t('consent-gate-overridden', { day: bareDay(gate.until) }) };
    case 'missing':
      return { meaning: 'unknown', text: t('consent-gate-missing') };
    case 'ended':
      return { meaning: 'soon', text: t('consent-gate-ended', { day: bareDay(gate.on) }) };
    case 'of_age':
      return { meaning: 'soon', text: t('consent-gate-of-age', { day: bareDay(gate.on) }) };
    case 'withdrawn':
      return { meaning: 'urgent', text: t('consent-gate-withdrawn', { day: bareDay(gate.on) }) };
  }
}

/** The two kinds that let something be shared. */
export const isOpen = (gate: Gate): boolean => gate.gate === 'given' || gate.gate === 'overridden';

export type PersonGates = {
  person: PersonId;
  name: string;
  /** Open, or no longer open: each says its day. */
  known: GateLine[];
  /** Never asked: they are said together. */
  missing: GateLine[];
  claimed: boolean;
};

/** The gates of each person, in the order of the backend. */
export function byPerson(lines: GateLine[]): PersonGates[] {
  const found = new Map<PersonId, PersonGates>();
  for (const line of lines) {
    const { person, name } = line;
    const one = found.get(person) ?? { person, name, known: [], missing: [], claimed: false };
    (line.gate.gate === 'missing' ? one.missing : one.known).push(line);
    one.claimed ||= line.claimed && !isOpen(line.gate);
    found.set(person, one);
  }
  return [...found.values()];
}
