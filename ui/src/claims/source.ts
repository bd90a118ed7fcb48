// Where a claim stood. The backend keeps the kind of file and the day it was read, never a path or a file's name.
import type { ClaimRow } from '../bindings';
import { bareDay } from '../format';
import { t } from '../i18n';

export function sourceText(claim: Pick<ClaimRow, 'source' | 'row'>): string {
  const { source, row } = claim;
  const found = /^(people|dates) (\d{4}-\d{2}-\d{2})$/.exec(source);
  if (!found) return t('claim-source', { source, row });
  const day = bareDay(found[2] ?? '');
  return found[1] === 'people' ? t('claim-source-people', { day, row }) : t('claim-source-dates', { day, row });
}
