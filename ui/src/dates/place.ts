import type { DateRow, Medium, Setting } from '../bindings';
import { dayText, settingText, settingZone, timeText, zoneText } from '../format';
import { t } from '../i18n';
import { reference } from '../reference.svelte';
import { clocksDiffer, elsewhere, viewerZone } from './zones';

/** The name of the place; a court written as its code is named. Null where nobody knows. */
export function placeName(row: Pick<DateRow, 'place' | 'court'>): string | null {
  // Offices write a court's code in place of its name; a family and a driver need the name.
  const coded = row.court !== null && row.place?.trim().toUpperCase() === row.court;
  if (row.place && !coded) return row.place;
  return row.court ? (reference().courts.find((court) => court.code === row.court)?.name ?? row.court) : null;
}

/** Place and zone in one breath: "Dallas (Central)". */
export function placeText(row: Pick<DateRow, 'place' | 'court' | 'setting'>): string {
  const known = placeName(row);
  const place = known ?? t('date-place-unknown');
  const zone = settingZone(row.setting);
  return known !== null && zone ? t('date-place-zone', { place, zone: zoneText(zone) }) : place;
}

/** The same moment on the viewer's clock, where it reads differently: "2:00 PM here". Null elsewhere. */
export function hereText(setting: Setting, here: string = viewerZone()): string | null {
  if (setting.type !== 'at' && setting.type !== 'window') return null;
  if (!clocksDiffer(setting.local, setting.zone, here)) return null;
  const there = elsewhere(setting.local, setting.zone, here);
  if (!there) return null;
  const time = timeText(there.time);
  return there.day === setting.local.slice(0, 10)
    ? t('date-here', { time })
    : t('date-here-day', { day: dayText(there.day), time });
}

/** Whether the clocks of a list differ among themselves: then each row names its own. */
export function manyZones(rows: Pick<DateRow, 'setting'>[]): boolean {
  const zones = rows.map((row) => settingZone(row.setting)).filter((zone) => zone !== null);
  return new Set(zones.map(zoneText)).size > 1;
}

/** One answer in one line: when, where, how. */
export function answerLine(answer: { setting: Setting; place: string | null; medium: Medium }): string {
  const way = answer.medium === 'unknown' ? null : t(`medium-${answer.medium.replaceAll('_', '-')}`);
  return [settingText(answer.setting), answer.place ?? t('date-place-unknown'), way]
    .filter((part) => part !== null)
    .join(' · ');
}
