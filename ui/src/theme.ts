// Light or dark on the page. "system" follows the desktop, also when it changes at sunset.
import type { Theme } from './bindings';

let wanted: Theme = 'system';
const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;

function put(): void {
  const theme = wanted === 'system' ? (dark?.matches ? 'dark' : 'light') : wanted;
  document.documentElement.dataset.theme = theme;
}

export function dress(theme: Theme): void {
  wanted = theme;
  put();
}

dark?.addEventListener('change', put);
