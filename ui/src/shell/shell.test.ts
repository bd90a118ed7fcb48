import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { pretend } from '../../tests/fake';
import { session } from '../../tests/fixtures/shell';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import Frame from './Frame.svelte';
import { escapes } from './keys';

const children = createRawSnippet(() => ({
  render: () => '<section><h1 tabindex="-1">Today</h1><input aria-label="Filter"></section>',
}));
const by = (test: string) => document.querySelector<HTMLElement>(`[data-test="${test}"]`)!;

async function frame(answers = {}) {
  const { calls } = pretend(answers);
  await refreshSession();
  render(Frame, { children });
  delete document.documentElement.dataset.away;
  return calls;
}

test('the rail names the places, marks the one that is open and leads to the others', async () => {
  await frame();
  expect(by('rail-today').getAttribute('aria-current')).toBe('page');
  await userEvent.click(by('rail-dates'));
  expect(route.current).toEqual({ name: 'dates' });
  expect(by('rail-dates').getAttribute('aria-current')).toBe('page');
  expect(by('rail-claims').textContent).toContain('117');
  expect(by('rail-counts').textContent).toContain('40 families');
});

test('the heading of a new screen takes the focus', async () => {
  await frame();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

test('three times Esc, quickly, leaves the screen; slowly it does not', () => {
  const third = escapes();
  expect([third(0), third(400), third(800)]).toEqual([false, false, true]);
  expect([third(5000), third(6000), third(7000), third(7400)]).toEqual([false, false, false, true]);
});

test('leaving and locking blank the page before the backend answers', async () => {
  const calls = await frame();
  for (let press = 0; press < 3; press++) await fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(document.documentElement.dataset.away).toBe('true');
  expect(calls.filter((call) => call.name === 'leave_screen')).toHaveLength(1);
  delete document.documentElement.dataset.away;
  await userEvent.click(by('lock'));
  expect(document.documentElement.dataset.away).toBe('true');
  expect(calls.at(-1)?.name).toBe('lock');
});

test('a lock that failed does not leave a blank page', async () => {
  await frame({
    lock: () => {
      throw { code: 'internal', field: null, args: {} };
    },
  });
  await userEvent.click(by('lock'));
  await waitFor(() => expect(document.documentElement.dataset.away).toBeUndefined());
});

test('Ctrl and a digit go to a place; a question mark shows the keys, but not while one types', async () => {
  await frame();
  await fireEvent.keyDown(document.body, { key: '3', ctrlKey: true });
  expect(route.name).toBe('dates');
  await fireEvent.keyDown(screen.getByLabelText('Filter'), { key: '?' });
  expect(screen.queryByRole('dialog')).toBeNull();
  await fireEvent.keyDown(document.body, { key: '?' });
  await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('Ctrl+K'));
});

test('search finds, is moved by arrows, and leads to the family of a person', async () => {
  await frame();
  await fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  expect(document.activeElement).toBe(by('search-input'));
  await userEvent.type(by('search-input'), 'ros');
  await waitFor(() => expect(document.querySelectorAll('[data-test="search-hit"]')).toHaveLength(4));
  expect(by('search-input').getAttribute('aria-activedescendant')).toBe(by('search-hit').id);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(route.current).toEqual({ name: 'date', id: 'd-1' });
  expect(document.querySelectorAll('[data-test="search-hit"]')).toHaveLength(0);
});

test('the words of a search do not follow one to another screen', async () => {
  await frame();
  await userEvent.type(by('search-input'), 'ros');
  await waitFor(() => expect(by('search-hit')).toBeTruthy());
  await userEvent.click(by('search-hit'));
  expect(by('search-input')).toHaveProperty('value', '');
  await userEvent.type(by('search-input'), 'ros');
  await waitFor(() => expect(by('search-hit')).toBeTruthy());
  await userEvent.click(by('rail-dates'));
  expect(by('search-input')).toHaveProperty('value', '');
  await userEvent.click(by('search-input'));
  expect(document.querySelectorAll('[data-test="search-hit"]')).toHaveLength(0);
});

test('search finds the screens too, without accents', async () => {
  await frame({ search: () => [] });
  await userEvent.type(by('search-input'), 'sett');
  await waitFor(() => expect(by('search-hit').textContent).toContain('Settings'));
  await userEvent.click(by('search-hit'));
  expect(route.name).toBe('settings');
});

test('a search that finds nothing says so', async () => {
  await frame();
  await userEvent.type(by('search-input'), 'zz');
  expect(await screen.findByText(/Nothing here fits/)).toBeTruthy();
});

test('what nobody was told stands in the foot of the rail, and leads to Today', async () => {
  await frame();
  await userEvent.click(by('rail-dates'));
  expect(by('rail-not-told').textContent).toContain('3 not told yet');
  await userEvent.click(by('rail-not-told'));
  expect(route.name).toBe('today');
});

test('where everybody was told, the foot says nothing of it', async () => {
  await frame({ session: () => ({ ...session, counts: { ...session.counts, not_told: 0 } }) });
  expect(by('rail-not-told')).toBeNull();
});

test('the tasks have a place and a digit, and the keys name it', async () => {
  await frame();
  await fireEvent.keyDown(document.body, { key: '8', ctrlKey: true });
  expect(route.name).toBe('tasks');
  await userEvent.click(by('keys-help'));
  await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('8 Tasks'));
});

test('the exchange stands before the settings and has the last digit; without the volunteers’ page it moves up', async () => {
  await frame();
  const places = [...by('rail-today').closest('ul')!.querySelectorAll<HTMLElement>('button')];
  expect(places.map((place) => place.dataset.test).slice(-3)).toEqual([
    'rail-volunteers',
    'rail-exchange',
    'rail-settings',
  ]);
  await fireEvent.keyDown(document.body, { key: '9', ctrlKey: true });
  expect(route.name).toBe('exchange');
  await userEvent.click(by('keys-help'));
  await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('9 Exchange'));
  document.body.replaceChildren();
  await frame({ session: () => ({ ...session, roles: ['volunteer'] }) });
  await fireEvent.keyDown(document.body, { key: '1', ctrlKey: true });
  await fireEvent.keyDown(document.body, { key: '8', ctrlKey: true });
  expect(route.name).toBe('exchange');
});
