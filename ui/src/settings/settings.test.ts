import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { failure, pretend } from '../../tests/fake';
import { refreshSession } from '../session.svelte';
import Settings from './Settings.svelte';

const by = (test: string) => document.querySelector<HTMLElement>(`[data-test="${test}"]`)!;
beforeEach(() => refreshSession());

test('language and theme change at once and are kept', async () => {
  const { calls } = pretend();
  render(Settings);
  await userEvent.click(by('settings-theme-dark'));
  expect(document.documentElement.dataset.theme).toBe('dark');
  await userEvent.click(by('settings-language-es'));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ajustes');
  expect(document.documentElement.lang).toBe('es');
  expect(calls.filter((call) => call.name === 'set_look').at(-1)?.input).toEqual({
    look: { language: 'es', theme: 'dark' },
  });
});

test('a look that could not be kept says so', async () => {
  pretend({
    set_look: () => {
      throw failure('no_permission');
    },
  });
  render(Settings);
  await userEvent.click(by('settings-language-es'));
  await waitFor(() => expect(by('failure').dataset.code).toBe('no_permission'));
});

test('it says whose laptop this is', () => {
  render(Settings);
  expect(screen.getByText('Ana Morales')).toBeTruthy();
  expect(screen.getByText('Office laptop')).toBeTruthy();
});
