import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Things that would let a record become markup, code, or a file outside the vault. */
const forbiddenGlobals = [
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Notification',
].map((name) => ({ name, message: 'The window stores nothing and connects to nothing; ask the backend.' }));

const forbiddenProperties = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map((property) => ({
    property,
    message: 'Text goes to the page as text.',
  })),
  { object: 'document', property: 'write', message: 'Text goes to the page as text.' },
  { object: 'document', property: 'cookie', message: 'The window stores nothing.' },
  { object: 'document', property: 'title', message: 'The title is the neutral name only.' },
  { object: 'Date', property: 'now', message: 'Today comes from the backend (session.today).' },
  { object: 'Date', property: 'parse', message: 'A day is year, month, day; see format.ts.' },
];

const forbiddenSyntax = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Today comes from the backend (session.today).',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=1]:not([arguments.0.type="CallExpression"])',
    message: 'new Date(text) reads a day in the wrong zone; see format.ts.',
  },
];

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/bindings.ts', 'src/words.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-globals': ['error', ...forbiddenGlobals],
      'no-restricted-properties': ['error', ...forbiddenProperties],
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      // Names of the compiler's own checks are enough; this project has no links that leave the window.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      // Maps and sets that live within one function need no reactivity; state is checked by the compiler.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/no-target-blank': 'error',
      'svelte/require-each-key': 'error',
    },
  },
  {
    files: ['tests/**', 'scripts/**', '**/*.test.ts', '*.config.*'],
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'no-console': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
    },
  },
);
