// The words of a failure. A code that this version has no words for is shown as the unforeseen one.
import type { Failure } from './bindings';
import { hasWord, t } from './i18n';

function key(failure: Failure): string {
  const code = failure.code.replaceAll('_', '-');
  return hasWord(`failure-${code}-title`) ? code : 'internal';
}

function args(failure: Failure): Record<string, string> {
  return { field: failure.field ?? '', ...failure.args };
}

export function failureTitle(failure: Failure): string {
  return t(`failure-${key(failure)}-title`, args(failure));
}

export function failureRemedy(failure: Failure): string {
  return t(`failure-${key(failure)}-remedy`, args(failure));
}
