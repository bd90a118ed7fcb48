// A change of the history in words. Values are JSON; what this version has no words for is shown as it is, never dropped.
import type { ChangeView, ContactRule, RepresentationStatus, Setting } from '../bindings';
import { dayText, settingText } from '../format';
import { hasWord, t } from '../i18n';
import { countryName, kindName, relationName } from '../reference.svelte';
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
};

const NAMES: Record<string, (code: string) => string> = {
  relation: relationName,
  kind: kindName,
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

function wordOf(change: Pick<ChangeView, 'field' | 'kind'>, value: string): string {
  const name = NAMES[change.field];
  if (name) return name(value);
  const prefix = change.field === 'status' ? `${change.kind}-status`.replaceAll('_', '-') : LISTS[change.field];
  const word = prefix ? listWord(prefix, value) : null;
  return word ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value) : value);
}

function objectWords(value: object): string {
  if (isSetting(value)) return settingText(value);
  if ('may_call' in value) return ruleWords(value as ContactRule).join(' · ');
  if ('status' in value && typeof value.status === 'string') {
    const key = `representation-status-${value.status.replaceAll('_', '-')}`;
    return hasWord(key) ? statusLabel(value.status as RepresentationStatus) : value.status;
  }
  return Object.values(value)
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(', ');
}

export function valueText(change: Pick<ChangeView, 'field' | 'kind'>, json: string | null): string {
  const value = parsed(json);
  if (value === null || value === '') return t('history-nothing');
  if (typeof value === 'boolean') return value ? t('answer-yes') : t('answer-no');
  if (typeof value === 'string') return wordOf(change, value);
  if (Array.isArray(value)) return value.length > 0 ? value.map(String).join(' ') : t('history-nothing');
  return typeof value === 'object' ? objectWords(value) : String(value);
}

function parsed(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}
