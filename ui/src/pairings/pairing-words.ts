// Pairings in words: what someone does for a family, why it ended, and what speaks for or against a volunteer.
import type {
  ClearanceKind,
  Exclusion,
  MatchLine,
  PairingEnd,
  PairingRole,
  Reason,
  SuccessorSees,
  Understood,
} from '../bindings';
import { dayText } from '../format';
import { t } from '../i18n';
import { firstUpper } from '../families/person-words';
import { languageName } from '../reference.svelte';

const roles: PairingRole[] = ['primary', 'second', 'interpreter', 'driver', 'court_companion', 'caller'];
const ends: PairingEnd[] = ['handed_over', 'moved_away', 'volunteer_paused', 'family_asked', 'finished', 'other'];
const sights: SuccessorSees[] = ['nothing', 'handover', 'shared_notes'];
const answers: Understood[] = ['unknown', 'well', 'partly', 'no'];

export const roleText = (role: PairingRole): string => firstUpper(t(`pairing-role-${role.replaceAll('_', '-')}`));
export const endText = (end: PairingEnd): string => t(`pairing-end-${end.replaceAll('_', '-')}`);
export const understoodText = (answer: Understood): string => t(`pairing-understood-${answer}`);

export const roleOptions = () => roles.map((value) => ({ value, label: roleText(value) }));
export const endOptions = () => ends.map((value) => ({ value, label: firstUpper(endText(value)) }));
export const understoodOptions = () => answers.map((value) => ({ value, label: understoodText(value) }));
export const sightOptions = () =>
  sights.map((value) => ({ value, label: t(`pairing-successor-${value.replaceAll('_', '-')}`) }));

/** Of a distance between two centres, as people in the United States say it. */
const miles = (km: number): number => Math.round(km / 1.609);

function reasonText(reason: Reason): string {
  if (reason.reason === 'cleared')
    return reason.until ? t('clearance-until', { day: dayText(reason.until) }) : t('clearance-valid');
  const { reason: word, ...args } = reason;
  const key = `match-reason-${word.replaceAll('_', '-')}` as const;
  if ('language' in args) return t(key, { ...args, language: languageName(args.language) });
  if ('km' in args) return t(key, { miles: miles(args.km) });
  // The seats are no part of what is said.
  return 'seats' in args ? t(key) : t(key, args);
}

export const clearanceText = (kind: ClearanceKind): string => t(`clearance-kind-${kind.replaceAll('_', '-')}`);
const standingText = (standing: string, kind: ClearanceKind): string =>
  t('match-clearance', { standing, kind: clearanceText(kind) });

function exclusionText(exclusion: Exclusion): string {
  switch (exclusion.exclusion) {
    case 'not_active':
      return t(`volunteer-status-${exclusion.status}`);
    case 'clearance_ended':
      return standingText(t('clearance-ended', { day: dayText(exclusion.on) }), exclusion.kind);
    case 'clearance_missing':
      return standingText(t('clearance-missing'), exclusion.kind);
    default: {
      const { exclusion: word, ...args } = exclusion;
      return t(`match-exclusion-${word.replaceAll('_', '-')}`, args);
    }
  }
}

/** What speaks for a volunteer, weightiest first. */
export const reasonsText = (line: MatchLine): string => firstUpper(line.reasons.map(reasonText).join('; '));

/** Where a volunteer lives, unless that is the family’s own city; how far that is where no reason says it. */
export function livesText({ city, km, reasons }: MatchLine): string | null {
  if (city === null || reasons.some(({ reason }) => reason === 'same_city')) return null;
  const far = km !== null && !reasons.some(({ reason }) => reason === 'distance');
  return firstUpper(far ? t('match-lives-far', { city, miles: miles(km) }) : t('match-lives', { city }));
}

/** What rules a volunteer out. */
export const exclusionsText = (line: MatchLine): string => line.excluded.map(exclusionText).join('; ');
