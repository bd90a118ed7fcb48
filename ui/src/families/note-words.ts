// Words that should make the writer of a note stop for a moment: notes are not privileged (facts/practice.md E.6).
// Both languages are always looked for: an office writes in both, whatever the screen speaks.

/** Word beginnings, compared without accents and case. */
const STEMS = [
  'crossed',
  'crossing',
  'coyote',
  'smuggl',
  'border',
  'gang',
  'arrest',
  'police',
  'false',
  'fake',
  'worked',
  'cruzo',
  'cruzar',
  'cruzamos',
  'pollero',
  'frontera',
  'pandill',
  'marero',
  'salvatrucha',
  'policia',
  'falsa',
  'falso',
  'trabajaba',
  'trabajaron',
  'trabajando',
];

/** Whole words that mean something harmless otherwise: `trabajó`, not `trabajo social`; `mara`, not Doña Mara. */
const EXACT = ['trabajó', 'trabajé', 'mara', 'maras'];

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** The words of `text` worth a second thought, as they were written, each once. */
export function wordsToWeigh(text: string): string[] {
  const found = new Map<string, string>();
  for (const word of text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []) {
    const folded = plain(word);
    if (EXACT.includes(word) || STEMS.some((stem) => folded.startsWith(stem))) {
      if (!found.has(folded)) found.set(folded, word);
    }
  }
  return [...found.values()];
}
