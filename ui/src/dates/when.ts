import type { DateRow, Setting } from '../bindings';
import { settingDay, settingText, timeText } from '../format';
import { t } from '../i18n';
import { sameSetting } from './setting';

/** The time of a row under its day's heading; what has no day there says so. */
export function clockText(setting: Setting): string {
  switch (setting.type) {
    case 'at':
      return timeText(setting.local);
    case 'on':
      return t('date-time-unknown');
    case 'window':
      return t('date-between', { from: timeText(setting.local), to: timeText(setting.until) });
    case 'control_date':
      return t('certainty-control-date');
    case 'to_be_set':
      return t('date-unset');
  }
}

/** The answers that differ from the one on file. */
export function otherAnswers(row: Pick<DateRow, 'setting' | 'disputed'>): Setting[] {
  return row.disputed.filter((setting) => !sameSetting(setting, row.setting));
}

/** Another answer as short as it can be said beside the first: on the same day its time is enough. */
export function otherText(setting: Setting, beside: Setting): string {
  const day = settingDay(setting);
  const short = setting.type === 'at' && day !== null && day === settingDay(beside);
  return t('date-or', { setting: short ? timeText(setting.local) : settingText(setting) });
}
