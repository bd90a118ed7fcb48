import { t } from '../i18n';

type Option = { value: string; label: string };

/** Yes, no, and that nobody asked: the third is as good an answer as the others. */
export function answerOptions(): Option[] {
  return (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(`answer-${value}`) }));
}

export function spanishLevels(): Option[] {
  return (['unknown', 'none', 'little', 'good', 'native'] as const).map((value) => ({
    value,
    label: t(`spanish-${value}`),
  }));
}
