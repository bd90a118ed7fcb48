import { fireEvent, render, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { choose } from '../../tests/choose';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { lasting, matches, nothingLeft, pairing, past } from '../../tests/fixtures/pairings';
import { session as fixture } from '../../tests/fixtures/shell';
import FamilyPage from '../families/FamilyPage.svelte';
import { speak } from '../i18n';
import { refreshSession } from '../session.svelte';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);
const said = () => by('pairings').textContent!;

async function open(answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend(answers);
  render(FamilyPage, { id: 'f-1' });
  await waitFor(() => expect(inputs(calls, 'pairings')).toEqual([{ family: 'f-1', volunteer: null }]));
  return calls;
}

async function openForm(answers: Fixtures = {}): Promise<Call[]> {
  const calls = await open(answers);
  await userEvent.click(by('pairing-find'));
  await waitFor(() => expect(all('match-choose').length).toBeGreaterThan(0));
  await userEvent.click(by('match-choose'));
  return calls;
}

beforeEach(() => refreshSession());

test('who goes with them, as what, since when, why, and who did before', async () => {
  await open();
  await waitFor(() => expect(all('pairing')).toHaveLength(2));
  const [first, second] = all('pairing').map((one) => one.textContent!);
  for (const part of ['Marta Ical', 'First person to turn to', 'since 10 Aug 2026', "Speaks Q'eqchi', town Cobán"])
    expect(first).toContain(part);
  expect(second).toContain('Why this person: not written down');
  expect(all('pairing-understood').map((one) => (one as HTMLSelectElement).value)).toEqual(['well', 'unknown']);
  const before = by('pairings-before') as HTMLDetailsElement;
  expect(before.open).toBe(false);
  for (const part of ['Helen Ward', '2 May 2026 to 8 Aug 2026', 'Ended: moved away', 'The blue folder'])
    expect(before.textContent).toContain(part);
});

test('nobody yet is said plainly; what cannot be read leaves the page usable', async () => {
  await open({ pairings: () => [] });
  await waitFor(() => expect(by('pairings-none').textContent).toBe('Nobody goes with this family yet.'));
  document.body.replaceChildren();
  await open({
    pairings: () => {
      throw failure('internal');
    },
  });
  await waitFor(() => expect(by('pairings-failure').dataset.code).toBe('internal'));
  expect(all('pairings-none')).toHaveLength(0);
  expect(by('next-date')).toBeTruthy();
});

test('an advocate reads it and changes nothing; a volunteer does not see it', async () => {
  const as = (role: 'advocate' | 'volunteer'): Fixtures => ({ session: () => ({ ...fixture, roles: [role] }) });
  pretend(as('advocate'));
  await refreshSession();
  await open(as('advocate'));
  await waitFor(() => expect(all('pairing')).toHaveLength(2));
  expect([...all('pairing-find'), ...all('pairing-stop')]).toEqual([]);
  expect(by('pairings').querySelector('select')).toBeNull();
  expect(said()).toContain('Understood each other: Not asked yet');
  document.body.replaceChildren();
  const { calls } = pretend(as('volunteer'));
  await refreshSession();
  render(FamilyPage, { id: 'f-1' });
  await waitFor(() => expect(by('next-date')).toBeTruthy());
  expect(all('pairings')).toHaveLength(0);
  expect(inputs(calls, 'pairings')).toEqual([]);
});

test('the chosen one is paired, with the reasons in words, which a person may change', async () => {
  const calls = await openForm();
  expect(document.activeElement?.textContent).toBe('Candelaria Pop');
  const because = by('pair-because') as HTMLTextAreaElement;
  expect(because.value).toBe(
    "Speaks Q'eqchi', town Cobán; same city; has 1 of 4 families; cleared until Wed 30 Jun 2027; has a vehicle",
  );
  // Somebody is the first person already.
  expect((by('pair-role') as HTMLSelectElement).value).toBe('second');
  await fireEvent.input(because, { target: { value: ' Rosa knows her. ' } });
  await userEvent.click(by('pair-save'));
  await waitFor(() => expect(all('match-panel')).toHaveLength(0));
  expect(inputs(calls, 'pairing_begin')).toEqual([
    {
      pairing: {
        family: 'f-1',
        volunteer: 'v-4',
        role: 'second',
        from_day: '2026-11-22',
        because: 'Rosa knows her.',
      },
    },
  ]);
  await waitFor(() => expect(inputs(calls, 'pairings')).toHaveLength(2));
});

test('who is ruled out stands below, says why and cannot be chosen', async () => {
  const calls = await open();
  await userEvent.click(by('pairing-find'));
  await waitFor(() => expect(all('match-out')).toHaveLength(2));
  expect(inputs(calls, 'match_volunteers')).toEqual([{ family: 'f-1', date: null }]);
  expect(by('match-panel').textContent).toContain('The program proposes, a person decides.');
  expect(all('match-row')).toHaveLength(3);
  expect(all('match-row')[2]!.textContent).toContain('nothing found that speaks for them');
  const [paired, paused] = all('match-out');
  expect(paired!.textContent).toContain('Cannot be chosen: already with this family; has 3 of 3 families');
  expect(paused!.textContent).toContain('takes a break; clearance ended Sat 31 Oct 2026 (Background check)');
  for (const one of all('match-out')) expect(within(one).queryByRole('button')).toBeNull();
});

test('nobody can be chosen, or there is nobody at all: it says so', async () => {
  await open({ match_volunteers: () => matches.filter((line) => line.excluded.length > 0) });
  await userEvent.click(by('pairing-find'));
  await waitFor(() => expect(by('match-nobody')).toBeTruthy());
  await userEvent.click(by('panel-close'));
  pretend({ match_volunteers: () => [] });
  await userEvent.click(by('pairing-find'));
  await waitFor(() => expect(by('match-no-volunteers')).toBeTruthy());
});

test.each([
  ['already_done', 'role', 'already does this for the family'],
  ['value_invalid', 'volunteer', 'Candelaria Pop cannot be asked just now'],
  ['value_invalid', 'family', 'This family is closed'],
])('refused (%s, %s): in words that say what to do', async (code, field, words) => {
  await openForm({
    pairing_begin: () => {
      throw failure(code, field);
    },
  });
  await userEvent.click(by('pair-save'));
  await waitFor(() => expect(by('match-panel').textContent).toContain(words));
  expect(by('pair-role').getAttribute('aria-invalid')).toBe(field === 'role' ? 'true' : null);
  expect(by('match-panel').textContent).not.toContain('Something here cannot be saved');
  await userEvent.click(by('match-other'));
  await waitFor(() => expect(document.activeElement).toBe(by('match-choose')));
});

test('a pairing ends with a reason, and for ten seconds that can be taken back', async () => {
  let lines = lasting;
  const calls = await open({
    pairings: () => lines,
    pairing_end: ({ ending }) => {
      lines = lines.map((line) => (line.id === ending.id ? { ...line, ...ending } : line));
      return null;
    },
    undo: () => {
      lines = lasting;
      return null;
    },
  });
  await waitFor(() => expect(all('pairing-stop')).toHaveLength(2));
  await userEvent.click(by('pairing-stop'));
  await waitFor(() => expect(all('leaves')).toHaveLength(1));
  await userEvent.click(by('pairing-end-save'));
  expect(by('pairing-end-panel').textContent).toContain('Choose why it ends.');
  await userEvent.click(by('pairing-why-handed_over'));
  await userEvent.click(by('pairing-end-save'));
  // Nothing is left lying by oversight.
  expect(by('leaves').textContent).toContain('Choose who goes on with it.');
  expect(by('leaves-no-first').textContent).toContain('nobody is this family’s first person');
  expect(inputs(calls, 'pairing_end')).toEqual([]);
  await choose(by('leaves-date'), 'v-4');
  await choose(by('leaves-task'), 'nobody');
  await userEvent.type(by('pairing-handover'), 'Call in the morning');
  await userEvent.click(by('pairing-sees-handover'));
  await userEvent.click(by('pairing-end-save'));
  await waitFor(() => expect(all('undo')).toHaveLength(1));
  expect(inputs(calls, 'pairing_end')).toEqual([
    {
      ending: {
        id: 'pr-1',
        until_day: '2026-11-22',
        ended: 'handed_over',
        handover: 'Call in the morning',
        successor_sees: 'handover',
        left: [
          { what: 'date', id: 'ac-1', to: 'v-4' },
          { what: 'task', id: 't-9', to: null },
        ],
      },
    },
  ]);
  // Today is its last day: it still lasts, and cannot be ended twice.
  await waitFor(() => expect(all('pairing-stop')).toHaveLength(1));
  expect(all('pairing')[0]!.textContent).toContain('last day 22 Nov 2026');
  expect(document.activeElement?.textContent).toBe('Who goes with them');
  await userEvent.click(by('undo'));
  await waitFor(() => expect(all('pairing-stop')).toHaveLength(2));
  expect(all('undo')).toHaveLength(0);
  expect(inputs(calls, 'undo')).toHaveLength(1);
});

test('after something else was saved, the end of a pairing is no longer offered to be undone', async () => {
  await open({ pairing_leaves: () => nothingLeft });
  await waitFor(() => expect(all('pairing-stop')).toHaveLength(2));
  await userEvent.click(by('pairing-stop'));
  await waitFor(() => expect(by('leaves').textContent).toContain('No date and no task'));
  await userEvent.click(by('pairing-why-other'));
  await userEvent.click(by('pairing-end-save'));
  await waitFor(() => expect(all('undo')).toHaveLength(1));
  await userEvent.click(by('task-done'));
  await waitFor(() => expect(all('undo')).toHaveLength(0));
});

test('the last day cannot come before the first', async () => {
  const calls = await open();
  await waitFor(() => expect(all('pairing-stop')).toHaveLength(2));
  await userEvent.click(by('pairing-stop'));
  await userEvent.click(by('pairing-why-finished'));
  await fireEvent.input(by('pairing-until'), { target: { value: '08/01/2026' } });
  await userEvent.click(by('pairing-end-save'));
  expect(by('pairing-until').getAttribute('aria-invalid')).toBe('true');
  expect(inputs(calls, 'pairing_end')).toEqual([]);
});

test('whether they understand each other is saved at once, and falls back where it cannot be', async () => {
  let refuse = false;
  const calls = await open({
    pairing_understood: () => {
      if (refuse) throw failure('internal');
      return null;
    },
  });
  await waitFor(() => expect(all('pairing')).toHaveLength(2));
  const box = () => all('pairing-understood')[1] as HTMLSelectElement;
  await choose(box(), 'partly');
  await waitFor(() => expect(inputs(calls, 'pairing_understood')).toEqual([{ id: 'pr-2', understood: 'partly' }]));
  await waitFor(() => expect(box().value).toBe('partly'));
  refuse = true;
  await choose(box(), 'no');
  await waitFor(() => expect(by('pairings-failure').dataset.code).toBe('internal'));
  await waitFor(() => expect(box().value).toBe('partly'));
});

test('before anybody permitted it, the form says so and writes down what they say; nothing is blocked', async () => {
  const calls = await openForm();
  expect(by('pair-gate').textContent).toContain('Ask Mateo before anything is shared');
  // He is a child, and who has custody is known.
  await userEvent.click(by('pair-gate-record'));
  await waitFor(() => expect(all('pair-gate')).toHaveLength(0));
  expect(by('pair-gate-recorded').textContent).toContain('Mateo permits it');
  expect(inputs(calls, 'consent_record')).toMatchObject([
    { consent: { person: 'p-2', scope: 'accompaniment', given: 'oral', given_by: 'p-1' } },
  ]);
  await userEvent.click(by('pair-save'));
  await waitFor(() => expect(inputs(calls, 'pairing_begin')).toHaveLength(1));
});

test('whoever does not live in the family’s city is said to live elsewhere, and how far that is', async () => {
  await open();
  await userEvent.click(by('pairing-find'));
  await waitFor(() => expect(all('match-row')).toHaveLength(3));
  const lives = all('match-row').map((row) => row.querySelector('[data-test="match-lives"]')?.textContent ?? null);
  expect(lives).toEqual([null, 'Lives in Irving, TX', 'Lives in Miami, FL, about 1,106 miles away']);
  expect(all('match-row')[1]!.textContent).toContain('about 11 miles away');
});

test('their own words stand beside the reasons, for a person to weigh', async () => {
  await open();
  await userEvent.click(by('pairing-find'));
  await waitFor(() => expect(by('match-mind').textContent).toContain('Keep in mind: “Only in the morning'));
});

test('not together: who asked is kept, and it can be lifted', async () => {
  const calls = await open();
  await waitFor(() => expect(by('apart-line').textContent).toContain('Daniel Kim'));
  expect(by('apart-line').textContent).toContain('since 14 Sep 2026 · the family asked for it');
  await userEvent.click(by('apart-lift'));
  await waitFor(() => expect(inputs(calls, 'keep_apart_lift')).toEqual([{ id: 'nt-1' }]));
  await userEvent.click(by('apart-add'));
  await userEvent.click(by('apart-save'));
  expect(by('apart-panel').textContent).toContain('Choose who asked for it.');
  await waitFor(() => expect(by('apart-volunteer').querySelectorAll('option').length).toBeGreaterThan(1));
  await choose(by('apart-volunteer'), 'v-2');
  await userEvent.click(by('apart-asked-volunteer'));
  await userEvent.click(by('apart-save'));
  await waitFor(() =>
    expect(inputs(calls, 'keep_apart')).toEqual([{ family: 'f-1', volunteer: 'v-2', askedBy: 'volunteer' }]),
  );
});

test('a name with HTML in it is text', async () => {
  const name = '<img src=x onerror="alert(1)"> & Co';
  const line = { ...matches[0]!, name, excluded: [] };
  await openForm({
    pairings: () => [
      pairing({ volunteer_name: name, because: name }),
      { ...past, volunteer_name: name, handover: name },
    ],
    match_volunteers: () => [line, { ...line, volunteer: 'v-8', excluded: [{ exclusion: 'busy' }] }],
  });
  expect(said()).toContain(name);
  expect(by('pair-form').textContent).toContain(name);
  expect(document.querySelector('img')).toBeNull();
});

test('in Spanish every word is Spanish', async () => {
  speak('es');
  await openForm();
  expect(said()).toContain('Primera persona de contacto');
  expect((by('pair-because') as HTMLTextAreaElement).value).toContain("Habla q'eqchi', de Cobán; misma ciudad");
});

test('a pairing to come with a last day stands with those that last, and can be called off', async () => {
  await open({ pairings: () => [pairing({ from_day: '2026-12-02', until_day: '2026-12-20', lasts: false })] });
  await waitFor(() => expect(all('pairing-stop')).toHaveLength(1));
});
