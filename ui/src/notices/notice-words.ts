// Who must hear of what, and how they were told, in words.
import type { NoticeLine, Telling } from '../bindings';
import { firstUpper } from '../families/person-words';
import { bareDay } from '../format';
import { hasWord, t } from '../i18n';
import { understoodText } from '../pairings/pairing-words';
import { languageName } from '../reference.svelte';

const ways = ['called', 'in_person', 'message', 'letter'] as const;

const wayText = (how: string): string => {
  const key = `notice-how-${how.replaceAll('_', '-')}` as `notice-how-${string}`;
  return hasWord(key) ? t(key) : how;
};
export const wayOptions = () => ways.map((value) => ({ value: value as string, label: wayText(value) }));

export const causeText = (cause: NoticeLine['cause']): string =>
  t(`notice-cause-${cause.replaceAll('_', '-')}` as `notice-cause-${string}`);

/** A volunteer by name, everybody else by what they are. */
export const whomText = (line: Pick<NoticeLine, 'party' | 'whom'>): string =>
  line.whom ?? t(`notice-party-${line.party}`);

/** All of them in one line: each stands as it stands alone. */
export const partiesText = (lines: NoticeLine[]): string => lines.map(whomText).join(' · ');

/** Words of the program where it decided by itself; else what a person wrote. */
function reasonText(reason: string): string {
  const key = `notice-reason-${reason.replaceAll('_', '-')}` as `notice-reason-${string}`;
  return hasWord(key) ? t(key) : reason;
}

/** How it was settled, in one or two sentences. */
export function tellingTexts(line: NoticeLine, telling: Exclude<Telling, { state: 'owed' }>): string[] {
  const whom = whomText(line);
  if (telling.state === 'not_needed')
    return [t('notice-not-needed-line', { whom, reason: reasonText(telling.reason) })];
  const { on, by, how, language, understood } = telling;
  return [
    t('notice-told-line', { whom, day: bareDay(on), how: wayText(how).toLocaleLowerCase(), by }),
    t('notice-told-understood', { answer: understoodText(understood) }),
    ...(language ? [t('notice-told-language', { language: firstUpper(languageName(language)) })] : []),
  ];
}
