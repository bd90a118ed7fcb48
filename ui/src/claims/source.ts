// Where a claim stood. The backend keeps the kind of file and the day it was read, never a path or a file's name.
import type { ClaimRow } from '../bindings';
import { bareDay } from '../format';
import { t } from '../i18n';

export function sourceText(claim: Pick<ClaimRow, 'source' | 'row'>): string {
  const { source, row } = claim;
  const [, kind, read] = /^(\w+) (\d{4}-\d{2}-\d{2})$/.exec(source) ?? [];
  const where = { day: bareDay(read ?? ''), row };
  switch (kind) {
    case 'people':
      return t('claim-source-people', where);
    case 'dates':
      return t('claim-source-dates', where);
    case 'volunteers':
      return t('claim-source-volunteers', where);
    case 'pairings':
      return t('claim-source-pairings', where);
    default:
      return t('claim-source', { source, row });
  }
}
