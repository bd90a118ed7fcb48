import { afterEach, expect, test, vi } from 'vitest';
import { daysBetween, monthWeeks, plusDays, plusMonths, readDay, weekday } from './days';
import { dayText, inDays, longDay, monthText, momentText, numericDay, settingText, timeText, zoneText } from './format';
import { speak } from './i18n';

const at = { type: 'at', local: '2027-03-09T08:30', zone: 'America/Chicago' } as const;

test('a day and a time read the English way', () => {
  expect(dayText('2027-03-09')).toBe('Tue 9 Mar 2027');
  expect(longDay('2027-03-09')).toBe('Tuesday, March 9, 2027');
  expect(monthText(2027, 3)).toBe('March 2027');
  expect(numericDay('2027-03-09')).toBe('03/09/2027');
  expect([timeText('08:30'), timeText('12:00'), timeText('00:15'), timeText('2027-03-09T13:05')]).toEqual([
    '8:30 AM',
    '12:00 PM',
    '12:15 AM',
    '1:05 PM',
  ]);
  expect(settingText(at)).toBe('Tue 9 Mar 2027 · 8:30 AM');
  expect(zoneText('America/Chicago')).toBe('Central');
  expect(zoneText('America/Guatemala')).toBe('Guatemala time');
});

test('the same in Spanish', () => {
  speak('es');
  expect(dayText('2027-03-09')).toBe('mar 9 mar 2027');
  expect(longDay('2027-03-09')).toBe('martes 9 de marzo de 2027');
  expect(timeText('08:30')).toBe('8:30 a. m.');
  expect(settingText(at)).toBe('mar 9 mar 2027 · 8:30 a. m.');
  expect(zoneText('America/Chicago')).toBe('hora del centro');
  expect([inDays(0), inDays(1), inDays(9), inDays(-1), inDays(-3)]).toEqual([
    'hoy',
    'mañana',
    'en 9 días',
    'ayer',
    'hace 3 días',
  ]);
});

test('every setting says what is known and what is not', () => {
  expect(settingText({ type: 'on', date: '2027-03-09', zone: 'America/Chicago' })).toContain('time not known');
  expect(settingText({ ...at, type: 'window', until: '2027-03-09T11:00' })).toBe(
    'Tue 9 Mar 2027 · 8:30 AM to 11:00 AM',
  );
  expect(settingText({ type: 'control_date', date: '2027-01-12' })).toBe('Control date Tue 12 Jan 2027');
  expect(settingText({ type: 'to_be_set' })).toBe('Date not set yet');
});

test('what is no day comes back as it was', () => {
  expect([dayText('soon'), dayText('2027-02-30'), momentText('never')]).toEqual(['soon', '2027-02-30', 'never']);
});

test('how far off a day is', () => {
  expect([inDays(0), inDays(1), inDays(9), inDays(-1), inDays(-3)]).toEqual([
    'today',
    'tomorrow',
    'in 9 days',
    'yesterday',
    '3 days ago',
  ]);
});

afterEach(() => void vi.unstubAllEnvs());

test('a moment of the history is told on the laptop’s own clock, a day on none', () => {
  vi.stubEnv('TZ', 'America/Los_Angeles');
  expect(momentText('2026-11-22T05:04:05Z')).toBe('Sat 21 Nov 2026 · 9:04 PM');
  expect(dayText('2026-11-22')).toBe('Sun 22 Nov 2026');
});

test('days are counted without clocks', () => {
  const day = readDay('2028-02-28')!;
  expect(plusDays(day, 2)).toEqual({ year: 2028, month: 3, day: 1 });
  expect(plusMonths({ year: 2027, month: 1, day: 31 }, 1)).toEqual({ year: 2027, month: 2, day: 28 });
  expect(plusMonths({ year: 2027, month: 1, day: 15 }, -1)).toEqual({ year: 2026, month: 12, day: 15 });
  expect(weekday(readDay('2026-11-22')!)).toBe(0);
  expect(daysBetween(readDay('2026-11-22')!, readDay('2027-03-09')!)).toBe(107);
  expect(monthWeeks(2027, 2).flat().filter(Boolean)).toHaveLength(28);
  expect(readDay('2027-02-29')).toBeNull();
});
