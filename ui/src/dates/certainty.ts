import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import type { Certainty, VerificationSource } from '../bindings';
import { inDays } from '../format';
import { t } from '../i18n';
import type { BadgeWords } from './badge-words';
import { sentence } from './sentence';

/** The source in one or two words, for a badge. */
export function sourceWord(source: VerificationSource): string {
  return t(`verification-source-${source.replaceAll('_', '-')}`);
}

/** How sure a date is, as a sentence. */
export function certaintySentence(certainty: Certainty): BadgeWords {
  switch (certainty.state) {
    case 'disputed':
      return { meaning: 'conflict', text: t('certainty-disputed') };
    case 'to_be_set':
      return { meaning: 'unknown', icon: CalendarClock, text: t('certainty-to-be-set') };
    case 'control_date':
      return { meaning: 'unknown', icon: CalendarClock, text: t('certainty-control-date') };
    case 'never_checked':
      return { meaning: 'unknown', text: t('certainty-never-checked') };
    case 'stale':
    case 'confirmed': {
      const words = { days: certainty.days, source: sourceWord(certainty.source) };
      return {
        meaning: certainty.state === 'stale' ? 'soon' : 'settled',
        text: t(`certainty-${certainty.state}`, words),
      };
    }
  }
}

/** The same under a heading that says "last checked": how long ago, against what. */
export function certaintyBadge(certainty: Certainty): BadgeWords {
  const whole = certaintySentence(certainty);
  if (certainty.state !== 'stale' && certainty.state !== 'confirmed') return whole;
  const words = { ago: inDays(0 - certainty.days), source: sourceWord(certainty.source) };
  return { ...whole, text: sentence(t('verification-badge', words)) };
}
