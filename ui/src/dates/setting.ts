import type { Setting, VerificationView } from '../bindings';
import { settingDay, settingZone } from '../format';

/** What the fields of the setting editor hold, complete or not. */
export type SettingDraft = {
  kind: Setting['type'];
  day: string | null;
  time: string | null;
  until: string | null;
  zone: string;
};

export const settingKinds: Setting['type'][] = ['at', 'on', 'window', 'control_date', 'to_be_set'];

/** Which field keeps the draft from being a setting, and why. */
export type SettingProblem = { field: 'day' | 'time' | 'until' | 'zone'; problem: 'missing' | 'not-after' };

export type Answer<T> = { ok: true; value: T } | { ok: false; problems: SettingProblem[] };

export function draftOf(setting: Setting, zone: string): SettingDraft {
  const empty: SettingDraft = { kind: setting.type, day: null, time: null, until: null, zone };
  switch (setting.type) {
    case 'at':
      return { ...empty, day: settingDay(setting), time: timePart(setting.local), zone: setting.zone };
    case 'on':
      return { ...empty, day: setting.date, zone: setting.zone };
    case 'window':
      return {
        ...empty,
        day: settingDay(setting),
        time: timePart(setting.local),
        until: timePart(setting.until),
        zone: setting.zone,
      };
    case 'control_date':
      return { ...empty, day: setting.date };
    case 'to_be_set':
      return empty;
  }
}

export function settingOf(draft: SettingDraft): Answer<Setting> {
  const { kind, day, time, until, zone } = draft;
  const problems: SettingProblem[] = [];
  const need = (field: SettingProblem['field'], value: string | null) => {
    if (!value) problems.push({ field, problem: 'missing' });
    return value ?? '';
  };
  if (kind === 'to_be_set') return { ok: true, value: { type: 'to_be_set' } };
  const date = need('day', day);
  if (kind === 'control_date') return done(problems, { type: 'control_date', date });
  const where = need('zone', zone);
  if (kind === 'on') return done(problems, { type: 'on', date, zone: where });
  const from = need('time', time);
  if (kind === 'at') return done(problems, { type: 'at', local: `${date}T${from}`, zone: where });
  const to = need('until', until);
  if (from && to && to <= from) problems.push({ field: 'until', problem: 'not-after' });
  return done(problems, { type: 'window', local: `${date}T${from}`, until: `${date}T${to}`, zone: where });
}

function done(problems: SettingProblem[], value: Setting): Answer<Setting> {
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** A day on which somebody is expected: control dates are the court's own reminder, not an invitation. */
export function isFirm(setting: Setting): boolean {
  return setting.type === 'at' || setting.type === 'on' || setting.type === 'window';
}

export function sameSetting(a: Setting, b: Setting): boolean {
  return (
    a.type === b.type && clock(a) === clock(b) && settingDay(a) === settingDay(b) && settingZone(a) === settingZone(b)
  );
}

/** The clock time as it stands on paper, with the end of a window; empty where the paper names none. */
export function clock(setting: Setting): string {
  if (setting.type === 'at') return timePart(setting.local);
  if (setting.type === 'window') return `${timePart(setting.local)}-${timePart(setting.until)}`;
  return '';
}

export function timePart(local: string): string {
  return local.includes('T') ? local.slice(11, 16) : local.slice(0, 5);
}

/** The four things a check can confirm, one by one. */
export const fourThings = ['day', 'time', 'place', 'medium'] as const;
export type Thing = (typeof fourThings)[number];

/** The things this check said nothing about: a check that leaves one out does not count. */
export function leftOut(check: VerificationView): Thing[] {
  return fourThings.filter((thing) => check[`${thing}_same`] !== 'yes');
}
