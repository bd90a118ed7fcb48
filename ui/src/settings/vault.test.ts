// What keeps the vault, in the settings: backups, what opens it, locking, diagnostics.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { session as fixture, warned } from '../../tests/fixtures/shell';
import { words } from '../../tests/fixtures/vault';
import type { SettingsSection } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import Settings from './Settings.svelte';

const by = (test: string) => document.querySelector<HTMLElement>(`[data-test="${test}"]`)!;
const named = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

beforeEach(() => refreshSession());

async function open(answers: Fixtures = {}, section?: SettingsSection): Promise<Call[]> {
  const { calls } = pretend(answers);
  await refreshSession();
  render(Settings, { section });
  return calls;
}

test('who was led to the backup has its heading in front', async () => {
  await open({}, 'backup');
  expect(document.activeElement?.textContent).toBe('Backup');
});

test('a backup says why it is due, is made, and says how it ended', async () => {
  const calls = await open({ session: () => ({ ...fixture, ...warned }) });
  expect(by('backup-due').textContent).toContain('23 days old');
  await userEvent.click(by('backup-make'));
  await waitFor(() => expect(by('backup-done').textContent).toContain('41 families, 96 dates, 18.4 MB'));
  expect(named(calls, 'backup_now')).toHaveLength(1);
  expect(named(calls, 'session').length).toBeGreaterThan(1);
});

test('a backup that could not be written says why', async () => {
  await open({
    backup_now: () => {
      throw failure('disk_full');
    },
  });
  await userEvent.click(by('backup-make'));
  await waitFor(() => expect(by('backup-failure').dataset.code).toBe('disk_full'));
});

test('the passphrase is changed by the one of now, and says what that does not do', async () => {
  const calls = await open();
  await userEvent.click(by('secret-change'));
  await waitFor(() => expect(by('change-passphrase-generated').textContent).toContain('meadow'));
  expect(by('change-panel').textContent).toContain('Old backups still open with the old passphrase');
  expect(by('change-save')).toHaveProperty('disabled', true);
  await userEvent.type(by('change-current'), 'the one of now{Enter}');
  await waitFor(() => expect(by('secret-done').textContent).toContain('The passphrase is changed'));
  expect(named(calls, 'passphrase_change')).toEqual([
    { current: 'the one of now', words: null, next: words.slice(2, 9).join(' ') },
  ]);
  expect(by('change-panel')).toBeNull();
});

test('a wrong passphrase changes nothing, empties its field and makes one wait', async () => {
  await open();
  await userEvent.click(by('secret-change'));
  await userEvent.click(by('change-use-own'));
  await userEvent.type(by('change-passphrase-own'), 'a long way further than ana');
  await userEvent.type(by('change-current'), 'wrong');
  await waitFor(() => expect(by('change-save')).toHaveProperty('disabled', false));
  await userEvent.click(by('change-save'));
  await waitFor(() => expect(by('change-failure').dataset.code).toBe('wrong_passphrase'));
  expect(by('wait').textContent).toContain('1:15');
  expect(by('change-current')).toHaveProperty('value', '');
  expect(by('change-passphrase-own')).toHaveProperty('value', 'a long way further than ana');
});

test('new recovery words are shown once and count when three were typed back', async () => {
  const calls = await open();
  await userEvent.click(by('secret-words'));
  await userEvent.type(by('words-passphrase'), 'the one of now{Enter}');
  await waitFor(() => expect(by('recovery-word-12').textContent).toBe('cedar'));
  await userEvent.click(by('recovery-continue'));
  for (const [place, word] of [' Meadow ', 'pepper', 'wrong'].entries())
    await userEvent.type(by(`recovery-answer-${place + 1}`), word);
  await userEvent.click(by('words-save'));
  await waitFor(() => expect(by('words-failure').dataset.code).toBe('recovery_words_differ'));
  await userEvent.clear(by('recovery-answer-3'));
  await userEvent.type(by('recovery-answer-3'), 'ribbon{Enter}');
  await waitFor(() => expect(by('secret-done').textContent).toContain('The new recovery words count now'));
  expect(named(calls, 'recovery_words_confirm').at(-1)).toEqual({ words: ['meadow', 'pepper', 'ribbon'] });
  expect(document.body.textContent).not.toContain('harbor');
});

test('the drill takes the words as they stand on the paper', async () => {
  await open();
  await userEvent.click(by('secret-drill'));
  await userEvent.type(by('drill-words'), 'harbor violin');
  await userEvent.click(by('drill-save'));
  await waitFor(() => expect(by('drill-failure').dataset.code).toBe('wrong_recovery_words'));
  await userEvent.clear(by('drill-words'));
  await userEvent.type(by('drill-words'), words.join('\n').toUpperCase());
  await userEvent.click(by('drill-save'));
  await waitFor(() => expect(by('secret-done').textContent).toContain('The paper is right'));
});

test('the time of locking is one of a few, by passphrase', async () => {
  const calls = await open();
  expect(by('idle').textContent).toContain('5 minutes');
  await userEvent.click(by('idle-change'));
  await userEvent.click(by('idle-choice-600'));
  await userEvent.type(by('idle-passphrase'), 'the one of now{Enter}');
  await waitFor(() => expect(by('idle-saved')).toBeTruthy());
  expect(named(calls, 'idle_set')).toEqual([{ seconds: 600, passphrase: 'the one of now' }]);
});

test('what does not protect this laptop is said as it is', async () => {
  await open({ session: () => ({ ...fixture, ...warned }) });
  expect(by('protection-disk').textContent).toContain('Not encrypted');
  expect(by('protection-folder')).toBeTruthy();
  expect(by('protection-captures').textContent).toContain('Linux does not keep other programs');
});

test('diagnostics are shown before they are copied', async () => {
  const calls = await open();
  await userEvent.click(by('diagnostics-show'));
  await waitFor(() => expect(by('diagnostics-text').textContent).toContain('failure wrong_passphrase: 1'));
  expect(named(calls, 'copy')).toEqual([]);
  await userEvent.click(by('diagnostics-copy'));
  await waitFor(() => expect(by('diagnostics').textContent).toContain('after 30 seconds'));
  expect(named(calls, 'copy')).toEqual([{ text: by('diagnostics-text').textContent }]);
});
