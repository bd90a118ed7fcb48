import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet, tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import { failure } from '../../tests/fake';
import { speak } from '../i18n';
import Button from './Button.svelte';
import Calendar from './Calendar.svelte';
import ChoiceField from './ChoiceField.svelte';
import DateField from './DateField.svelte';
import FailureNotice from './FailureNotice.svelte';
import TextField from './TextField.svelte';
import TimeField from './TimeField.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

test('a stop one asked for is told calmly, a failure is not', async () => {
  const shown = render(FailureNotice, { failure: failure('disk_full') });
  expect(document.querySelector('.notice')?.className).toContain('urgent');
  await shown.rerender({ failure: failure('stopped') });
  expect(document.querySelector('.notice')?.className).toContain('plain');
  expect(document.body.textContent).toContain('Stopped, as you asked');
});

test('a busy button keeps the focus and does nothing', async () => {
  const onclick = vi.fn();
  const shown = render(Button, { onclick, children: words('Save') });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await shown.rerender({ busy: true });
  await userEvent.click(screen.getByRole('button'));
  expect(onclick).toHaveBeenCalledOnce();
  expect(screen.getByRole('button')).not.toHaveProperty('disabled', true);
});

test('a field names its help and its error', async () => {
  const shown = render(TextField, { label: 'Your name', help: 'As colleagues know you', error: 'Write your name.' });
  const field = screen.getByLabelText('Your name');
  const described = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent?.trim());
  expect(described).toEqual(['Write your name.', 'As colleagues know you']);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await shown.rerender({ error: null });
  expect(field.getAttribute('aria-invalid')).toBeNull();
  expect([field.getAttribute('spellcheck'), field.getAttribute('autocomplete')]).toEqual(['false', 'off']);
});

test('a typed day is read, and the weekday is read back', async () => {
  const onchange = vi.fn();
  render(DateField, { label: 'Day', onchange });
  const field = screen.getByLabelText('Day');
  await userEvent.type(field, '3/9/27');
  expect(screen.getByText('Tuesday, March 9, 2027')).toBeTruthy();
  await userEvent.tab();
  expect(field).toHaveProperty('value', '03/09/2027');
  expect(onchange).toHaveBeenLastCalledWith('2027-03-09');
});

test('what is no day says so when the field is left, and keeps what was typed', async () => {
  const onchange = vi.fn();
  render(DateField, { label: 'Day', value: '2027-03-09', onchange });
  const field = screen.getByLabelText('Day');
  await userEvent.clear(field);
  await userEvent.type(field, '02/30/2027');
  await userEvent.tab();
  expect(field).toHaveProperty('value', '02/30/2027');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(onchange).toHaveBeenLastCalledWith(null);
});

/** A form around a field, with its button, as it is saved by a press. */
async function inForm(): Promise<{ field: HTMLElement; save: HTMLElement; saved: () => number }> {
  const form = document.createElement('form');
  const save = Object.assign(document.createElement('button'), { textContent: 'Save' });
  let saved = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    saved++;
  });
  document.body.append(form);
  render(DateField, { target: form, props: { label: 'Due', optional: true } });
  form.append(save);
  await tick();
  return { field: screen.getByLabelText(/Due/, { selector: 'input' }), save, saved: () => saved };
}

test('a press that takes the focus from an unread day moves nothing before it is let go, and saves nothing', async () => {
  const { field, save, saved } = await inForm();
  await userEvent.type(field, '02/30/2027');
  const user = userEvent.setup();
  await user.pointer({ keys: '[MouseLeft>]', target: save });
  expect(document.activeElement).toBe(save);
  await tick();
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await user.pointer({ keys: '[/MouseLeft]', target: save });
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(saved()).toBe(0);
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.clear(field);
  await userEvent.click(save);
  expect(saved()).toBe(1);
});

test('a day set from outside shows in the field', async () => {
  const shown = render(DateField, { label: 'Day', value: '2027-03-09' });
  await shown.rerender({ value: '2027-04-01' });
  expect(screen.getByLabelText('Day')).toHaveProperty('value', '04/01/2027');
  await shown.rerender({ value: null });
  expect(screen.getByLabelText('Day')).toHaveProperty('value', '');
});

test('the calendar opens from the field and gives the day and the focus back', async () => {
  render(DateField, { label: 'Day', value: '2027-03-09' });
  await userEvent.click(screen.getByRole('button', { name: 'Choose a day: Day' }));
  await tick();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Tuesday, March 9, 2027');
  await userEvent.click(screen.getByRole('button', { name: 'Friday, March 12, 2027' }));
  expect(screen.getByLabelText('Day')).toHaveProperty('value', '03/12/2027');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
});

test('the calendar is moved by keys alone', async () => {
  const onchoose = vi.fn();
  render(Calendar, { value: '2027-03-31', today: '2026-11-22', onchoose });
  const press = async (key: string) => fireEvent.keyDown(screen.getByRole('grid'), { key });
  await press('ArrowRight');
  expect(screen.getByRole('grid').getAttribute('aria-label')).toBe('April 2027');
  await press('PageUp');
  await press('End');
  await tick();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Saturday, March 6, 2027');
  await userEvent.keyboard('{Enter}');
  expect(onchoose).toHaveBeenCalledWith('2027-03-06');
});

test('a time is read as people say it', async () => {
  const onchange = vi.fn();
  render(TimeField, { label: 'Time', onchange });
  await userEvent.type(screen.getByLabelText('Time'), '1:05 p.m.');
  await userEvent.tab();
  expect(onchange).toHaveBeenLastCalledWith('13:05');
  expect(screen.getByLabelText('Time')).toHaveProperty('value', '1:05 PM');
});

test('a choice describes its lines and answers with its value', async () => {
  const onchange = vi.fn();
  render(ChoiceField, {
    legend: 'Which',
    options: [
      { value: 'a', label: 'First', help: 'The first one' },
      { value: 'b', label: 'Second' },
    ],
    test: 'which',
    onchange,
  });
  await userEvent.click(screen.getByRole('radio', { name: 'Second' }));
  expect(onchange).toHaveBeenCalledWith('b');
  expect(document.querySelector('[data-test="which-a"]')).toBe(screen.getByRole('radio', { name: 'First' }));
});

test('a failure is read aloud in the language of the window; an unknown one is the unforeseen one', async () => {
  const shown = render(FailureNotice, { failure: failure('disk_full') });
  expect(screen.getByRole('alert').textContent).toContain('The disk is full');
  speak('es');
  await tick();
  expect(screen.getByRole('alert').textContent).toContain('El disco está lleno');
  await shown.rerender({ failure: failure('never_heard_of') });
  expect(screen.getByRole('alert').textContent).toContain('Pasó algo que no esperábamos');
});
