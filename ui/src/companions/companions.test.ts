import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { choose } from '../../tests/choose';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { companion } from '../../tests/fixtures/companions';
import { datePage } from '../../tests/fixtures/dates';
import { session as fixture } from '../../tests/fixtures/shell';
import DatePage from '../dates/DatePage.svelte';
import { speak } from '../i18n';
import { start } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import { stepsOf } from './companion-words';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

async function open(answers: Fixtures = {}): Promise<Call[]> {
  start({ name: 'date', id: 'd-1' });
  const { calls } = pretend(answers);
  render(DatePage, { id: 'd-1' });
  await waitFor(() => expect(all('companions')).toHaveLength(1));
  return calls;
}

beforeEach(() => refreshSession());

const steps = (id: string) =>
  [
    ...all('companion')
      .find((one) => one.dataset.id === id)!
      .querySelectorAll('button'),
  ].map((one) => one.textContent?.trim());

test('who goes along, as what, how far, and whose clearance ends before the day', async () => {
  await open({ date: ({ id }) => ({ ...datePage(id), row: { ...datePage(id).row, companions: 1 } }) });
  const [marta, tom] = all('companion').map((one) => one.textContent!);
  for (const part of ['Marta Ical', 'Goes along to court', 'Goes along', "Speaks Q'eqchi'"])
    expect(marta).toContain(part);
  expect(tom).toContain('Asked, no answer yet');
  expect(tom).toContain('Clearance ends before this day: last day Sat 28 Nov 2026 (Background check)');
  await waitFor(() => expect(by('companion-count').textContent).toContain('1 of 2 wanted'));
});

test('only the answers that can follow are offered', async () => {
  await open();
  expect(steps('ac-1')).toEqual(['They cannot come']);
  expect(steps('ac-2')).toEqual(['They said yes', 'They said no']);
  expect(steps('ac-3')).toEqual(['They said yes', 'Ask again']);
  expect(steps('ac-4')).toEqual([]);
  const past = { days: -1, status: 'scheduled', past: true } as const;
  expect(stepsOf(companion({}), past)).toEqual(['attended', 'did_not_attend']);
  expect(stepsOf(companion({ state: 'attended' }), past)).toEqual(['did_not_attend']);
  expect(stepsOf(companion({}), { ...past, status: 'superseded' })).toEqual([]);
});

test('an answer is saved at once; a refusal names the last day in words', async () => {
  let refuse = false;
  const calls = await open({
    companion_answer: () => {
      if (refuse) throw failure('clearance_ended', 'volunteer', { kind: 'background_check', on: '2026-11-28' });
      return null;
    },
  });
  await userEvent.click(by('going-declined'));
  await waitFor(() => expect(inputs(calls, 'companion_answer')).toEqual([{ id: 'ac-2', state: 'declined' }]));
  await waitFor(() => expect(inputs(calls, 'date')).toHaveLength(2));
  refuse = true;
  await userEvent.click(by('going-confirmed'));
  await waitFor(() => expect(by('companion-failure').dataset.code).toBe('clearance_ended'));
  expect(by('companion-failure').textContent).toContain('Last day: Sat 28 Nov 2026 (background check)');
});

test('somebody is found for this date and asked, with what speaks for them', async () => {
  const calls = await open();
  await userEvent.click(by('companion-find'));
  await waitFor(() => expect(all('match-choose').length).toBeGreaterThan(0));
  expect(inputs(calls, 'match_volunteers')).toEqual([{ family: 'f-1', date: 'd-1' }]);
  expect(by('match-out').textContent).toContain('Cannot be chosen');
  await userEvent.click(by('match-choose'));
  expect(document.activeElement?.textContent).toBe('Candelaria Pop');
  await userEvent.click(by('ask-answer-confirmed'));
  await choose(by('ask-role'), 'driver');
  await userEvent.click(by('ask-save'));
  await waitFor(() => expect(all('companion-panel')).toHaveLength(0));
  expect(inputs(calls, 'companion_ask')).toMatchObject([
    { companion: { appearance: 'd-1', volunteer: 'v-4', role: 'driver', confirmed: true } },
  ]);
});

test.each([
  ['already_done', 'stands on this date already'],
  ['value_invalid', 'cannot be asked just now'],
  ['companion_elsewhere', 'go along with another family at that hour'],
  ['kept_apart', 'not to be brought together'],
  ['clearance_missing', 'Not recorded yet: training'],
])('refused (%s): in words that say what to do', async (code, words) => {
  await open({
    companion_ask: () => {
      throw failure(code, 'volunteer', { kind: 'training' });
    },
  });
  await userEvent.click(by('companion-find'));
  await waitFor(() => expect(all('match-choose').length).toBeGreaterThan(0));
  await userEvent.click(by('match-choose'));
  await userEvent.click(by('ask-save'));
  await waitFor(() => expect(by('companion-panel').textContent).toContain(words));
});

test('a volunteer reads who goes along and changes nothing', async () => {
  const answers: Fixtures = { session: () => ({ ...fixture, roles: ['volunteer'] }) };
  pretend(answers);
  await refreshSession();
  await open(answers);
  expect(all('companion')).toHaveLength(4);
  expect(by('companions').querySelectorAll('button')).toHaveLength(0);
});

test('in Spanish every word is Spanish', async () => {
  speak('es');
  await open();
  expect(by('companions').textContent).toContain('Quién acompaña');
  expect(by('companions').textContent).toContain('Se le preguntó, falta respuesta');
});
