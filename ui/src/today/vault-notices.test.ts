import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Session } from '../bindings';
import { pretend } from '../../tests/fake';
import { session, warned } from '../../tests/fixtures/shell';
import { route } from '../route.svelte';
import VaultNotices from './VaultNotices.svelte';

const by = (test: string) => document.querySelector<HTMLElement>(`[data-test="${test}"]`)!;
const show = (part: Partial<Session>) => render(VaultNotices, { session: { ...session, ...part } });

test('a vault that is well says nothing', () => {
  show({});
  expect(by('vault-notices').textContent.trim()).toBe('');
});

test('wrong tries are told with their day, and lead to the passphrase', async () => {
  show(warned);
  expect(by('notice-tries').textContent).toContain(
    'A wrong passphrase or wrong words were tried 3 times since Fri 20 Nov 2026',
  );
  await userEvent.click(by('notice-tries-next'));
  expect(route.current).toEqual({ name: 'settings', section: 'secret' });
});

test('a backup is made from here and told to its end', async () => {
  pretend({ session: () => session });
  const { rerender } = show(warned);
  await userEvent.click(by('backup-make'));
  await waitFor(() => expect(by('backup-done')).toBeTruthy());
  // The session that is read anew says that none is due.
  await rerender({ session });
  expect(by('notice-backup')).toBeNull();
  expect(by('backup-done')).toBeTruthy();
});

test('the drill, the disk and the folder are told, each leading to where it is explained', async () => {
  show(warned);
  expect(by('notice-folder')).toBeTruthy();
  await userEvent.click(by('notice-drill-next'));
  expect(route.current).toEqual({ name: 'settings', section: 'secret' });
  await userEvent.click(by('notice-disk-next'));
  expect(route.current).toEqual({ name: 'settings', section: 'protection' });
});

test('a disk nobody knows about is said calmly', () => {
  show({ protection: { ...session.protection, disk: 'unknown' } });
  expect(by('notice-disk').className).toContain('unknown');
});

test('an empty vault is not nagged about backups', () => {
  show({ ...warned, counts: { families: 0, dates_ahead: 0, open_claims: 0, open_tasks: 0, not_told: 0 } });
  expect(by('notice-backup')).toBeNull();
  expect(by('notice-drill')).toBeNull();
});
