import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import App from '../App.svelte';
import { fixtures, pretend } from '../../tests/fake';
import { session, warned } from '../../tests/fixtures/shell';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import { company } from './company.svelte';

const by = (test: string) => document.querySelector<HTMLElement>(`[data-test="${test}"]`)!;

async function open() {
  await refreshSession();
  render(App);
  await waitFor(() => expect(by('view-today')).toBeTruthy());
}
afterEach(() => company.end());

test('one key leaves the next date on the screen, without a name; the same key brings all back as it was', async () => {
  await open();
  const field = by('search-input') as HTMLInputElement;
  await userEvent.type(field, 'ros');
  await userEvent.keyboard('{F9}');
  await waitFor(() => expect(by('company-date')).toBeTruthy());
  expect(by('company-date').textContent).toContain('December 1, 2026');
  expect(by('view-today')).toBeNull();
  expect(document.body.textContent).not.toMatch(/Familia|Rosa|Ana|Office laptop/);
  expect(document.activeElement?.tagName).toBe('H1');
  await userEvent.keyboard('{F9}');
  await waitFor(() => expect(by('view-today')).toBeTruthy());
  expect(by('company-cover')).toBeNull();
  expect(by('search-input')).toBe(field);
  expect(field.value).toBe('ros');
  expect(document.activeElement).toBe(field);
});

test('what is out of the page hears no keys', async () => {
  await open();
  await userEvent.click(by('company'));
  await waitFor(() => expect(by('company-date')).toBeTruthy());
  await userEvent.keyboard('{Control>}3{/Control}?');
  expect(route.name).toBe('today');
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(by('company-end'));
  await waitFor(() => expect(by('view-today')).toBeTruthy());
});

test('no date ahead is said', async () => {
  pretend({
    dates: () => ({
      today: '2026-11-22',
      total: 0,
      without_lawyer: 0,
      unchecked: 0,
      disputed: 0,
      rows: [],
      courts: [],
    }),
  });
  await open();
  await userEvent.keyboard('{F9}');
  await waitFor(() => expect(by('company-cover').textContent).toContain('No date ahead is known.'));
});

test('the foot of the rail says when the last backup was, or that one is due, and leads there', async () => {
  await open();
  expect(by('rail-backup').textContent).toContain('Last backup 3 days ago');
  pretend({ session: () => ({ ...session, ...warned }) });
  await refreshSession();
  await waitFor(() => expect(by('rail-backup').textContent).toContain('Last backup elsewhere 23 days ago'));
  expect(by('rail-backup').dataset.due).toBe('too_old');
  await userEvent.click(by('rail-backup'));
  expect(route.current).toEqual({ name: 'settings', section: 'backup' });
});

test('a date that is kept from somebody is not the one that stays on the screen', async () => {
  const answer = fixtures.dates!;
  pretend({
    dates: async (input) => {
      const page = await answer(input);
      return {
        ...page,
        rows: page.rows.map((row, place) => (place === 0 ? { ...row, confidential_from: 'p-2' } : row)),
      };
    },
  });
  await open();
  await userEvent.keyboard('{F9}');
  await waitFor(() => expect(by('company-date')).toBeTruthy());
  expect(by('company-date').textContent).toContain('1:00 PM');
  expect(by('company-date').textContent).not.toContain('8:30 AM');
});
