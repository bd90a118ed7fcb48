import type { ImportPreview } from '../bindings';

type Column = ImportPreview['columns'][number];

/** The whole mapping with one column changed. A field has one column: choosing it here takes it from where it was. */
export function mapping(columns: Column[], index: number, field: string): Record<string, string> {
  return Object.fromEntries(
    columns.map((column, at) => {
      if (at === index) return [column.header, field];
      return [column.header, column.field === field ? '' : (column.field ?? '')];
    }),
  );
}

/** Fields without which no row can come in, and no column holds. */
export function missingFields(preview: Pick<ImportPreview, 'columns' | 'fields'>): string[] {
  const held = new Set(preview.columns.map((column) => column.field));
  return preview.fields.filter(({ field, required }) => required && !held.has(field)).map(({ field }) => field);
}

/** Columns whose days could be read both ways. */
export function undecidedColumns(preview: Pick<ImportPreview, 'date_orders'>): string[] {
  return preview.date_orders.filter(({ order }) => order === 'undecided').map(({ column }) => column);
}
