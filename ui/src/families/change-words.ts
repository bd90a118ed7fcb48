// A change of the history in words. Values are JSON; what this version has no words for is shown as it is, never dropped.
import type { ChangeView, ContactRule, RepresentationStatus, Setting } from '../bindings';
import { dayText, settingText } from '../format';
import { hasWord, t } from '../i18n';
import { countryName, kindName, languageName, relationName } from '../reference.svelte';
import { ruleWords } from './contact';
import { masked } from './a-number';
import { statusLabel } from './ladder';

/** Fields whose values are words of a closed list: field → the beginning of its keys. */
const LISTS: Record<string, string> = {
  attention: 'attention',
  audience: 'audience',
  medium: 'medium',
  forum: 'forum',
  respondent: 'answer',
  may_call: 'answer',
  may_text: 'answer',
  may_voicemail: 'answer',
  shared_device: 'answer',
  mail_safe: 'answer',
  e28: 'answer',
  reads: 'answer',
  needs_relay: 'answer',
  spanish: 'spanish',
  scope: 'consent-scope',
  whereabouts: 'whereabouts',
  unaccompanied: 'answer',
  vehicle: 'answer',
  childcare: 'answer',
  enters_buildings: 'answer',
  understood: 'pairing-understood',
  successor_sees: 'pairing-successor',
  role: 'pairing-role',
  ended: 'pairing-end',
  party: 'notice-party',
  asked_by: 'pairing-apart-asked',
};

/** The same where the kind of record decides: its field → the beginning of its keys. */
const LISTS_OF: Record<string, string> = {
  'accompaniment state': 'companion-state',
  'notice_given cause': 'notice-cause',
  'notice_given how': 'notice-how',
  'consent_override cause': 'consent-override',
  'task source': 'task-source',
  'duty_number kind': 'duty-kind',
  'clearance kind': 'clearance',
  'consent how': 'consent-given',
};

const NAMES: Record<string, (code: string) => string> = {
  relation: relationName,
  'appearance kind': kindName,
  language: languageName,
  nationality: countryName,
  a_number: masked,
};

function isSetting(value: object): value is Setting {
  return 'type' in value;
}

function listWord(prefix: string, value: string): string | null {
  const key = `${prefix}-${value.replaceAll('_', '-')}`;
  return hasWord(key) ? t(key as 'answer-yes') : null;
}

type Field = Pick<ChangeView, 'field' | 'kind'>;

/** People by their id, as the page around the history knows them. */
export type Names = Record<string, string>;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function prefixOf({ kind, field }: Field): string | undefined {
  if (field === 'status') return `${kind}-status`.replaceAll('_', '-');
  return LISTS_OF[`${kind} ${field}`] ?? LISTS[field];
}

function wordOf(change: Field, value: string, names: Names): string {
  const known = names[value];
  if (known) return known;
  // Whom an id means is not known here; the id itself says nothing to anybody.
  if (ID.test(value)) return t('history-somebody');
  const name = NAMES[`${change.kind} ${change.field}`] ?? NAMES[change.field];
  if (name) return name(value);
  const prefix = prefixOf(change);
  const word = prefix ? listWord(prefix, value) : null;
  return word ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value) : value);
}

/** `{ state: 'given', on, by, how }` of somebody who was told; `{ who, id }` of whoever does a task. */
function partWords(change: Field, value: object, names: Names): string {
  return Object.entries(value)
    .filter(([, part]) => typeof part === 'string' || typeof part === 'number')
    .map(([field, part]) =>
      typeof part === 'string' ? wordOf({ kind: change.kind, field }, part, names) : String(part),
    )
    .join(', ');
}

function objectWords(change: Field, value: object, names: Names): string {
  if (isSetting(value)) return settingText(value);
  if ('may_call' in value) return ruleWords(value as ContactRule).join(' · ');
  if ('status' in value && typeof value.status === 'string') {
    const key = `representation-status-${value.status.replaceAll('_', '-')}`;
    return hasWord(key) ? statusLabel(value.status as RepresentationStatus) : value.status;
  }
  return partWords(change, value, names);
}

function listText(change: Field, values: unknown[], names: Names): string {
  if (values.length === 0) return t('history-nothing');
  // Surnames stand beside each other, as on the papers; anything else is a list.
  const between = change.field === 'surnames' ? ' ' : ', ';
  return values.map((one) => oneText(change, one, names)).join(between);
}

function oneText(change: Field, value: unknown, names: Names): string {
  if (value === null || value === '') return t('history-nothing');
  if (typeof value === 'boolean') return value ? t('answer-yes') : t('answer-no');
  if (typeof value === 'string') return wordOf(change, value, names);
  if (Array.isArray(value)) return listText(change, value, names);
  return typeof value === 'object' ? objectWords(change, value, names) : String(value);
}

export function valueText(change: Field, json: string | null, names: Names = {}): string {
  return oneText(change, parsed(json), names);
}

function parsed(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

/** Free texts that may be struck out of a page's records: the kinds and fields of casework's store/strike.rs that a history shows. */
const STRIKABLE: Record<string, string[]> = {
  family: ['attention_reason', 'closed_reason', 'wishes'],
  person: ['preferred', 'address', 'mailing_address', 'town', 'entry', 'left_reason'],
  contact_rule: ['phone', 'hours', 'code_word', 'say_you_are', 'do_not_contact'],
  consent: ['how', 'data', 'recipient', 'through'],
  pairing: ['chosen_because', 'handover'],
};

export function mayStrike({ kind, field, before, after }: Pick<ChangeView, 'kind' | 'field' | 'before' | 'after'>) {
  return (STRIKABLE[kind] ?? []).includes(field) && (before !== null || after !== null);
}
