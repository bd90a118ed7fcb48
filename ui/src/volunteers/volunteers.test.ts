import { fireEvent, render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { choose } from '../../tests/choose';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { lasting, pairing, past } from '../../tests/fixtures/pairings';
import { clearance, everyone, volunteer } from '../../tests/fixtures/volunteers';
import { loadReference } from '../reference.svelte';
import { route } from '../route.svelte';
import { refreshSession } from '../session.svelte';
import { overTime } from './over-time';
import { fieldsOf, inputOf } from './volunteer-fields';
import Volunteers from './Volunteers.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const row = (id: string) => all('volunteer-row').find((one) => one.dataset.id === id)!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);

beforeEach(async () => {
  await refreshSession();
  await loadReference();
});

async function openList(answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend({ pairings: () => [], ...answers });
  render(Volunteers);
  await waitFor(() => expect(calls.some((call) => call.name === 'volunteers')).toBe(true));
  await waitFor(() => expect(by('volunteer-row')).toBeTruthy());
  return calls;
}

async function openPanel(id: string, answers: Fixtures = {}): Promise<Call[]> {
  const calls = await openList(answers);
  await userEvent.click(row(id).querySelector('button')!);
  await waitFor(() => expect(by('clearance-add')).toBeTruthy());
  return calls;
}

test('a hundred at first, all on demand, and every row says what is known and what is not', async () => {
  await openList();
  expect(all('volunteer-row')).toHaveLength(100);
  expect(document.body.textContent).toContain('137 volunteers');
  expect(row('v-1').textContent).toContain("Q'eqchi', Spanish");
  expect(row('v-1').textContent).toContain('1 of 3');
  expect(row('v-1').querySelector('.badge.settled')?.textContent).toContain('Cleared until Wed 17 Mar 2027');
  expect(row('v-3').querySelector('.badge.soon')?.textContent).toContain('Cleared until Wed 9 Dec 2026');
  expect(row('v-7').querySelector('.badge.urgent')?.textContent).toContain('Clearance ended Sat 31 Oct 2026');
  expect(row('v-6').querySelector('.badge.unknown')?.textContent).toContain('No clearance recorded');
  expect(row('v-6').textContent).toContain('0, limit not asked yet');
  expect(row('v-6').textContent?.match(/Not asked yet/g)).toHaveLength(2);
  await userEvent.click(by('volunteer-all'));
  expect(all('volunteer-row')).toHaveLength(137);
});

test('a filter finds name, city and language, without accents; `/` and Enter lead through it', async () => {
  await openList();
  await userEvent.keyboard('/');
  expect(document.activeElement).toBe(by('volunteer-filter'));
  await fireEvent.input(by('volunteer-filter'), { target: { value: "dallas q'eq" } });
  expect(all('volunteer-row').map((one) => one.dataset.id)).toEqual(['v-4', 'v-1']);
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement?.textContent).toContain('Candelaria Pop');
  await fireEvent.input(by('volunteer-filter'), { target: { value: 'alvarez' } });
  expect(by('volunteer-row').textContent).toContain('Álvarez');
  await fireEvent.input(by('volunteer-filter'), { target: { value: 'zzz' } });
  expect(document.body.textContent).toContain('No volunteer like that');
});

test('somebody new: a name is needed, what nobody asked stays unknown, and the clearances come next', async () => {
  const added = volunteer({ id: 'v-200', name: 'Inés Tzul' });
  let lines = everyone;
  const calls = await openList({
    volunteers: () => lines,
    volunteer_save: () => {
      lines = [...everyone, added];
      return added.id;
    },
  });
  await userEvent.click(by('volunteer-add'));
  await userEvent.click(by('volunteer-save'));
  expect(by('volunteer-name').getAttribute('aria-invalid')).toBe('true');
  expect(inputs(calls, 'volunteer_save')).toEqual([]);
  await userEvent.type(by('volunteer-name'), ' Inés Tzul ');
  await userEvent.click(by('volunteer-language-add'));
  await choose(by('volunteer-language-0'), 'mam');
  await userEvent.click(by('volunteer-save'));
  await waitFor(() => expect(inputs(calls, 'volunteer_save')).toHaveLength(1));
  expect(inputs(calls, 'volunteer_save')[0]).toEqual({
    volunteer: {
      id: null,
      name: 'Inés Tzul',
      email: null,
      phone: null,
      city: null,
      languages: [{ language: 'mam', fluency: 'unknown', town: null }],
      max_families: null,
      max_court_days: null,
      weekdays: null,
      away: [],
      vehicle: 'unknown',
      seats: null,
      childcare: 'unknown',
      enters_buildings: 'unknown',
      constraints: null,
      status: 'prospective',
    },
  });
  await waitFor(() => expect(by('clearance-add')).toBeTruthy());
  expect(by('volunteer-panel').querySelector('h2')?.textContent).toBe('Inés Tzul');
  expect(document.activeElement).toBe(by('volunteer-panel').querySelector('h2'));
  await waitFor(() => expect(by('live').textContent).toContain('Inés Tzul was saved'));
});

test('days nobody asked about stay unasked; asked and none is another answer; a tick makes it asked', async () => {
  const calls = await openPanel('v-6');
  expect(by('volunteer-weekdays-unasked')).toHaveProperty('checked', true);
  await userEvent.click(by('volunteer-weekdays-unasked'));
  expect(by('volunteer-weekdays').textContent).toContain('can usually not go');
  await userEvent.click(by('volunteer-save'));
  await waitFor(() => expect(inputs(calls, 'volunteer_save')).toHaveLength(1));
  expect(inputs(calls, 'volunteer_save')[0]).toMatchObject({ volunteer: { id: 'v-6', weekdays: [] } });
  await waitFor(() => expect(by('volunteer-panel')).toBeUndefined());

  await userEvent.click(row('v-6').querySelector('button')!);
  await userEvent.click(by('volunteer-weekday-7'));
  await userEvent.click(by('volunteer-weekday-2'));
  expect(by('volunteer-weekdays-unasked')).toHaveProperty('checked', false);
  await userEvent.click(by('volunteer-save'));
  await waitFor(() => expect(inputs(calls, 'volunteer_save')).toHaveLength(2));
  expect(inputs(calls, 'volunteer_save')[1]).toMatchObject({ volunteer: { weekdays: [2, 7] } });
});

test('what is on file comes back as it was', () => {
  for (const line of everyone.slice(0, 7)) expect({ ...line, ...inputOf(fieldsOf(line), line.id) }).toEqual(line);
});

test('a number that is none and days the wrong way round are not saved; what the backend refuses is told', async () => {
  const calls = await openPanel('v-1', {
    volunteer_save: () => {
      throw failure('value_missing', 'name');
    },
  });
  await fireEvent.input(by('volunteer-max-families'), { target: { value: 'two' } });
  await fireEvent.input(by('volunteer-away-until-0'), { target: { value: '12/01/2026' } });
  await userEvent.click(by('volunteer-save'));
  expect(by('volunteer-panel').textContent).toContain('Write a whole number');
  expect(by('volunteer-panel').textContent).toContain('The last day is before the first');
  expect(inputs(calls, 'volunteer_save')).toEqual([]);
  await fireEvent.input(by('volunteer-max-families'), { target: { value: '2' } });
  await userEvent.click(by('volunteer-away-drop-0'));
  await userEvent.click(by('volunteer-save'));
  await waitFor(() => expect(by('volunteer-name').getAttribute('aria-invalid')).toBe('true'));
  expect(inputs(calls, 'volunteer_save')[0]).toMatchObject({ volunteer: { max_families: 2, away: [] } });
});

test('a clearance is added and one is changed; ended ones say so', async () => {
  const calls = await openPanel('v-3');
  expect(all('clearance')).toHaveLength(3);
  expect(all('clearance')[1]!.textContent).toContain('Clearance ended Tue 4 Feb 2025');
  expect(all('clearance')[2]!.textContent).toContain('Not asked of them: Signed with the church office.');

  await userEvent.click(by('clearance-add'));
  await choose(by('clearance-kind'), 'training');
  await fireEvent.input(by('clearance-obtained'), { target: { value: '11/20/2026' } });
  await fireEvent.input(by('clearance-expires'), { target: { value: '11/19/2026' } });
  await userEvent.click(by('clearance-save'));
  expect(inputs(calls, 'clearance_save')).toEqual([]);
  await fireEvent.input(by('clearance-expires'), { target: { value: '11/19/2028' } });
  await userEvent.click(by('clearance-save'));
  await waitFor(() => expect(by('clearance-form')).toBeUndefined());
  expect(inputs(calls, 'clearance_save')[0]).toEqual({
    clearance: {
      id: null,
      volunteer: 'v-3',
      kind: 'training',
      obtained: '2026-11-20',
      expires: '2028-11-19',
      exemption: null,
    },
  });
  expect(inputs(calls, 'volunteers')).toHaveLength(2);

  await userEvent.click(by('clearance-change'));
  await userEvent.click(by('clearance-save'));
  await waitFor(() => expect(inputs(calls, 'clearance_save')).toHaveLength(2));
  const { id, kind, obtained, expires, exemption } = clearance({});
  const kept = { id, volunteer: 'v-3', kind, obtained, expires, exemption };
  expect(inputs(calls, 'clearance_save')[1]).toEqual({ clearance: kept });
});

test('the families of now lead to their pages, those of before are folded', async () => {
  const line = {
    id: 'pr-1',
    family: 'f-1',
    family_code: '1042',
    family_label: 'Familia C.',
    volunteer: 'v-1',
    volunteer_name: 'Marta Ical',
    role: 'primary',
    from_day: '2026-08-10',
    until_day: null,
    lasts: true,
    because: null,
    ended: null,
    handover: null,
    successor_sees: 'nothing',
    understood: 'well',
  } as const;
  const over = {
    ...line,
    id: 'pr-0',
    family: 'f-2',
    until_day: '2026-09-01',
    lasts: false,
    ended: 'finished',
  } as const;
  const calls = await openPanel('v-1', { pairings: () => [line, over] });
  await waitFor(() => expect(all('volunteer-pairing')).toHaveLength(2));
  expect(inputs(calls, 'pairings')).toContainEqual({ family: null, volunteer: 'v-1' });
  expect(by('volunteer-pairings-before').querySelectorAll('[data-test="volunteer-pairing"]')).toHaveLength(1);
  expect(by('volunteer-pairings-before').textContent).toContain('10 Aug 2026 to 1 Sep 2026');
  await userEvent.click(by('volunteer-pairing').querySelector('button')!);
  expect(route.current).toEqual({ name: 'family', id: 'f-1' });
});

test('a hostile name is only text', async () => {
  const name = '<img src=x onerror="alert(1)"><b>x</b>';
  await openPanel('v-1', { volunteers: () => [volunteer({ name, constraints: '<script>1</script>' })] });
  expect(by('volunteer-row').textContent).toContain(name);
  expect(by('volunteer-panel').querySelector('h2')?.textContent).toBe(name);
  expect(document.querySelector('img, script, b')).toBeNull();
});

test('pairings over time: in words, as a picture, and the same numbers as a table', async () => {
  await openList({ pairings: () => [...lasting, past] });
  await waitFor(() => expect(by('pairings-over-time')).toBeTruthy());
  expect(by('pairings-over-time').querySelector('summary')?.textContent).toContain(
    '2 pairings last now · none at the end of December 2025',
  );
  expect(by('pairings-chart').getAttribute('aria-label')).toContain('last twelve months');
  const cells = [...by('pairings-table').querySelectorAll('td')].map((cell) => cell.textContent);
  expect(cells).toEqual(['0', '0', '0', '0', '0', '1', '1', '1', '1', '1', '2', '2']);
});

test('a pairing counts on its first and on its last day', () => {
  const one = pairing({ from_day: '2026-10-31', until_day: '2026-10-31' });
  const counts = overTime([one], '2026-11-22').map((month) => month.count);
  expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
});

test('who was led here has their volunteer open, or the list narrowed', async () => {
  pretend();
  const { unmount } = render(Volunteers, { wanted: 'v-3' });
  await waitFor(() => expect(by('volunteer-panel').querySelector('h2')?.textContent).toBe('Helen Ward'));
  unmount();
  render(Volunteers, { narrow: 'El Paso, TX' });
  await waitFor(() => expect(by('volunteer-row')).toBeTruthy());
  expect(all('volunteer-row').every((one) => one.textContent?.includes('El Paso'))).toBe(true);
});
