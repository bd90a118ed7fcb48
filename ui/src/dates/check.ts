import type { AppearanceId, DateRow, Medium, NewVerification, VerificationSource, YesNoUnknown } from '../bindings';
import {
  draftOf,
  fourThings,
  sameSetting,
  settingOf,
  type SettingDraft,
  type SettingProblem,
  type Thing,
} from './setting';

/** The four keys of the panel. `same` and `changed` speak of the four things, the other two of none. */
export type CheckAnswer = 'same' | 'changed' | 'no_case' | 'not_reached';
export const checkAnswers: CheckAnswer[] = ['same', 'changed', 'no_case', 'not_reached'];

export type ThingAnswer = 'same' | 'different' | 'not_said';
export const thingAnswers: ThingAnswer[] = ['same', 'different', 'not_said'];

export const checkSources: VerificationSource[] = ['notice', 'acis', 'hotline', 'attorney', 'court_clerk'];

export type CheckFields = {
  source: VerificationSource | '';
  answer: CheckAnswer | '';
  four: Record<Thing, ThingAnswer>;
  setting: SettingDraft;
  place: string;
  medium: Medium;
  on: string | null;
  note: string;
};

export type CheckProblem =
  | { field: 'source' | 'answer' | 'on' | 'four' | 'setting-same' | 'place-same' | 'medium-same' }
  | { field: 'setting'; problems: SettingProblem[] };

export function blankCheck(row: DateRow, today: string, source: VerificationSource | '', zone: string): CheckFields {
  return {
    source,
    answer: '',
    four: { day: 'same', time: 'same', place: 'same', medium: 'same' },
    setting: draftOf(row.setting, zone),
    place: row.place ?? '',
    medium: row.medium,
    on: today,
    note: '',
  };
}

const words: Record<ThingAnswer, YesNoUnknown> = { same: 'yes', different: 'no', not_said: 'unknown' };
const results = {
  same: 'confirmed',
  changed: 'differs',
  no_case: 'no_case_found',
  not_reached: 'not_reached',
} as const;

/** Things this check leaves open. One is enough for it not to count. */
export function openThings(fields: CheckFields): Thing[] {
  if (fields.answer !== 'same') return [];
  return fourThings.filter((thing) => fields.four[thing] === 'not_said');
}

export function isDifferent(fields: CheckFields, ...things: Thing[]): boolean {
  return fields.answer === 'changed' && things.some((thing) => fields.four[thing] === 'different');
}

type Made = { ok: true; value: NewVerification } | { ok: false; problems: CheckProblem[] };

/** The check as it will be recorded, or what is still missing. */
export function checkOf(fields: CheckFields, row: DateRow): Made {
  const problems: CheckProblem[] = [];
  if (!fields.source) problems.push({ field: 'source' });
  if (!fields.answer) problems.push({ field: 'answer' });
  if (!fields.on) problems.push({ field: 'on' });
  const other = fields.answer === 'changed' ? otherOf(fields, row, problems) : null;
  if (problems.length > 0 || !fields.source || !fields.answer || !fields.on) return { ok: false, problems };
  const spoke = fields.answer === 'same' || fields.answer === 'changed';
  const same = (thing: Thing): YesNoUnknown => (spoke ? words[fields.four[thing]] : 'unknown');
  const value: NewVerification = {
    appearance: row.id as AppearanceId,
    on: fields.on,
    source: fields.source,
    result: results[fields.answer],
    day_same: same('day'),
    time_same: same('time'),
    place_same: same('place'),
    medium_same: same('medium'),
    note: fields.note.trim() || null,
    other,
  };
  return { ok: true, value };
}

function otherOf(fields: CheckFields, row: DateRow, problems: CheckProblem[]): NewVerification['other'] {
  if (!isDifferent(fields, ...fourThings)) {
    problems.push({ field: 'four' });
    return null;
  }
  const place = isDifferent(fields, 'place') ? fields.place.trim() : (row.place ?? '');
  const medium = isDifferent(fields, 'medium') ? fields.medium : row.medium;
  if (isDifferent(fields, 'place') && place === (row.place ?? '')) problems.push({ field: 'place-same' });
  if (isDifferent(fields, 'medium') && medium === row.medium) problems.push({ field: 'medium-same' });
  let setting = row.setting;
  if (isDifferent(fields, 'day', 'time')) {
    const made = settingOf(fields.setting);
    if (!made.ok) problems.push({ field: 'setting', problems: made.problems });
    else if (sameSetting(made.value, row.setting)) problems.push({ field: 'setting-same' });
    else setting = made.value;
  }
  return { setting, place: place || null, medium };
}
