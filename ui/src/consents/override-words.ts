import type { OverrideView } from '../bindings';
import { t } from '../i18n';

const causes: OverrideView['cause'][] = ['detention', 'danger_to_child'];

export const causeText = (cause: OverrideView['cause']): string =>
  t(`consent-override-${cause.replaceAll('_', '-')}` as `consent-override-${string}`);

export const causeOptions = () => causes.map((value) => ({ value, label: causeText(value) }));
