import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { broken, elsewhere } from '../../tests/fixtures/vault';
import Restore from './Restore.svelte';

const by = (test: string) => document.querySelector<HTMLElement>(`[data-test="${test}"]`)!;
const named = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

async function choose(answers: Fixtures = {}, onback = () => undefined as void): Promise<Call[]> {
  const { calls } = pretend(answers);
  render(Restore, { isNew: false, wait: 0, onback });
  await userEvent.click(by('restore-choose'));
  await waitFor(() => expect(by('restore-file')).toBeTruthy());
  return calls;
}

async function compare(answers: Fixtures = {}): Promise<Call[]> {
  const calls = await choose(answers);
  await userEvent.type(by('restore-passphrase'), 'of that day{Enter}');
  await waitFor(() => expect(by('restore-counts')).toBeTruthy());
  return calls;
}

test('choose, prove, compare, restore, and the door again', async () => {
  const calls = await compare();
  expect(by('restore-made').textContent).toContain('2026');
  const families = document.querySelector('[data-noun="families"]')!;
  expect(families.textContent).toMatch(/41.*44.*3 fewer than now/);
  expect(document.querySelector('[data-noun="tasks"]')!.textContent).toContain('3 more than now');
  expect(document.querySelector('[data-noun="notes"]')!.textContent).toContain('the same');
  expect(by('restore-what').textContent).toContain('30 days');
  expect(document.activeElement?.tagName).toBe('H1');
  await userEvent.click(by('restore-do'));
  await waitFor(() => expect(by('unlock-passphrase')).toBeTruthy());
  expect(document.body.textContent).toContain('The backup was restored');
  const proof = { token: 'r-1', passphrase: 'of that day', words: null };
  expect(named(calls, 'restore_compare')).toEqual([proof]);
  expect(named(calls, 'restore')).toEqual([{ ...proof, laptop: null }]);
});

test('nothing chosen in the dialog leaves everything as it is', async () => {
  pretend({ restore_choose: () => null });
  render(Restore, { isNew: true, wait: 0, onback: () => undefined });
  await userEvent.click(by('restore-choose'));
  expect(by('restore-choose')).toBeTruthy();
  expect(by('restore-compare')).toBeNull();
});

test('the words of that day open it too, tidied', async () => {
  const calls = await choose();
  await userEvent.click(by('restore-by-words'));
  await userEvent.type(by('restore-words'), '  Harbor   violin ');
  await userEvent.click(by('restore-compare'));
  await waitFor(() => expect(by('restore-counts')).toBeTruthy());
  expect(named(calls, 'restore_compare')).toEqual([{ token: 'r-1', passphrase: null, words: 'harbor violin' }]);
});

test('a wrong passphrase says so, empties the field and makes one wait', async () => {
  const calls = await choose();
  await userEvent.type(by('restore-passphrase'), 'wrong{Enter}');
  await waitFor(() => expect(by('restore-failure').dataset.code).toBe('wrong_backup_passphrase'));
  expect(by('restore-passphrase')).toHaveProperty('value', '');
  expect(by('wait').textContent).toContain('0:30');
  await userEvent.type(by('restore-passphrase'), 'right');
  expect(by('restore-compare')).toHaveProperty('disabled', true);
  expect(named(calls, 'restore_compare')).toHaveLength(1);
});

test('on another laptop it asks for a name; a damaged vault cannot be compared and says so', async () => {
  const calls = await compare({ restore_compare: () => elsewhere });
  expect(document.body.textContent).not.toContain('In this vault now');
  await userEvent.click(by('restore-do'));
  expect(document.body.textContent).toContain('Give this laptop a name.');
  expect(named(calls, 'restore')).toEqual([]);
  await userEvent.type(by('restore-laptop'), ' New laptop {Enter}');
  await waitFor(() => expect(named(calls, 'restore')).toHaveLength(1));
  expect(named(calls, 'restore')[0]).toMatchObject({ laptop: 'New laptop' });
});

test('a damaged vault cannot be compared and says so', async () => {
  await compare({ restore_compare: () => broken });
  expect(document.body.textContent).toContain('could not be read, so the two cannot be compared');
  expect(by('restore-laptop')).toBeNull();
});

test('what fails says why and can be tried again; back leads back', async () => {
  let backs = 0;
  await choose(
    {
      restore_compare: () => {
        throw failure('backup_damaged');
      },
    },
    () => void backs++,
  );
  await userEvent.type(by('restore-passphrase'), 'x{Enter}');
  await waitFor(() => expect(by('restore-failure').dataset.code).toBe('backup_damaged'));
  await userEvent.click(by('restore-back'));
  expect(backs).toBe(1);
});
