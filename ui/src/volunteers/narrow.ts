// The list is short enough to be narrowed here: every word typed must stand somewhere in name, city or languages.
import type { VolunteerLine } from '../bindings';
import { languageName } from '../reference.svelte';
import { folded } from '../shell/hits';

export type Found = { line: VolunteerLine; words: string };

export function searchable(lines: VolunteerLine[]): Found[] {
  return lines.map((line) => ({
    line,
    words: folded([line.name, line.city, ...line.languages.map((one) => languageName(one.language))].join(' ')),
  }));
}

export function narrowed(all: Found[], text: string): VolunteerLine[] {
  const wanted = folded(text).split(/\s+/).filter(Boolean);
  return all.filter(({ words }) => wanted.every((word) => words.includes(word))).map(({ line }) => line);
}
