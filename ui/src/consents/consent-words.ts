// One permission in words: how long it lasts, how it was given, and what it is limited to.
import type { ConsentView, PersonView } from '../bindings';
import { shortName } from '../families/person-fields';
import { bareDay } from '../format';
import { t } from '../i18n';
import { languageName } from '../reference.svelte';

export function spanText(consent: ConsentView): string {
  if (consent.withdrawn) return t('consent-withdrawn', { day: bareDay(consent.withdrawn) });
  const from = bareDay(consent.from);
  return consent.until
    ? t('consent-from-until', { from, until: bareDay(consent.until) })
    : t('consent-from-open', { from });
}

/** How it was given. That it came with a spreadsheet, its source says already. */
function howText(consent: ConsentView): string | null {
  if (consent.how === 'spreadsheet') return null;
  const how = consent.how === 'oral' || consent.how === 'written' ? t(`consent-given-${consent.how}`) : consent.how;
  if (!consent.language) return how || null;
  return t('consent-how-line', { how, language: languageName(consent.language) });
}

/** What else is known of it, as far as it was asked. */
export function detailTexts(consent: ConsentView, people: PersonView[]): string[] {
  const giver = people.find((one) => one.id === consent.given_by);
  return [
    howText(consent),
    giver ? t('consent-given-by-line', { name: shortName(giver) }) : null,
    consent.data ? t('consent-shares', { data: consent.data }) : null,
    consent.recipient ? t('consent-shares-with', { recipient: consent.recipient }) : null,
  ].filter((text) => text !== null);
}
