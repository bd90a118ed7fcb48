// The programme's page: what it works by, and the numbers for a bad day.
import { fireEvent, render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { choose } from '../../tests/choose';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { duty, numbers, programme } from '../../tests/fixtures/programme';
import { session as fixture } from '../../tests/fixtures/shell';
import { loadReference } from '../reference.svelte';
import { refreshSession } from '../session.svelte';
import { fieldsOf, programmeOf } from './limits';
import Programme from './Programme.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const number = (id: string) => all('duty').find((one) => one.dataset.id === id)!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

beforeEach(() => loadReference());

async function open(answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend(answers);
  await refreshSession();
  render(Programme);
  await waitFor(() => expect(by('settings-duty')).toBeTruthy());
  return calls;
}

test('everybody reads what the programme works by; only a coordinator changes it', async () => {
  await open({ session: () => ({ ...fixture, roles: ['volunteer'] }) });
  expect(document.body.textContent).toContain('Casa del Camino');
  expect(by('programme-said-companions').textContent).toContain('2 people are wanted');
  expect(document.body.textContent).toContain('Background check and Promise of confidentiality');
  expect(document.body.textContent).toContain('Only a coordinator changes this page.');
  for (const test of ['programme-change', 'duty-add', 'duty-right', 'duty-retire']) expect(by(test)).toBeUndefined();
});

test('a programme that nobody described says so', async () => {
  await open({ programme: () => ({ programme: { ...programme, name: null, cities: [], required: [] }, duty: [] }) });
  expect(document.body.textContent).toContain('No name is written down');
  expect(document.body.textContent).toContain('No city is written down yet.');
  expect(document.body.textContent).toContain('No clearance is asked for.');
  expect(by('duty-none')).toBeTruthy();
});

test('name, cities, limits and clearances are changed together', async () => {
  const calls = await open();
  await userEvent.click(by('programme-change'));
  await userEvent.clear(by('programme-name'));
  await userEvent.type(by('programme-name'), 'Puente');
  await userEvent.click(by('programme-city-drop'));
  await choose(by('programme-city-add'), 'Boston, MA');
  await fireEvent.input(by('limit-companions'), { target: { value: '1' } });
  await userEvent.click(by('programme-required-training'));
  await userEvent.click(by('programme-save'));
  await waitFor(() => expect(inputs(calls, 'programme_save')).toHaveLength(1));
  expect(inputs(calls, 'programme_save')[0]).toEqual({
    programme: {
      ...programme,
      name: 'Puente',
      cities: ['El Paso, TX', 'Boston, MA'],
      companions: 1,
      required: ['background_check', 'training', 'confidentiality'],
    },
  });
  await waitFor(() => expect(by('programme-panel')).toBeUndefined());
});

test('a limit that is none is not saved; what the backend refuses stands beside its field', async () => {
  const calls = await open({
    programme_save: () => {
      throw failure('value_invalid', 'margin_days');
    },
  });
  await userEvent.click(by('programme-change'));
  await fireEvent.input(by('limit-check_days'), { target: { value: '0' } });
  await userEvent.click(by('programme-save'));
  expect(inputs(calls, 'programme_save')).toEqual([]);
  expect(by('programme-panel').textContent).toContain('Write a whole number from 1 to 60.');
  await fireEvent.input(by('limit-check_days'), { target: { value: '14' } });
  await userEvent.click(by('programme-save'));
  await waitFor(() => expect(by('limit-margin_days').getAttribute('aria-invalid')).toBe('true'));
});

test('what is on file comes back as it was', () => {
  expect(programmeOf(fieldsOf(programme))).toEqual(programme);
});

test('a number says who looked last whether it is right, or that nobody did', async () => {
  await open();
  expect(number('dn-1').querySelector('.badge.settled')?.textContent).toContain(
    'Checked Mon 2 Nov 2026 by Ana Morales',
  );
  expect(number('dn-2').querySelector('.badge.soon')?.textContent).toContain('Not checked for 90 days');
  expect(number('dn-2').textContent).toContain('Last checked Tue 30 Jun 2026');
  expect(number('dn-2').textContent).toContain('All cities');
  expect(number('dn-3').querySelector('.badge.unknown')?.textContent).toContain('Nobody has called it yet');
});

test('called and right: the check is kept and shown', async () => {
  let lines = numbers;
  const calls = await open({
    programme: () => ({ programme, duty: lines }),
    duty_number_checked: () => {
      lines = [duty({}), duty({ id: 'dn-2', checked_on: '2026-11-22' })];
      return null;
    },
  });
  await userEvent.click(number('dn-2').querySelector('[data-test="duty-right"]')!);
  await waitFor(() => expect(number('dn-2').querySelector('.badge.settled')).toBeTruthy());
  expect(inputs(calls, 'duty_number_checked')).toEqual([{ id: 'dn-2' }]);
});

test('a number no longer in use can be shown again for a while', async () => {
  let lines = numbers;
  const calls = await open({
    programme: () => ({ programme, duty: lines }),
    duty_number_retire: ({ id }) => {
      lines = numbers.filter((one) => one.id !== id);
      return null;
    },
  });
  await userEvent.click(number('dn-1').querySelector('[data-test="duty-retire"]')!);
  await waitFor(() => expect(by('undo')).toBeTruthy());
  expect(number('dn-1')).toBeUndefined();
  expect(document.activeElement?.textContent).toBe('Numbers for a bad day');
  await userEvent.click(by('undo'));
  const { id, kind, city, name, phone, hours } = duty({});
  await waitFor(() =>
    expect(inputs(calls, 'duty_number_save')).toEqual([{ number: { id, kind, city, name, phone, hours } }]),
  );
  await waitFor(() => expect(by('undo')).toBeUndefined());
});

test('a number is added; without the number itself it is not', async () => {
  const calls = await open();
  await userEvent.click(by('duty-add'));
  await choose(by('duty-kind'), 'consulate');
  await userEvent.click(by('duty-save'));
  expect(by('duty-phone').getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(by('duty-phone'), '214-555-0199');
  await userEvent.click(by('duty-save'));
  await waitFor(() =>
    expect(inputs(calls, 'duty_number_save')).toEqual([
      { number: { id: null, kind: 'consulate', city: null, name: null, phone: '214-555-0199', hours: null } },
    ]),
  );
});
