import { waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pretend, type Call } from '../tests/fake';
import { guardClipboard } from './clipboard';

let calls: Call[];
let end: () => void;
beforeEach(() => {
  calls = pretend().calls;
  end = guardClipboard();
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

function field(value: string, type = 'text'): HTMLInputElement {
  const made = document.createElement('input');
  made.type = type;
  made.value = value;
  document.body.append(made);
  made.focus();
  made.setSelectionRange(0, 4);
  return made;
}

function press(kind: 'copy' | 'cut', target: Element): Event {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

test('a copy goes through the program, never through the web view', () => {
  expect(press('copy', field('Rosa C.')).defaultPrevented).toBe(true);
  expect(calls).toEqual([{ name: 'copy', input: { text: 'Rosa' } }]);
});

test('a cut takes the text out of the field too', () => {
  const deleted = vi.fn(() => true);
  Object.assign(document, { execCommand: deleted });
  press('cut', field('Rosa C.'));
  expect(calls).toEqual([{ name: 'copy', input: { text: 'Rosa' } }]);
  expect(deleted).toHaveBeenCalledWith('delete');
});

test('a hidden passphrase is not copied, and nothing selected copies nothing', () => {
  expect(press('copy', field('seven words', 'password')).defaultPrevented).toBe(true);
  const empty = field('Rosa');
  empty.setSelectionRange(2, 2);
  press('copy', empty);
  expect(calls).toEqual([]);
});

test('text of the page is taken as it is selected', async () => {
  const line = document.createElement('p');
  line.textContent = 'Tue 9 Mar 2027';
  document.body.append(line);
  vi.spyOn(document, 'getSelection').mockReturnValue({ toString: () => '9 Mar' } as Selection);
  press('copy', line);
  expect(calls).toEqual([{ name: 'copy', input: { text: '9 Mar' } }]);
  await waitFor(() => expect(document.querySelector('[data-test="live"]')?.textContent).toContain('30 seconds'));
});
