import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Door, RecoveryWords } from '../bindings';
import { failure, pretend, type Fixtures } from '../../tests/fake';
import Setup from './Setup.svelte';

const by = (test: string) => document.querySelector<HTMLElement>(`[data-test="${test}"]`)!;
const door: Door = {
  exists: false,
  look: { language: 'en', theme: 'light' },
  sample: false,
  low_memory: false,
  wait_seconds: 0,
};
const words = 'harbor violin meadow copper lantern orbit pepper summit velvet island ribbon cedar'.split(' ');
const onrestore = () => undefined;
const recovery: RecoveryWords = { words, ask: [2, 7, 12] };
const answers: Fixtures = {
  suggest_passphrase: () => 'one two three four five six seven',
  passphrase_strength: ({ passphrase }) =>
    passphrase.length > 20
      ? { score: 4, enough: true, problem: null }
      : { score: 1, enough: false, problem: 'passphrase_weak' },
  create_vault: () => recovery,
  confirm_recovery_words: () => null,
  unlock: () => null,
};

async function toPassphrase(overrides: Fixtures = {}) {
  const { calls } = pretend({ ...answers, ...overrides });
  render(Setup, { door, onrestore });
  await userEvent.type(by('setup-name'), 'Ana');
  await userEvent.type(by('setup-laptop'), 'Office laptop');
  await userEvent.click(by('setup-role-advocate'));
  await userEvent.click(by('setup-next'));
  await waitFor(() => expect(by('setup-passphrase-generated').textContent).toContain('one two'));
  return calls;
}

const named = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map((call) => call.input);

test('nothing goes on without a name, a laptop and a role; each says so', async () => {
  pretend(answers);
  render(Setup, { door, onrestore });
  await userEvent.click(by('setup-role-coordinator'));
  await userEvent.click(by('setup-next'));
  expect(document.body.textContent).toContain('Write your name.');
  expect(document.body.textContent).toContain('Give this laptop a name.');
  expect(document.body.textContent).toContain('Choose at least one.');
  expect(by('setup-name').getAttribute('aria-invalid')).toBe('true');
});

test('leaving a field empty says nothing: the first press on Next finds the button where it was', async () => {
  pretend(answers);
  render(Setup, { door, onrestore });
  expect(document.activeElement).toBe(by('setup-name'));
  const before = document.body.cloneNode(true);
  const user = userEvent.setup();
  await user.pointer({ keys: '[MouseLeft>]', target: by('setup-next') });
  expect(document.activeElement).not.toBe(by('setup-name'));
  expect(document.body.isEqualNode(before)).toBe(true);
  await user.pointer({ keys: '[/MouseLeft]', target: by('setup-next') });
  expect(document.body.textContent).toContain('Write your name.');
});

test('from the first step to the door: the words are shown once, three are typed, the passphrase opens it', async () => {
  const calls = await toPassphrase();
  await userEvent.click(by('setup-create'));
  await waitFor(() => expect(by('recovery-word-12').textContent).toBe('cedar'));
  expect(named(calls, 'create_vault')).toEqual([
    {
      vault: {
        name: 'Ana',
        laptop: 'Office laptop',
        roles: ['coordinator', 'advocate'],
        language: 'en',
        passphrase: 'one two three four five six seven',
      },
    },
  ]);
  await userEvent.click(by('recovery-continue'));
  await userEvent.type(by('recovery-answer-1'), ' Violin ');
  await userEvent.type(by('recovery-answer-2'), 'pepper');
  await userEvent.type(by('recovery-answer-3'), 'cedar{Enter}');
  await waitFor(() => expect(by('unlock-passphrase')).toBeTruthy());
  expect(named(calls, 'confirm_recovery_words')).toEqual([{ words: ['violin', 'pepper', 'cedar'] }]);
  expect(document.body.textContent).not.toContain('harbor');
  await userEvent.type(by('unlock-passphrase'), 'one two three four five six seven{Enter}');
  expect(named(calls, 'unlock')).toHaveLength(1);
});

test('a wrong word keeps what was typed, and the words can be seen again', async () => {
  await toPassphrase({
    confirm_recovery_words: () => {
      throw failure('recovery_words_differ');
    },
  });
  await userEvent.click(by('setup-create'));
  await waitFor(() => expect(by('recovery-continue')).toBeTruthy());
  await userEvent.click(by('recovery-continue'));
  for (const place of [1, 2, 3]) await userEvent.type(by(`recovery-answer-${place}`), 'x');
  await userEvent.click(by('recovery-confirm'));
  await waitFor(() => expect(by('unlock-failure').textContent).toContain('not the words'));
  expect(by('recovery-answer-1')).toHaveProperty('value', 'x');
  await userEvent.click(by('recovery-again'));
  expect(by('recovery-word-1').textContent).toBe('harbor');
});

test('an own passphrase must be hard to guess, and says what is missing', async () => {
  const calls = await toPassphrase();
  await userEvent.click(by('setup-use-own'));
  await userEvent.type(by('setup-passphrase-own'), 'ana');
  await waitFor(() => expect(document.body.textContent).toContain('Easy to guess'));
  expect(by('setup-create')).toHaveProperty('disabled', true);
  expect(named(calls, 'passphrase_strength').at(-1)).toEqual({ passphrase: 'ana', hints: ['Ana', 'Office laptop'] });
  await userEvent.type(by('setup-passphrase-own'), ' and a long way further');
  await waitFor(() => expect(by('setup-create')).toHaveProperty('disabled', false));
});

test('a vault that could not be made says why and stays at its step', async () => {
  await toPassphrase({
    create_vault: () => {
      throw failure('folder_unsafe');
    },
  });
  await userEvent.click(by('setup-create'));
  await waitFor(() => expect(by('unlock-failure').dataset.code).toBe('folder_unsafe'));
  expect(by('setup-create')).toBeTruthy();
});
