// Who goes along, in words: how far it is, what can follow, and what their clearance says of that day.
import type { AccompanimentState, CompanionLine, DateRow, Failure, Standing } from '../bindings';
import { dayText } from '../format';
import { t } from '../i18n';
import { clearanceText } from '../pairings/pairing-words';

type Meaning = 'urgent' | 'soon' | 'settled' | 'unknown' | 'plain';

const meanings: Record<AccompanimentState, Meaning> = {
  offered: 'soon',
  confirmed: 'settled',
  declined: 'plain',
  withdrew: 'urgent',
  attended: 'settled',
  did_not_attend: 'plain',
};

const dashed = (word: string) => word.replaceAll('_', '-');

export const stateText = (state: AccompanimentState): string =>
  t(`companion-state-${dashed(state)}` as `companion-state-${string}`);
export const stateBadge = (state: AccompanimentState) => ({ meaning: meanings[state], text: stateText(state) });
export const stepText = (state: AccompanimentState): string =>
  t(`companion-step-${dashed(state)}` as `companion-step-${string}`);

const steps: Record<AccompanimentState, AccompanimentState[]> = {
  offered: ['confirmed', 'declined'],
  confirmed: ['withdrew', 'attended', 'did_not_attend'],
  declined: [],
  withdrew: ['confirmed', 'offered'],
  attended: ['did_not_attend'],
  did_not_attend: ['attended'],
};

/** The answers that can follow. Whether somebody was there is asked from the day on. */
export function stepsOf(line: CompanionLine, row: Pick<DateRow, 'days' | 'status' | 'past'>): AccompanimentState[] {
  if (row.status !== 'scheduled' && row.status !== 'outcome_recorded') return [];
  const came = row.past || (row.days !== null && row.days <= 0);
  return steps[line.state].filter((step) => {
    if (step === 'attended' || step === 'did_not_attend') return came;
    return !row.past;
  });
}

/** What stands in the way on that day; null where they are cleared, or where this role is not told. */
export function clearanceWarning(standing: Standing | null): string | null {
  if (standing === null || standing.state === 'valid') return null;
  const kind = clearanceText(standing.kind);
  return standing.state === 'ended'
    ? t('companion-clearance-ended', { day: dayText(standing.on), kind })
    : t('companion-clearance-missing', { kind });
}

/** A refusal names the last day as every other day on a screen. */
export function readable(failure: Failure | null): Failure | null {
  const on = failure?.args.on;
  return failure && on ? { ...failure, args: { ...failure.args, on: dayText(on) } } : failure;
}
