// The pure rules of the dates side: settings, clocks, days, filters, and what makes a check.
import { expect, test } from 'vitest';
import type { DateRow, Setting } from '../bindings';
import { date } from '../../tests/fixtures/families';
import { blankCheck, checkOf, openThings, type CheckFields } from './check';
import { asked, filterFrom, narrowed, wholeList } from './filter';
import { byDay, nextToCheck, withPage } from './grouping';
import { hereText, manyZones } from './place';
import { zoneOfPlace } from './place-fields';
import { firstSentence, sentence } from './sentence';
import { draftOf, sameSetting, settingOf } from './setting';
import { otherAnswers } from './when';
import { clocksDiffer, elsewhere } from './zones';
import { lists } from '../../tests/fixtures/reference';

const settings: Setting[] = [
  { type: 'at', local: '2026-12-01T08:30', zone: 'America/Chicago' },
  { type: 'on', date: '2026-12-01', zone: 'America/Chicago' },
  { type: 'window', local: '2026-12-01T08:30', until: '2026-12-01T11:00', zone: 'America/Chicago' },
  { type: 'control_date', date: '2027-01-12' },
  { type: 'to_be_set' },
];

test('each of the five settings survives its own editor', () => {
  for (const setting of settings) {
    expect(settingOf(draftOf(setting, 'America/Denver'))).toEqual({ ok: true, value: setting });
    expect(sameSetting(setting, structuredClone(setting))).toBe(true);
  }
  expect(sameSetting(settings[0]!, settings[1]!)).toBe(false);
});

test('an unfinished setting says which field it lacks, and a window must end after it begins', () => {
  const draft = { ...draftOf({ type: 'to_be_set' }, ''), kind: 'window' as const };
  expect(settingOf(draft)).toEqual({
    ok: false,
    problems: [
      { field: 'day', problem: 'missing' },
      { field: 'zone', problem: 'missing' },
      { field: 'time', problem: 'missing' },
      { field: 'until', problem: 'missing' },
    ],
  });
  const back = { ...draft, day: '2026-12-01', time: '10:00', until: '09:00', zone: 'America/Chicago' };
  expect(settingOf(back)).toEqual({ ok: false, problems: [{ field: 'until', problem: 'not-after' }] });
});

test('El Paso is an hour behind Dallas; New York and Detroit are one clock', () => {
  expect(elsewhere('2026-12-01T13:00', 'America/Denver', 'America/Chicago')).toEqual({
    day: '2026-12-01',
    time: '14:00',
  });
  expect(elsewhere('2026-12-01T22:30', 'America/Los_Angeles', 'America/New_York')).toEqual({
    day: '2026-12-02',
    time: '01:30',
  });
  expect(clocksDiffer('2026-12-01T13:00', 'America/New_York', 'America/Detroit')).toBe(false);
  // Arizona keeps its clock when the others change theirs.
  expect(clocksDiffer('2026-12-01T13:00', 'America/Phoenix', 'America/Denver')).toBe(false);
  expect(clocksDiffer('2026-07-01T13:00', 'America/Phoenix', 'America/Denver')).toBe(true);
  // The hour that exists twice: the earlier one.
  expect(elsewhere('2026-11-01T01:30', 'America/Chicago', 'UTC')).toEqual({ day: '2026-11-01', time: '06:30' });
  expect(elsewhere('2026-12-01T13:00', 'Nowhere/At_All', 'UTC')).toBeNull();
});

test('a time elsewhere is told on this clock, with its day where that differs', () => {
  const late: Setting = { type: 'at', local: '2026-12-01T22:30', zone: 'America/Los_Angeles' };
  expect(hereText(late, 'America/New_York')).toBe('Wed 2 Dec 2026, 1:30 AM here');
  expect(hereText(late, 'America/Los_Angeles')).toBeNull();
  expect(hereText({ type: 'to_be_set' }, 'America/New_York')).toBeNull();
  expect(manyZones([date({}), date({ setting: late })])).toBe(true);
  expect(manyZones([date({}), date({ setting: { type: 'to_be_set' } })])).toBe(false);
});

test('rows stand under their day, and what has no firm day comes last', () => {
  const rows = [
    date({ id: 'a' }),
    date({ id: 'b', setting: { type: 'control_date', date: '2026-12-01' }, days: null }),
    date({ id: 'c' }),
    date({ id: 'd', setting: { type: 'on', date: '2026-12-04', zone: 'America/Chicago' }, days: 12 }),
  ];
  expect(byDay(rows).map(({ day, rows: of }) => [day, of.map((row) => row.id)])).toEqual([
    ['2026-12-01', ['a', 'c']],
    ['2026-12-04', ['d']],
    [null, ['b']],
  ]);
  expect(withPage(rows.slice(0, 3), rows.slice(2)).map((row) => row.id)).toEqual(['a', 'b', 'c', 'd']);
});

test('the next to check is below, then from the top; settled and disputed dates are passed over', () => {
  const row = (id: string, state: DateRow['certainty']['state']) =>
    date({ id, certainty: { state, on: '2026-11-22', days: 0, source: 'acis' } as DateRow['certainty'] });
  const rows = [row('a', 'never_checked'), row('b', 'confirmed'), row('c', 'disputed'), row('d', 'stale')];
  expect(nextToCheck(rows, 'a')?.id).toBe('d');
  expect(nextToCheck(rows, 'd')?.id).toBe('a');
  expect(nextToCheck(rows, null)?.id).toBe('a');
  expect(nextToCheck(rows.slice(1, 3), 'b')).toBeNull();
  expect(nextToCheck([rows[0]!], 'a')).toBeNull();
});

test('the filter asks for what the chips say', () => {
  expect(asked({ ...wholeList, unchecked: true, court: 'DAL', text: ' rosa ' }, 60)).toEqual({
    span: 'ahead',
    days: 90,
    family: null,
    court: 'DAL',
    city: null,
    forum: null,
    kind: null,
    without_lawyer: false,
    unchecked_days: 7,
    disputed: false,
    companions_below: null,
    text: 'rosa',
    offset: 60,
    limit: 60,
  });
  expect(filterFrom({ disputed: true })).toEqual({ ...wholeList, span: 'ahead', disputed: true });
  expect(filterFrom({ companions_below: 2 })).toEqual({ ...wholeList, span: 'ahead', few: true });
  expect(asked({ ...wholeList, few: true }, 0).companions_below).toBe(2);
  expect(filterFrom({ span: 'past' }).span).toBe('past');
  expect([7, 30, 31, 91].map((days) => filterFrom({ days }).span)).toEqual(['30', '30', '90', 'ahead']);
  expect(narrowed(wholeList)).toBe(false);
  expect(narrowed({ ...wholeList, text: 'x' })).toBe(true);
});

const row = date({});
const fields = (more: Partial<CheckFields>): CheckFields => ({
  ...blankCheck(row, '2026-11-22', 'acis', 'America/Chicago'),
  ...more,
});

test('a check that is the same says so of all four things, or names what was not said', () => {
  const same = checkOf(fields({ answer: 'same', note: ' ok ' }), row);
  expect(same).toEqual({
    ok: true,
    value: {
      appearance: 'd-1',
      on: '2026-11-22',
      source: 'acis',
      result: 'confirmed',
      day_same: 'yes',
      time_same: 'yes',
      place_same: 'yes',
      medium_same: 'yes',
      note: 'ok',
      other: null,
    },
  });
  const four = { day: 'same', time: 'same', place: 'not_said', medium: 'same' } as const;
  expect(openThings(fields({ answer: 'same', four }))).toEqual(['place']);
  expect(checkOf(fields({ answer: 'same', four }), row)).toMatchObject({ value: { place_same: 'unknown' } });
});

test('no case found and nobody reached say nothing about the four things', () => {
  for (const [answer, result] of [
    ['no_case', 'no_case_found'],
    ['not_reached', 'not_reached'],
  ] as const) {
    expect(checkOf(fields({ answer }), row)).toMatchObject({
      ok: true,
      value: { result, day_same: 'unknown', medium_same: 'unknown', other: null },
    });
  }
});

test('a change needs the thing that changed and what it is now', () => {
  const four = { day: 'same', time: 'different', place: 'different', medium: 'same' } as const;
  expect(checkOf(fields({ source: '', answer: 'changed', on: null }), row)).toEqual({
    ok: false,
    problems: [{ field: 'source' }, { field: 'on' }, { field: 'four' }],
  });
  expect(checkOf(fields({ answer: 'changed', four }), row)).toEqual({
    ok: false,
    problems: [{ field: 'place-same' }, { field: 'setting-same' }],
  });
  const setting = { ...draftOf(row.setting, ''), time: '13:00' };
  expect(checkOf(fields({ answer: 'changed', four, setting, place: 'Fort Worth' }), row)).toMatchObject({
    ok: true,
    value: {
      result: 'differs',
      day_same: 'yes',
      time_same: 'no',
      place_same: 'no',
      other: {
        setting: { type: 'at', local: '2026-12-01T13:00', zone: 'America/Chicago' },
        place: 'Fort Worth',
        medium: 'in_person',
      },
    },
  });
});

test('a known court or office brings its own clock', () => {
  expect(zoneOfPlace(lists, { court: 'ELP', place: '' })).toBe('America/Denver');
  expect(zoneOfPlace(lists, { court: '', place: 'el paso, tx' })).toBe('America/Denver');
  expect(zoneOfPlace(lists, { court: '', place: 'somewhere' })).toBeNull();
});

test('the date on file is not its own other answer', () => {
  const other: Setting = { type: 'to_be_set' };
  expect(otherAnswers(date({ disputed: [row.setting, other] }))).toEqual([other]);
  expect(sentence('today')).toBe('Today');
  expect(firstSentence('Short. Long.')).toBe('Short.');
});
