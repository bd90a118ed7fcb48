// One of two answers, readable: days as days, words of closed lists as words, anything else field by field.
import type { ConflictView, Setting } from '../bindings';
import { valueText } from '../families/change-words';
import { fieldTitle, fieldWord, firstUpper } from '../families/person-words';
import { settingText, settingZone, zoneText } from '../format';
import { t } from '../i18n';

type Field = Pick<ConflictView, 'kind' | 'field'>;
type Version = ConflictView['versions'][number];
/** A label where the answer has several parts. */
export type Part = { label: string | null; text: string };

function parsed(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

const settings: Setting['type'][] = ['at', 'on', 'window', 'control_date', 'to_be_set'];

function isSetting(value: object): value is Setting {
  return 'type' in value && settings.includes(value.type as Setting['type']);
}

/** Says nothing to anybody: whose record it is stands above. */
const isId = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** A time is nothing without its clock: two laptops may differ in that alone. */
function settingLine(setting: Setting): string {
  const zone = settingZone(setting);
  return [settingText(setting), zone && zoneText(zone)].filter(Boolean).join(' · ');
}

export function answerParts(field: Field, version: Version): Part[] {
  const value = parsed(version.value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ label: null, text: firstUpper(valueText(field, version.value)) }];
  if (isSetting(value)) return [{ label: null, text: settingLine(value) }];
  return Object.entries(value)
    .filter(([, part]) => !isId(part))
    .map(([name, part]) => ({
      label: fieldTitle(name),
      text: valueText({ kind: field.kind, field: name }, JSON.stringify(part)),
    }));
}

/** Of a date with two successors: which one this answer names. */
export function successorOf({ field }: Field, version: Version): string | null {
  const value = field === 'superseded_by' ? parsed(version.value) : null;
  return typeof value === 'string' ? value : null;
}

/** `Date: day and time`; about somebody, with the first name. */
export function conflictText({ kind, field, about }: Field & Pick<ConflictView, 'about'>): string {
  const record = fieldWord(`record-${kind}`);
  const what = field === '*' ? record : t('history-field', { what: record, field: fieldWord(field) });
  return about ? t('exchange-conflict-of', { what, about }) : what;
}

/** Masked, both read the same: then it is said that what is hidden differs. */
export function differsHidden(conflict: ConflictView): boolean {
  if (conflict.field !== 'a_number') return false;
  const shown = conflict.versions.map((version) => valueText(conflict, version.value));
  return new Set(shown).size < shown.length;
}
