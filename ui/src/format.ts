// Days and times as words, in the window's language. The texts come from time.ftl; the names of days and months from Intl.
import type { Setting } from './bindings';
import { isoDay, readDay } from './days';
import { language, t } from './i18n';

type Shape = { weekday: 'short' | 'long'; month: 'short' | 'long' };
const makers = new Map<string, Intl.DateTimeFormat>();

function names(iso: string, shape: Shape): { weekday: string; day: string; month: string; year: string } | null {
  const day = readDay(iso);
  if (!day) return null;
  const key = `${language()} ${shape.weekday} ${shape.month}`;
  let maker = makers.get(key);
  if (!maker) {
    maker = new Intl.DateTimeFormat(language() === 'es' ? 'es' : 'en-US', {
      timeZone: 'UTC',
      year: 'numeric',
      day: 'numeric',
      ...shape,
    });
    makers.set(key, maker);
  }
  const parts = maker.formatToParts(new Date(Date.UTC(day.year, day.month - 1, day.day)));
  const take = (type: string) => parts.find((part) => part.type === type)?.value.replace('.', '') ?? '';
  return { weekday: take('weekday'), day: take('day'), month: take('month'), year: take('year') };
}

/** `Tue 9 Mar 2027`, `mar 9 mar 2027`. What is not a day comes back as it was. */
export function dayText(iso: string): string {
  const found = names(iso, { weekday: 'short', month: 'short' });
  return found ? t('time-day', found) : iso;
}

/** `9 Mar 2027`: where the weekday says nothing, as for a birth or the beginning of a permission. */
export function bareDay(iso: string): string {
  const found = names(iso, { weekday: 'short', month: 'short' });
  return found ? t('time-day-bare', { day: found.day, month: found.month, year: found.year }) : iso;
}

/** `Tuesday, March 9, 2027`, `martes 9 de marzo de 2027`: headings, and the day read back to who typed it. */
export function longDay(iso: string): string {
  const found = names(iso, { weekday: 'long', month: 'long' });
  return found ? t('time-day-long', found) : iso;
}

/** `March 2027`, `marzo de 2027`. */
export function monthText(year: number, month: number): string {
  const iso = `${year}-${String(month).padStart(2, '0')}-01`;
  const found = names(iso, { weekday: 'long', month: 'long' });
  return found ? t('time-month', { month: found.month, year: found.year }) : iso;
}

/** `03/09/2027`: the form of the fields. */
export function numericDay(iso: string): string {
  const day = readDay(iso);
  if (!day) return iso;
  return `${String(day.month).padStart(2, '0')}/${String(day.day).padStart(2, '0')}/${day.year}`;
}

/** From `HH:MM` (or a local date-time): `8:30 AM`, `8:30 a. m.`. */
export function timeText(text: string): string {
  const found = /(?:^|T)(\d{2}):(\d{2})/.exec(text);
  if (!found) return text;
  const hour = Number(found[1]);
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${found[2]}`;
  return hour < 12 ? t('time-morning', { clock }) : t('time-afternoon', { clock });
}

export function settingText(setting: Setting): string {
  switch (setting.type) {
    case 'at':
      return t('time-at', { day: dayText(setting.local), time: timeText(setting.local) });
    case 'on':
      return t('time-on', { day: dayText(setting.date) });
    case 'window':
      return t('time-window', {
        day: dayText(setting.local),
        time: timeText(setting.local),
        until: timeText(setting.until),
      });
    case 'control_date':
      return t('time-control', { day: dayText(setting.date) });
    case 'to_be_set':
      return t('time-to-be-set');
  }
}

/** The day a setting speaks of, if it does. */
export function settingDay(setting: Setting): string | null {
  if (setting.type === 'at' || setting.type === 'window') return setting.local.slice(0, 10);
  if (setting.type === 'on' || setting.type === 'control_date') return setting.date;
  return null;
}

export function settingZone(setting: Setting): string | null {
  return 'zone' in setting ? setting.zone : null;
}

const zones: Record<
  string,
  'eastern' | 'central' | 'mountain' | 'arizona' | 'pacific' | 'alaska' | 'hawaii' | 'atlantic'
> = {
  'America/New_York': 'eastern',
  'America/Detroit': 'eastern',
  'America/Indiana/Indianapolis': 'eastern',
  'America/Kentucky/Louisville': 'eastern',
  'America/Chicago': 'central',
  'America/Denver': 'mountain',
  'America/Boise': 'mountain',
  'America/Phoenix': 'arizona',
  'America/Los_Angeles': 'pacific',
  'America/Anchorage': 'alaska',
  'Pacific/Honolulu': 'hawaii',
  'America/Puerto_Rico': 'atlantic',
};

/** `Central`, `hora del centro`. A zone outside the list is named by its city: `Guatemala`. */
export function zoneText(zone: string): string {
  const known = zones[zone];
  if (known) return t(`time-zone-${known}`);
  return t('time-zone-of', { place: (zone.split('/').pop() ?? zone).replaceAll('_', ' ') });
}

/** `in 9 days`, `tomorrow`, `today`, `3 days ago`. */
export function inDays(days: number): string {
  return days < 0 ? t('time-days-ago', { days: -days }) : t('time-in-days', { days });
}

/** A moment of the history (`2026-11-22T15:04:05Z`), on this laptop's clock: `Sun 22 Nov 2026 · 9:04 AM`. */
export function momentText(stamp: string): string {
  const here = onThisClock(stamp);
  if (!here) return readDay(stamp) ? dayText(stamp) : stamp;
  return t('time-at', { day: dayText(here.day), time: timeText(here.time) });
}

/** The day of a moment on this laptop's clock, ISO. */
export function localDay(stamp: string): string {
  return onThisClock(stamp)?.day ?? stamp;
}

function onThisClock(stamp: string): { day: string; time: string } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(stamp);
  if (!found) return null;
  const [, year, month, day, hour, minute, offset] = found;
  if (!offset) return { day: stamp.slice(0, 10), time: `${hour}:${minute}` };
  const minutes = Number(minute) - minutesOf(offset);
  // The laptop's own zone is meant here: the getters without UTC.
  const here = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), minutes));
  return {
    day: isoDay({ year: here.getFullYear(), month: here.getMonth() + 1, day: here.getDate() }),
    time: `${String(here.getHours()).padStart(2, '0')}:${String(here.getMinutes()).padStart(2, '0')}`,
  };
}

function minutesOf(offset: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}

/** `1,240`: counts that stand alone; within a sentence Fluent writes them the same. */
export function numberText(count: number): string {
  return new Intl.NumberFormat(language() === 'es' ? 'es-US' : 'en-US').format(count);
}

/** Bytes in megabytes, as a file manager says them: `18.4`. */
export function sizeText(bytes: number): string {
  const options = { maximumFractionDigits: bytes < 100_000_000 ? 1 : 0 };
  return new Intl.NumberFormat(language() === 'es' ? 'es-US' : 'en-US', options).format(Math.max(bytes / 1e6, 0.1));
}
