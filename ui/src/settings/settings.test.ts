import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { choose } from '../../tests/choose';
import { failure, pretend } from '../../tests/fake';
import { session as fixture } from '../../tests/fixtures/shell';
import { route } from '../route.svelte';
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

test('the programme has its own page', async () => {
  render(Settings);
  await userEvent.click(by('settings-programme-open'));
  expect(route.current).toEqual({ name: 'programme' });
});

test('a coordinator says who of the volunteers they are, or nobody', async () => {
  const { calls } = pretend();
  render(Settings);
  await waitFor(() => expect(by('settings-me')?.querySelector('option')).toBeTruthy());
  const select = document.querySelector<HTMLElement>('select[data-test="me-choice"]')!;
  await choose(select, 'v-1');
  await choose(select, '');
  await waitFor(() =>
    expect(calls.filter((call) => call.name === 'me_among_volunteers').map((call) => call.input)).toEqual([
      { volunteer: 'v-1' },
      { volunteer: null },
    ]),
  );
});

test('whoever does not coordinate is not asked who they are', async () => {
  pretend({ session: () => ({ ...fixture, roles: ['advocate'] }) });
  await refreshSession();
  render(Settings);
  expect(by('settings-me')).toBeNull();
});
