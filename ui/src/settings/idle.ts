// Times after which the vault may lock by itself: 1 to 30 minutes.
import { t } from '../i18n';

export const idleChoices = [60, 120, 300, 600, 900, 1800];

/** `5 minutes`; a vault may hold any number of seconds from 60 to 1800. */
export function idleText(seconds: number): string {
  return seconds % 60 === 0 ? t('locking-minutes', { count: seconds / 60 }) : t('locking-seconds', { count: seconds });
}
