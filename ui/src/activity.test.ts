import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flushSync } from 'svelte';
import { pretend, type Call } from '../tests/fake';
import { activity, holdOpen, watchActivity } from './activity.svelte';
import { refreshSession } from './session.svelte';

let calls: Call[];
let end: () => void;
const named = (name: string) => calls.filter((call) => call.name === name).map((call) => call.input);
const key = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(async () => {
  calls = pretend().calls;
  await refreshSession();
  vi.useFakeTimers();
  end = watchActivity();
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

test('somebody is here: told at once, then every ten seconds at most', async () => {
  for (let second = 0; second < 25; second++) {
    key();
    dispatchEvent(new Event('pointermove'));
    await pass(1);
  }
  expect(named('active')).toHaveLength(3);
});

test('a held panel is told open and closed; from one to the next nothing is said', async () => {
  const first = holdOpen();
  await pass(0);
  first();
  const second = holdOpen();
  await pass(0);
  second();
  await pass(0);
  expect(named('hold')).toEqual([{ open: true }, { open: false }]);
});

test('after the time of locking only the held panel is in sight, until somebody comes back', async () => {
  key();
  const release = holdOpen();
  await pass(299);
  expect(activity.alone).toBe(false);
  await pass(2);
  expect(activity.alone).toBe(true);
  key();
  flushSync();
  expect(activity.alone).toBe(false);
  await pass(301);
  release();
  expect(activity.alone).toBe(false);
});
