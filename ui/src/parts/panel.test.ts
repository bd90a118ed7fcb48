import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import Dialog from './Dialog.svelte';
import Segmented from './Segmented.svelte';
import SidePanel from './SidePanel.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));

function opener(): HTMLButtonElement {
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  return button;
}

test('a panel takes the focus to its heading, closes by Esc and gives the focus back', async () => {
  const before = opener();
  const onclose = vi.fn();
  const shown = render(SidePanel, { title: 'Record a check', onclose, children: words('…') });
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Record a check' }));
  await fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
  expect(onclose).toHaveBeenCalledOnce();
  shown.unmount();
  expect(document.activeElement).toBe(before);
  before.remove();
});

test('a dialog has a name, closes and gives the focus back', async () => {
  const before = opener();
  const onclose = vi.fn();
  const shown = render(Dialog, { open: true, title: 'Keys', children: words('…'), onclose });
  expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
  await shown.rerender({ open: false });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(onclose).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(before);
  before.remove();
});

test('segments are one choice, told by name and by value', async () => {
  const onchange = vi.fn();
  const options = [
    { value: 'a', label: 'List', count: 3 },
    { value: 'b', label: 'Week' },
  ];
  render(Segmented, { label: 'Shown as', value: 'a', options, onchange });
  expect(screen.getByRole('group', { name: 'Shown as' })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Week' }));
  expect(onchange).toHaveBeenCalledWith('b');
});
