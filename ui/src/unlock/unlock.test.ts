import { waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { failure, pretend } from '../../tests/fake';
import { head } from './look';
import { openVault } from './open';
import { speakPlainly } from './words';

const by = (test: string) => document.querySelector<HTMLElement>(`[data-test="${test}"]`)!;
let close = () => undefined as void;

function open() {
  close = openVault(document.body);
}
afterEach(() => {
  close();
  speakPlainly('en');
});

test('the passphrase is sent as it was typed, and the field is empty afterwards', async () => {
  const { calls } = pretend({ unlock: () => null });
  open();
  expect(document.activeElement).toBe(by('unlock-passphrase'));
  await userEvent.type(by('unlock-passphrase'), ' seven Words {Enter}');
  expect(calls).toEqual([{ name: 'unlock', input: { passphrase: ' seven Words ' } }]);
  await waitFor(() => expect(by('unlock-passphrase')).toHaveProperty('value', ''));
});

test('a wrong passphrase says so, empties the field and gives it the focus', async () => {
  pretend({
    unlock: () => {
      throw failure('wrong_passphrase');
    },
  });
  open();
  await userEvent.type(by('unlock-passphrase'), 'wrong');
  await userEvent.click(by('unlock-open'));
  await waitFor(() => expect(by('unlock-failure').textContent).toContain('does not open the vault'));
  expect(by('unlock-failure').dataset.code).toBe('wrong_passphrase');
  expect(by('unlock-passphrase')).toHaveProperty('value', '');
  expect(document.activeElement).toBe(by('unlock-passphrase'));
});

test('after wrong tries the button is off for as long as the backend says, and the seconds are seen', async () => {
  const { calls } = pretend({
    unlock: () => {
      throw failure('wrong_passphrase', null, { wait: '2' });
    },
  });
  open();
  await userEvent.type(by('unlock-passphrase'), 'wrong{Enter}');
  await waitFor(() => expect(by('wait').textContent).toBe('The next try is possible in 0:02'));
  expect(by('unlock-open')).toHaveProperty('disabled', true);
  await userEvent.type(by('unlock-passphrase'), 'right{Enter}');
  expect(calls).toHaveLength(1);
  await waitFor(() => expect(by('unlock-open')).toHaveProperty('disabled', false));
  expect(by('wait').textContent).toBe('');
  expect(by('unlock-passphrase')).toHaveProperty('value', 'right');
});

test('a pause that began before is there from the first moment', () => {
  close = openVault(document.body, { wait: 65 });
  expect(by('wait').textContent).toContain('1:05');
  speakPlainly('es');
  expect(by('wait').textContent).toBe('El siguiente intento se puede hacer en 1:05');
});

test.each(['header_damaged', 'database_damaged', 'changed_outside', 'database_missing'])(
  '%s offers a backup',
  async (code) => {
    let asked = 0;
    pretend({
      unlock: () => {
        throw failure(code);
      },
    });
    close = openVault(document.body, { onrestore: () => void asked++ });
    await userEvent.type(by('unlock-passphrase'), 'x{Enter}');
    await waitFor(() => expect(by('failure-restore')).toBeTruthy());
    await userEvent.click(by('failure-restore'));
    await userEvent.click(by('unlock-restore'));
    expect(asked).toBe(2);
  },
);

test('an empty field is not sent; a second press while it opens is not either', async () => {
  const { calls } = pretend({ unlock: () => new Promise(() => undefined) });
  open();
  await userEvent.click(by('unlock-open'));
  await userEvent.type(by('unlock-passphrase'), 'x');
  await userEvent.click(by('unlock-open'));
  await userEvent.click(by('unlock-open'));
  expect(calls).toHaveLength(1);
});

test('the twelve words are sent tidied, and stay to be corrected when they are wrong', async () => {
  const { calls } = pretend({
    unlock_with_words: () => {
      throw failure('wrong_recovery_words');
    },
  });
  open();
  await userEvent.click(by('unlock-words-toggle'));
  await userEvent.type(by('unlock-words'), '  Harbor   violin{Enter}meadow ');
  await userEvent.click(by('unlock-open'));
  expect(calls[0]?.input).toEqual({ words: 'harbor violin meadow' });
  await waitFor(() => expect(by('unlock-failure').textContent).toContain('These words do not open'));
  expect(by('unlock-words')).toHaveProperty('value', '  Harbor   violin\nmeadow ');
});

test('show and hide, and the way back from the words', async () => {
  open();
  await userEvent.click(by('unlock-show'));
  expect(by('unlock-passphrase').getAttribute('type')).toBe('text');
  await userEvent.click(by('unlock-words-toggle'));
  await userEvent.click(by('unlock-words-toggle'));
  expect(by('unlock-passphrase')).toBeTruthy();
});

test('the language changes every word on the page and is kept', async () => {
  const { calls } = pretend();
  const top = head({ language: 'en', theme: 'light' });
  document.body.append(top);
  open();
  await userEvent.click(by('door-language-es'));
  expect(document.querySelector('h1')?.textContent).toBe('Abrir la bóveda');
  expect(by('unlock-open').textContent).toBe('Abrir');
  expect(calls.at(-1)?.input).toEqual({ look: { language: 'es', theme: 'light' } });
  await userEvent.click(by('door-theme-dark'));
  expect(document.documentElement.dataset.theme).toBe('dark');
  top.remove();
});
