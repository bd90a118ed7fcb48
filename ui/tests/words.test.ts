// Words on screens: the same keys and variables in both languages, none missing, none unused (by the interface or by Rust).
import { expect, test } from 'vitest';
import { plainMessages } from '../src/unlock/words';

const files = import.meta.glob<string>('../messages/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const code = import.meta.glob<string>(
  ['../src/**/*.svelte', '../src/**/*.ts', '!../src/words.ts', '!../src/bindings.ts', '!../src/**/*.test.ts'],
  { query: '?raw', import: 'default', eager: true },
);
const rust = import.meta.glob<string>(
  ['../../src-tauri/src/**/*.rs', '../../src-tauri/casework/src/**/*.rs', '../../src-tauri/cli/src/**/*.rs'],
  { query: '?raw', import: 'default', eager: true },
);
const nouns = [...new Set(Object.keys(files).map((path) => path.split('/').pop()!))];
const text = (language: string, noun: string) => files[`../messages/${language}/${noun}`] ?? '';

/** Each message of a file with the variables it uses. */
function messages(source: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const block of source.split(/^(?=[a-z])/m)) {
    const key = /^([a-z][a-z0-9-]*) *=/.exec(block)?.[1];
    if (!key) continue;
    const variables = [...block.matchAll(/\{\s*\$([a-z_]+)/gi)].map((match) => match[1]!);
    found.set(key, [...new Set(variables)].sort());
  }
  return found;
}

test.each(nouns)('%s says the same in both languages', (noun) => {
  const english = messages(text('en', noun));
  const spanish = messages(text('es', noun));
  expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [key, variables] of english) expect({ key, variables: spanish.get(key) }).toEqual({ key, variables });
});

test('no key stands twice', () => {
  const all = nouns.flatMap((noun) => [...messages(text('en', noun)).keys()]);
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});

test('every key is used', () => {
  const sources = [...Object.values(code), ...Object.values(rust)].join('\n');
  // `certainty-${…}` in TypeScript, "certainty-{}" in Rust: a family of keys, used through its prefix.
  const prefixes = [...sources.matchAll(/[`"']([a-z][a-z0-9-]*-)(?:\$\{|\{)/g)].map((match) => match[1]!);
  const unused = nouns
    .flatMap((noun) => [...messages(text('en', noun)).keys()])
    .filter((key) => !sources.includes(`'${key}'`) && !sources.includes(`"${key}"`))
    .filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)));
  expect(unused).toEqual([]);
});

test('every failure has a title and a remedy', () => {
  const keys = [...messages(text('en', 'failure.ftl')).keys()];
  const codes = new Set(keys.map((key) => key.replace(/^failure-/, '').replace(/-(title|remedy)$/, '')));
  expect(keys).toHaveLength(codes.size * 2);
});

test.each(['app.ftl', 'door.ftl'])('%s is plain enough for the first picture', (noun) => {
  for (const language of ['en', 'es']) {
    const plain = plainMessages(text(language, noun));
    expect([...plain.keys()]).toEqual([...messages(text(language, noun)).keys()]);
    for (const value of plain.values()) expect(value.replace('{ $time }', '')).not.toMatch(/[{}]/);
  }
});
