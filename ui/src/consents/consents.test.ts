import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { session as fixture } from '../../tests/fixtures/shell';
import FamilyPage from '../families/FamilyPage.svelte';
import { speak } from '../i18n';
import { refreshSession } from '../session.svelte';
import { isChild } from './age';
import { justWithdrawn } from './withdrawn.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

async function open(answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend(answers);
  render(FamilyPage, { id: 'f-1' });
  await waitFor(() => expect(all('gate-person')).toHaveLength(2));
  return calls;
}

beforeEach(async () => {
  justWithdrawn.forget();
  await refreshSession();
});

test('what may be shared, until when, what nobody asked, and what only the spreadsheet says', async () => {
  await open();
  const [rosa, mateo] = all('gate-person').map((one) => one.textContent!);
  for (const part of ['Permitted until 31 Dec 2026', 'Taken back 1 Oct 2026', 'Not asked yet: In an emergency'])
    expect(rosa).toContain(part);
  for (const part of [
    'Emergency until 25 Nov 2026',
    'Ended 30 Sep 2026',
    'The spreadsheet says yes; nobody confirmed it',
  ])
    expect(mateo).toContain(part);
  expect(mateo).toContain('Not asked yet: Being accompanied, Sharing with a service');
});

test('one press records what is missing; of a child the adult with custody gives it', async () => {
  const calls = await open();
  const ended = all('gate').find((one) => one.dataset.gate === 'ended')!;
  await userEvent.click(ended.querySelector('button')!);
  expect((by('consent-scope-emergency') as HTMLInputElement).checked).toBe(true);
  expect((by('consent-given-by') as HTMLSelectElement).value).toBe('p-1');
  await userEvent.type(by('consent-data'), 'name only');
  await userEvent.click(by('consent-save'));
  await waitFor(() => expect(all('consent-panel')).toHaveLength(0));
  expect(inputs(calls, 'consent_record')).toMatchObject([
    { consent: { person: 'p-2', scope: 'emergency', given_by: 'p-1', data: 'name only', recipient: null } },
  ]);
});

test('an adult decides alone; a child becomes one on the eighteenth birthday', async () => {
  await open();
  await userEvent.click(by('consent-add'));
  expect(all('consent-given-by')).toHaveLength(0);
  expect(isChild({ birth: '2008-11-23' }, '2026-11-22')).toBe(true);
  expect(isChild({ birth: '2008-11-22' }, '2026-11-22')).toBe(false);
  expect(isChild({ birth: '2009' }, '2026-11-22')).toBe(true);
  expect(isChild({ birth: null }, '2026-11-22')).toBe(false);
});

test('a withdrawal shows what follows before it is saved, and can be taken back for ten seconds', async () => {
  const calls = await open();
  await userEvent.click(by('consent-withdraw'));
  await userEvent.click(by('withdraw-save'));
  expect(by('withdraw-panel').textContent).toContain('Choose how much.');
  await userEvent.click(by('withdraw-extent-volunteers'));
  await waitFor(() => expect(all('consequences')).toHaveLength(1));
  for (const part of [
    'Being accompanied',
    'Tom Becker',
    'Tue 1 Dec 2026 · 8:30 AM: Marta Ical',
    'Thu 14 Jan 2027 · 1:00 PM: nobody',
    'The lawyer is only told',
  ])
    expect(by('consequences').textContent).toContain(part);
  expect(inputs(calls, 'consent_withdraw')).toEqual([]);
  await userEvent.click(by('withdraw-save'));
  await waitFor(() => expect(all('undo')).toHaveLength(1));
  const withdrawal = { person: 'p-1', extent: 'volunteers', consent: null };
  expect(inputs(calls, 'consent_withdraw')).toEqual([{ withdrawal }]);
  await userEvent.click(by('undo'));
  await waitFor(() => expect(all('undo')).toHaveLength(0));
  expect(inputs(calls, 'undo')).toHaveLength(1);
});

test('one permission alone is named; what was taken back before is said calmly', async () => {
  const calls = await open({
    consent_withdraw: () => {
      throw failure('already_done');
    },
  });
  await userEvent.click(by('consent-withdraw'));
  await userEvent.click(by('withdraw-extent-this_consent'));
  await waitFor(() => expect(all('consequences')).toHaveLength(1));
  expect(inputs(calls, 'withdrawal_consequences')).toMatchObject([
    { withdrawal: { extent: 'this_consent', consent: (by('withdraw-which') as HTMLSelectElement).value } },
  ]);
  await userEvent.click(by('withdraw-save'));
  await waitFor(() => expect(by('withdraw-done').textContent).toContain('taken back before'));
});

test('an emergency needs a cause, a reason and an end within fourteen days', async () => {
  const calls = await open();
  await userEvent.click(by('override-add'));
  await userEvent.click(by('override-save'));
  for (const part of ['Choose what happened', 'Write why', 'Write the last day'])
    expect(by('override-panel').textContent).toContain(part);
  await userEvent.click(by('override-cause-detention'));
  await userEvent.type(by('override-reason'), 'held since Friday');
  await userEvent.type(by('override-until'), '12/07/2026');
  await userEvent.click(by('override-save'));
  expect(by('override-panel').textContent).toContain('between today and 6 Dec 2026');
  await userEvent.clear(by('override-until'));
  await userEvent.type(by('override-until'), '12/06/2026');
  await userEvent.click(by('override-save'));
  await waitFor(() =>
    expect(inputs(calls, 'override_add')).toEqual([
      {
        new: {
          family: 'f-1',
          scope: 'legal',
          cause: 'detention',
          reason: 'held since Friday',
          until_day: '2026-12-06',
        },
      },
    ]),
  );
});

test('what was decided stands there until the family was shown it', async () => {
  const calls = await open();
  await waitFor(() => expect(by('override').textContent).toContain('The family was not shown this yet'));
  await userEvent.click(by('override-shown'));
  await waitFor(() => expect(inputs(calls, 'override_shown')).toEqual([{ id: 'ov-1' }]));
});

test('a volunteer reads what may be shared and changes nothing', async () => {
  const answers: Fixtures = { session: () => ({ ...fixture, roles: ['volunteer'] }) };
  pretend(answers);
  await refreshSession();
  const calls = await open(answers);
  expect([...all('gate-record'), ...all('override-add')]).toEqual([]);
  expect(inputs(calls, 'overrides')).toEqual([]);
});

test('in Spanish every word is Spanish', async () => {
  speak('es');
  await open();
  expect(by('gates').textContent).toContain('Dio permiso hasta el 31 dic 2026');
  expect(by('gates').textContent).toContain('Todavía no se preguntó');
});
