import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { session as fixture } from '../../tests/fixtures/shell';
import { elsewhere, notice, owedNow, toldBefore } from '../../tests/fixtures/notices';
import { speak } from '../i18n';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import OwedList from './OwedList.svelte';
import OwedSection from './OwedSection.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

let said: string[] = [];
const onchanged = async (words: string) => void said.push(words);

function open(answers: Fixtures = {}, notices = owedNow): Call[] {
  const { calls } = pretend(answers);
  render(OwedList, { notices: [...notices, elsewhere], family: true, onchanged });
  return calls;
}

beforeEach(async () => {
  said = [];
  await refreshSession();
});

test('one change stands once, with everybody who must hear of it', () => {
  open();
  expect(all('owed-group')).toHaveLength(3);
  const [moved, ended, other] = all('owed-group').map((one) => one.textContent!);
  for (const part of ['A date was moved', '20 Nov 2026', 'Familia C. · 1042', 'The family · Marta Ical · Their lawyer'])
    expect(moved).toContain(part);
  expect(ended).toContain('Helen Ward');
  expect(other).toContain('Familia M. · 1045');
});

test('one conversation may be about several; when, how, language and understanding are kept', async () => {
  const calls = open();
  await userEvent.click(by('notice-give'));
  expect(document.activeElement?.textContent).toBe('Who was told');
  await userEvent.click(by('notice-save'));
  expect(by('notice-form').textContent).toContain('Tick at least one');
  expect(by('notice-form').textContent).toContain('Choose how they heard it.');
  await userEvent.click(all('notice-pick')[0]!);
  await userEvent.click(all('notice-pick')[1]!);
  await userEvent.click(by('notice-how-called'));
  await userEvent.click(by('notice-understood-partly'));
  await userEvent.click(by('notice-save'));
  await waitFor(() => expect(said).toEqual(['Written down as told: The family · Marta Ical.']));
  const told = { ids: ['no-1', 'no-2'], on: '2026-11-22', how: 'called', language: null, understood: 'partly' };
  expect(inputs(calls, 'notice_give')).toEqual([{ told }]);
});

test('a day that is not here yet is not a day on which somebody was told', async () => {
  const calls = open({}, [notice({})]);
  await userEvent.click(by('notice-give'));
  await userEvent.clear(by('notice-on'));
  await userEvent.type(by('notice-on'), '11/23/2026');
  await userEvent.click(by('notice-how-in_person'));
  await userEvent.click(by('notice-save'));
  expect(by('notice-form').textContent).toContain('This day is not here yet');
  expect(inputs(calls, 'notice_give')).toEqual([]);
});

test('not needed asks for a reason; leaving it open gives the focus back', async () => {
  const calls = open();
  const skip = () => all('notice-skip')[1]!;
  await userEvent.click(skip());
  await userEvent.click(by('notice-save'));
  expect(by('notice-form').textContent).toContain('Write why.');
  await userEvent.click(by('notice-cancel'));
  await waitFor(() => expect(document.activeElement).toBe(skip()));
  await userEvent.click(skip());
  await userEvent.type(by('notice-reason'), 'she ended it herself');
  await userEvent.click(by('notice-save'));
  await waitFor(() => expect(said).toHaveLength(1));
  expect(inputs(calls, 'notice_not_needed')).toEqual([{ ids: ['no-4'], reason: 'she ended it herself' }]);
});

test('what cannot be saved is said, and nothing typed is lost', async () => {
  open({
    notice_give: () => {
      throw failure('refused_by_role');
    },
  });
  await userEvent.click(all('notice-give')[1]!);
  await userEvent.click(by('notice-how-message'));
  await userEvent.click(by('notice-save'));
  await waitFor(() => expect(by('failure').dataset.code).toBe('refused_by_role'));
  expect((by('notice-how-message') as HTMLInputElement).checked).toBe(true);
  expect(said).toEqual([]);
});

test('a date opens from here; on its own page it is not named again', async () => {
  open();
  await userEvent.click(by('notice-date'));
  expect(route.current).toEqual({ name: 'date', id: 'd-1' });
  document.body.replaceChildren();
  render(OwedSection, { notices: owedNow.slice(0, 3), date: 'd-1', onchanged });
  expect(all('notice-date')).toHaveLength(0);
});

test('who was told what stays readable, and why somebody need not be told', () => {
  render(OwedSection, { notices: toldBefore, onchanged });
  const told = by('told').textContent!;
  for (const part of [
    'The family: told 3 Nov 2026, by phone, by Ana Morales',
    'Understood: Well',
    'A newer change took its place.',
  ])
    expect(told).toContain(part);
  expect(all('owed')).toHaveLength(0);
});

test('in Spanish every word is Spanish', () => {
  speak('es');
  open();
  expect(by('owed').textContent).toContain('Una fecha cambió');
  expect(by('owed').textContent).toContain('Ya se avisó');
});

test('that somebody need not be told is for those who keep the record', async () => {
  const answers: Fixtures = { session: () => ({ ...fixture, roles: ['volunteer'] }) };
  pretend(answers);
  await refreshSession();
  open(answers);
  expect(all('notice-give')).toHaveLength(3);
  expect(all('notice-skip')).toHaveLength(0);
});
