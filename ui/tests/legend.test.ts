// WebKit draws a fieldset whose legend stands in its own place a line too high until something below it changes: whatever stands
// underneath then moves under the first press. Chromium does not, so no proof in a browser here would see it.
import { expect, test } from 'vitest';
import base from '../src/base.css?raw';

const screens = import.meta.glob<string>('../src/**/*.svelte', { query: '?raw', import: 'default', eager: true });

test('every legend floats, and nothing stands beside it', () => {
  expect(base).toMatch(/\n {2}legend \{[^}]*float: inline-start;[^}]*width: 100%;/);
  expect(base).toMatch(/\n {2}legend \+ \* \{[^}]*clear: both;/);
  const undone = Object.entries(screens).filter(([, source]) => /legend[^{]*\{[^}]*float: none/.test(source));
  expect(undone.map(([path]) => path)).toEqual([]);
});
