// Nothing that is typed is offered to a spelling service or remembered by the web view: every field says so.
import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['../src/**/*.svelte', '../src/**/*.ts', '!../src/**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const notTyped = /type="(radio|checkbox|button|submit)"|type: '(radio|checkbox|button|submit)'/;

/** Each field: in markup up to the end of its tag, in code up to the end of its attributes. */
function fields(source: string): string[] {
  const markup = source.matchAll(/<(?:input|textarea)\s(?:[^>"'{]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}|=>)*>/g);
  const made = source.matchAll(/element\('(?:input|textarea)', \{[^}]*\}/g);
  return [...markup, ...made].map((found) => found[0]);
}

/** Attributes that a list in code brings (`...unremembered`) are read with it. */
function spelled(field: string, source: string): string {
  const list = /\.\.\.(\w+)/.exec(field)?.[1];
  return list ? field + (new RegExp(`const ${list} = \\{[^}]*\\}`).exec(source)?.[0] ?? '') : field;
}

const all = Object.entries(sources).flatMap(([path, source]) =>
  fields(source).map((field) => ({ path, field: spelled(field, source) })),
);
const typed = all.filter(({ field }) => !notTyped.test(field));

test('every field is found', () => {
  const every = Object.values(sources)
    .join('\n')
    .match(/<(input|textarea)\s|element\('(input|textarea)'/g);
  expect(all).toHaveLength(every!.length);
  expect(typed.length).toBeGreaterThan(8);
});

test.each(typed)('$path has no spelling and no memory', ({ field }) => {
  expect(field).toMatch(/spellcheck(="|: ')false/);
  expect(field).toMatch(/autocomplete(="|: ')off/);
});

test('nothing else can be written in', () => {
  for (const source of Object.values(sources)) expect(source).not.toMatch(/contenteditable=|designMode/);
});
