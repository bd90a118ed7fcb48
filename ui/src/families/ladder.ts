// The steps towards a lawyer, in the order in which they come (vocabulary B.7), and who decides the case.
import type { Forum, RepresentationStatus } from '../bindings';
import { t } from '../i18n';

export const ladder: RepresentationStatus[] = [
  'unknown',
  'not_screened',
  'screened_eligible',
  'screened_ineligible',
  'referred',
  'waitlisted',
  'declined',
  'consult_only',
  'limited_scope',
  'retained_pending_e28',
  'represented',
  'withdrawn',
  'closed',
];

export const forums: Forum[] = [
  'eoir_court',
  'bia',
  'uscis',
  'ice',
  'isap',
  'state_court',
  'federal_court',
  'consulate',
  'other',
];

export const statusLabel = (status: RepresentationStatus): string =>
  t(`representation-status-${status.replaceAll('_', '-')}`);

export const forumLabel = (forum: Forum): string => t(`forum-${forum.replaceAll('_', '-')}`);
