// Long work: seen only when it takes long, told where it is, ended when asked; nothing is left of it on the screen.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { Progressed } from './bindings';
import { failure, pretend, type Call } from '../tests/fake';
import { speak } from './i18n';
import WorkProgress from './parts/WorkProgress.svelte';
import { work } from './work.svelte';

const by = (test: string) => document.querySelector<HTMLElement>(`[data-test="${test}"]`);
const asked = (calls: Call[]) => calls.filter((call) => call.name === 'progress').length;

afterEach(() => vi.useRealTimers());

/** A call that ends when the test says so, while the backend is here. */
function begin(at: () => Progressed | null) {
  let finish!: () => void;
  let fail!: (thrown: unknown) => void;
  const call = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const { calls } = pretend({
    progress: at,
    stop_work: () => {
      fail(failure('stopped'));
      return null;
    },
  });
  render(WorkProgress);
  return { calls, finish, ended: work.watch(() => call) };
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await tick();
}

test('short work shows nothing', async () => {
  vi.useFakeTimers();
  const { finish, ended } = begin(() => ({ step: 'reading', done: 1, total: 2 }));
  await pass(290);
  expect(by('work')).toBeNull();
  finish();
  await ended;
  await pass(1000);
  expect(by('work')).toBeNull();
});

test('long work says what it is at and how far, and is asked no more once it has ended', async () => {
  vi.useFakeTimers();
  let now: Progressed = { step: 'reading', done: 0, total: 0 };
  const { calls, finish, ended } = begin(() => now);
  await pass(450);
  expect(by('work')?.textContent).toContain('Reading the file');
  expect(by('work-far')).toBeNull();
  expect(document.querySelector('progress')?.hasAttribute('value')).toBe(false);
  now = { step: 'writing', done: 1240, total: 10_000 };
  await pass(200);
  expect(by('work')?.textContent).toContain('Adding to the vault');
  expect(by('work-far')?.textContent).toContain('1,240 of 10,000 rows');
  expect(document.querySelector('progress')).toMatchObject({ value: 1240, max: 10_000 });
  now = { step: 'checking', done: 999, total: 1000 };
  await pass(200);
  expect(by('work-far')?.textContent).toContain('99%');
  speak('es');
  await tick();
  expect(by('work')?.textContent).toContain('Revisando la copia');
  finish();
  await ended;
  await tick();
  expect(by('work')).toBeNull();
  const before = asked(calls);
  expect(before).toBeGreaterThan(2);
  await pass(2000);
  expect(asked(calls)).toBe(before);
});

test('a file that is being chosen is not yet work', async () => {
  vi.useFakeTimers();
  let now: Progressed | null = null;
  const { finish, ended } = begin(() => now);
  await pass(60_000);
  expect(by('work')).toBeNull();
  now = { step: 'reading', done: 5, total: 10 };
  await pass(250);
  expect(by('work')).toBeNull();
  await pass(400);
  expect(by('work')).toBeTruthy();
  finish();
  await ended;
});

test('what is told to end says so until it has, throws that it was stopped, and gives the focus back', async () => {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  const { calls, ended } = begin(() => ({ step: 'copying', done: 1, total: 2 }));
  await waitFor(() => expect(by('work-cancel')).toBeTruthy());
  expect(by('work-far')?.textContent).toContain('50%');
  const outcome = ended.catch((thrown: unknown) => thrown);
  await userEvent.click(by('work-cancel')!);
  expect(await outcome).toEqual(failure('stopped'));
  expect(calls.filter((call) => call.name === 'stop_work')).toHaveLength(1);
  await waitFor(() => expect(by('work')).toBeNull());
  expect(work.stopping).toBe(false);
  expect(document.activeElement).toBe(opener);
});
