// The two lists reached from the families: what is missing, and records that may be of one person.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { pretend, type Call, type Fixtures } from '../../tests/fake';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import Duplicates from './Duplicates.svelte';
import Gaps from './Gaps.svelte';
import { gapsPlace } from './gaps.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

beforeEach(async () => {
  gapsPlace.offset = 0;
  pretend();
  await refreshSession();
});

test('what is missing of every family, sixty at a time, in words, and a row opens its family', async () => {
  const { calls } = pretend();
  render(Gaps);
  await waitFor(() => expect(all('gap-row')).toHaveLength(60));
  expect(document.body.textContent).toContain('Families 1 to 60 of 130');
  expect(all('gap-row')[0]!.textContent).toContain('4 of 10 are missing');
  expect(all('gap-row')[0]!.textContent).toContain('Birth date (Iker)');
  await userEvent.click(by('gaps-next'));
  await waitFor(() => expect(inputs(calls, 'data_gaps').at(-1)).toEqual({ offset: 60, limit: 60 }));
  await waitFor(() => expect(document.body.textContent).toContain('Families 61 to 120 of 130'));
  all('gap-row')[0]!.querySelector('button')!.focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(route.current).toEqual({ name: 'family', id: 'f-62' });
});

test('records of one family are made one, choosing which stays; two families never', async () => {
  const { calls } = pretend();
  render(Duplicates);
  await waitFor(() => expect(all('duplicate')).toHaveLength(2));
  expect(all('duplicate')[0]!.textContent).toContain('names that look alike; the same birth date; one family');
  expect(all('duplicate-one')).toHaveLength(1);
  expect(all('duplicate')[1]!.textContent).toContain('two families');
  await userEvent.click(by('duplicate-one'));
  await userEvent.click(by('duplicate-keep-p-8'));
  await userEvent.click(by('duplicate-save'));
  await waitFor(() => expect(inputs(calls, 'person_merge')).toEqual([{ kept: 'p-8', other: 'p-3' }]));
  await userEvent.click(await waitFor(() => by('undo')));
  await waitFor(() => expect(inputs(calls, 'undo')).toHaveLength(1));
});

test.each([
  ['no gaps at all', Gaps, { data_gaps: () => ({ total: 0, rows: [] }) } as Fixtures, 'No active families'],
  ['no duplicates', Duplicates, { duplicates: () => [] } as Fixtures, 'No duplicates found'],
])('%s says so', async (_, view, answers, words) => {
  pretend(answers);
  render(view);
  await waitFor(() => expect(document.body.textContent).toContain(words));
});
