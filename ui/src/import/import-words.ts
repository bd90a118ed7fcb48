import type { ImportQuestion } from '../bindings';
import { fieldWord } from '../families/person-words';
import { longDay, timeText, zoneText } from '../format';
import { hasWord, t } from '../i18n';
import { readDay } from '../days';
import { rowList } from './refused';

/** What a column may hold, in words. */
export function columnWord(field: string): string {
  const key = `import-field-${field.replaceAll('_', '-')}` as const;
  return hasWord(key) ? t(key) : fieldWord(field);
}

export function questionText(question: ImportQuestion): string {
  const key = `import-ask-${question.code.replace(/^ask_/, '').replaceAll('_', '-')}` as const;
  return hasWord(key) ? t(key, { text: question.text }) : t('import-ask-other');
}

/** What the cell says; a question about a whole family, or about a role, names it itself. */
export function saidText(question: ImportQuestion): string | null {
  const { code, text, column } = question;
  if (code === 'ask_city' || code === 'ask_role') return null;
  return text ? t('import-question-says', { text, column }) : t('import-question-empty', { column });
}

/** A candidate that came without words of its own is a zone, a day or a time. */
export function candidateText({ value, label }: { value: string; label: string }): string {
  if (label !== value) return label;
  if (/^[A-Z][A-Za-z_]+\/[A-Za-z_/]+$/.test(value)) {
    return t('appearance-zone-option', {
      zone: zoneText(value),
      place: (value.split('/').pop() ?? value).replaceAll('_', ' '),
    });
  }
  if (/^\d{2}:\d{2}$/.test(value)) return timeText(value);
  return readDay(value) && value.length === 10 ? longDay(value) : value;
}

export function rowsText(rows: number[]): string {
  const list = rowList(rows);
  return list.more > 0 ? t('import-question-rows-more', list) : list.rows;
}
