import { afterEach, expect, test, vi } from 'vitest';
import { failure } from '../tests/fake';
import { clockOf, countDown, isSaid, waitOf } from './countdown';

afterEach(() => vi.useRealTimers());

test('counts down by the second to nothing, and then is silent', async () => {
  vi.useFakeTimers();
  const told: number[] = [];
  countDown(3, (left) => told.push(left));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([3, 2, 1, 0]);
  expect(vi.getTimerCount()).toBe(0);
});

test('ends when it is told to', async () => {
  vi.useFakeTimers();
  const told: number[] = [];
  countDown(60, (left) => told.push(left))();
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toEqual([60]);
});

test('reads the pause of a failure, and writes it as a clock', () => {
  expect(waitOf(failure('wrong_passphrase', null, { wait: '75' }))).toBe(75);
  expect(waitOf(failure('wrong_passphrase'))).toBe(0);
  expect(waitOf(failure('wrong_passphrase', null, { wait: 'soon' }))).toBe(0);
  expect([75, 60, 9, 0].map(clockOf)).toEqual(['1:15', '1:00', '0:09', '0:00']);
});

test('says the whole pause and each half minute, not every second', () => {
  const said = Array.from({ length: 76 }, (_, left) => left).filter((left) => isSaid(left, 75));
  expect(said).toEqual([30, 60, 75]);
});
