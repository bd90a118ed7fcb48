// Several parties must hear of one change: they stand together.
import type { NoticeLine } from '../bindings';

export type Group = { key: string; first: NoticeLine; lines: NoticeLine[] };

/** One group for each family and change, in the order of the backend. */
export function grouped(notices: NoticeLine[]): Group[] {
  const found = new Map<string, Group>();
  for (const line of notices) {
    const key = [line.family, line.cause, line.kind, line.record, line.arose_on].join(' ');
    const group = found.get(key);
    if (group) group.lines.push(line);
    else found.set(key, { key, first: line, lines: [line] });
  }
  return [...found.values()];
}

export const owed = (notices: NoticeLine[]): NoticeLine[] => notices.filter((one) => one.telling.state === 'owed');
