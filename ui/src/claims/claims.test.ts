import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ClaimRow } from '../bindings';
import { pretend, type Call } from '../../tests/fake';
import { claim } from '../../tests/fixtures/claims';
import Claims from './Claims.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const settled = (calls: Call[]) => calls.filter((call) => call.name === 'claim_settle').map((call) => call.input);

/** A backend that remembers what was settled, and can take the last back. */
async function open(rows: ClaimRow[]): Promise<Call[]> {
  let left = rows;
  let before = rows;
  const { calls } = pretend({
    claims: () => left,
    claim_settle: ({ decision }) => {
      before = left;
      const first = left.find((row) => row.id === decision.ids[0])!;
      left = left.filter((row) =>
        decision.all_alike ? row.field !== first.field || row.text !== first.text : row.id !== first.id,
      );
      return before.length - left.length;
    },
    undo: () => {
      left = before;
      return null;
    },
  });
  render(Claims, {});
  await waitFor(() => expect(all('claim-row')).toHaveLength(Math.min(50, rows.length)));
  return calls;
}

const three = [
  claim(1, { text: 'no voicemail', like: 2, about: 'Rosa' }),
  claim(2, { text: 'no voicemail', like: 2, about: 'Wilmer', family: 'f-2', family_code: '1043' }),
  claim(3, { text: '?', field: 'lawyer', about: 'Byron' }),
];

test('each says whom, what, word for word, and from which row', async () => {
  await open(three);
  const row = all('claim-row').find((one) => one.dataset.id === 'c-2')!;
  expect(row.textContent).toContain('1043 · Wilmer “no voicemail”');
  expect(row.textContent).toContain('people list of 20 Nov 2026, row 12');
  expect([...document.querySelectorAll('h2')].map((h) => h.textContent?.trim())).toEqual([
    'How to reach them (2)',
    'Lawyer (1)',
  ]);
});

test('one is confirmed, and for ten seconds it can be taken back', async () => {
  const calls = await open(three);
  await userEvent.click(by('claim-confirm'));
  await waitFor(() => expect(all('claim-row')).toHaveLength(2));
  expect(settled(calls)).toEqual([{ decision: { ids: ['c-1'], decision: 'confirm', text: null, all_alike: false } }]);
  await userEvent.click(by('undo'));
  await waitFor(() => expect(all('claim-row')).toHaveLength(3));
  expect(all('undo')).toHaveLength(0);
});

test('the offer to undo ends after ten seconds', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    await open(three);
    by('claim-drop').click();
    await waitFor(() => expect(all('undo')).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(9_000);
    expect(all('undo')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_500);
    await waitFor(() => expect(all('undo')).toHaveLength(0));
  } finally {
    vi.useRealTimers();
  }
});

test('all alike are settled with one answer, which names how many', async () => {
  const calls = await open(three);
  await userEvent.click(by('claim-all-alike'));
  expect(by('claim-drop').textContent).toContain('Drop all 2');
  await userEvent.click(by('claim-drop'));
  await waitFor(() => expect(all('claim-row')).toHaveLength(1));
  expect(settled(calls)).toEqual([{ decision: { ids: ['c-1'], decision: 'drop', text: null, all_alike: true } }]);
  expect(document.body.textContent).toContain('2 things were dropped.');
});

test('a correction needs its text', async () => {
  const calls = await open(three);
  await userEvent.click(by('claim-correct'));
  await userEvent.clear(by('claim-right'));
  await userEvent.click(by('claim-right-save'));
  expect(by('claim-right').getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(by('claim-right'), ' call first ');
  await userEvent.click(by('claim-right-save'));
  await waitFor(() =>
    expect(settled(calls)).toEqual([
      { decision: { ids: ['c-1'], decision: 'correct', text: 'call first', all_alike: false } },
    ]),
  );
});

test('everything goes by keyboard, and the row that takes the place is next', async () => {
  const calls = await open(three);
  by('claim-confirm').focus();
  await userEvent.keyboard('{ArrowDown}d');
  await waitFor(() => expect(all('claim-row')).toHaveLength(2));
  expect(settled(calls)[0]).toMatchObject({ decision: { ids: ['c-2'], decision: 'drop' } });
  await waitFor(() =>
    expect(document.activeElement?.closest<HTMLElement>('[data-test="claim-row"]')?.dataset.id).toBe('c-3'),
  );
});

test('never more rows at once than can be read', async () => {
  await open(Array.from({ length: 53 }, (_, index) => claim(index + 1, { row: index })));
  await userEvent.click(by('claim-more'));
  expect(all('claim-row')).toHaveLength(53);
  expect(all('claim-more')).toHaveLength(0);
}, 20_000);

test('opened from a family, only its own are shown', async () => {
  pretend({ claims: () => three });
  render(Claims, { family: 'f-2' });
  await waitFor(() => expect(all('claim-row').map((row) => row.dataset.id)).toEqual(['c-2']));
});

test('nothing left says what comes here', async () => {
  pretend({ claims: () => [] });
  render(Claims, {});
  await waitFor(() => expect(document.body.textContent).toContain('Nothing left to confirm'));
});
