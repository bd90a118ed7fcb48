// The import from the file to the outcome, and what it never does before the last button.
import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { choose } from '../../tests/choose';
import { beforeEach, expect, test } from 'vitest';
import { failure, pretend, type Call, type Fixtures } from '../../tests/fake';
import { datesPreview, peoplePreview } from '../../tests/fixtures/import';
import { route } from '../route.svelte';
import { importRun } from './import-run.svelte';
import Import from './Import.svelte';
import { candidateText } from './import-words';
import { mapping, missingFields } from './mapping';
import { byCode, byRow, rowList } from './refused';

const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const by = (test: string) => all(test)[0]!;
const inputs = (calls: Call[], name: string) => calls.filter((call) => call.name === name).map((call) => call.input);
const text = () => document.body.textContent ?? '';

beforeEach(async () => {
  await importRun.cancel();
});

async function open(answers: Fixtures = {}): Promise<Call[]> {
  const { calls } = pretend(answers);
  render(Import, {});
  await waitFor(() => expect(by('import-people')).toBeTruthy());
  return calls;
}

test('each hand-over is asked for by its own button', async () => {
  const calls = await open({ import_choose: () => null });
  for (const kind of ['people', 'dates', 'volunteers', 'pairings'] as const) {
    await userEvent.click(by(`import-${kind}`));
    await waitFor(() => expect(inputs(calls, 'import_choose').at(-1)).toEqual({ kind }));
  }
});

test('after the volunteers comes who goes with whom', async () => {
  const calls = await open({
    import_choose: () => ({ ...datesPreview, kind: 'volunteers', questions: [], new_dates: 0, new_volunteers: 30 }),
  });
  await userEvent.click(by('import-volunteers'));
  await waitFor(() => expect(by('import-next')).toBeTruthy());
  await userEvent.click(by('import-next'));
  await waitFor(() => expect(by('import-new').textContent).toContain('30 volunteers'));
  await userEvent.click(by('import-commit'));
  await waitFor(() => expect(by('import-pairings-next')).toBeTruthy());
  expect(text()).toContain('The volunteers are in.');
  await userEvent.click(by('import-pairings-next'));
  await waitFor(() => expect(inputs(calls, 'import_choose').at(-1)).toEqual({ kind: 'pairings' }));
});

test('a cancelled dialog leaves everything as it was', async () => {
  await open({ import_choose: () => null });
  await userEvent.click(by('import-people'));
  await waitFor(() => expect(by('import-nothing').textContent).toBe('No file was chosen.'));
});

test('a file that is no table says so', async () => {
  await open({
    import_choose: () => {
      throw failure('file_not_text');
    },
  });
  await userEvent.click(by('import-dates'));
  await waitFor(() => expect(by('failure').dataset.code).toBe('file_not_text'));
  expect(by('import-people')).toBeTruthy();
});

test('from the file to the outcome; nothing is written before the last button', async () => {
  const calls = await open();
  await userEvent.click(by('import-dates'));
  await waitFor(() => expect(by('import-column-0')).toBeTruthy());
  expect(text()).toContain('dates.csv');
  expect((by('import-encoding') as HTMLSelectElement).value).toBe('windows-1252');
  expect((by('import-separator') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Semicolon');

  await userEvent.click(by('import-next'));
  expect(all('import-question')).toHaveLength(3);
  expect(all('import-question')[0]?.dataset.key).toBe('q-zone');
  expect(text()).toContain('3 rows: 8, 19, 44');
  const answer = document.querySelector<HTMLElement>('[data-key="q-zone"] [value="America/Denver"]')!;
  await userEvent.click(answer);
  await userEvent.click(by('import-next'));
  await waitFor(() => expect(by('import-rejects')).toBeTruthy());
  expect(inputs(calls, 'import_preview').at(-1)).toMatchObject({
    token: 'import-1',
    choices: { answers: { 'q-zone': 'America/Denver' } },
  });

  // Going back, the answered question is still there to be changed.
  await userEvent.click(by('import-back'));
  expect(all('import-question')).toHaveLength(3);
  expect((document.querySelector('[data-key="q-zone"] [value="America/Denver"]') as HTMLInputElement).checked).toBe(
    true,
  );
  await userEvent.click(by('import-next'));
  await waitFor(() => expect(by('import-commit')).toBeTruthy());
  expect(by('import-count-added').dataset.count).toBe('92');
  expect(all('import-reject').map((row) => row.dataset.row)).toEqual(['45', '71']);
  expect(all('import-reject')[1]?.textContent).toContain('25:00 is not a time.');
  expect(all('import-reject')[1]?.textContent).toContain('Import the family first, or correct the code.');
  expect(text()).toContain('rows 5, 12, 18, 40');
  expect(inputs(calls, 'import_commit')).toHaveLength(0);

  await userEvent.click(by('import-commit'));
  await waitFor(() => expect(by('import-outcome')).toBeTruthy());
  expect(inputs(calls, 'import_commit')).toMatchObject([
    { token: 'import-1', choices: { answers: { 'q-zone': 'America/Denver' } } },
  ]);
  expect(by('import-readable').textContent).toContain('dates.csv');
  expect(by('import-readable').textContent).not.toContain('handed back');
  await userEvent.click(by('import-save-rejects'));
  await userEvent.type(by('rejects-passphrase'), 'the one of this vault{Enter}');
  await waitFor(() => expect(by('import-rejects-file').textContent).toContain('dates-handed-back.csv'));
  expect(by('import-readable').textContent).toContain('handed back');
  await userEvent.click(by('import-go-claims'));
  expect(route.current).toEqual({ name: 'claims' });
});

test('a corrected column is read again, and a field stands in one column only', async () => {
  const calls = await open();
  await userEvent.click(by('import-people'));
  await waitFor(() => expect(by('import-column-2')).toBeTruthy());
  await userEvent.selectOptions(by('import-column-3'), 'family_code');
  await waitFor(() =>
    expect(inputs(calls, 'import_preview').at(-1)).toMatchObject({
      choices: { columns: { 'Family ID': '', 'First name': 'given', 'Last name': 'surname1', DOB: 'family_code' } },
    }),
  );
  await userEvent.selectOptions(by('import-column-3'), '');
  await waitFor(() => expect(by('import-missing').textContent).toContain('Office code of the family'));
  expect((by('import-next') as HTMLButtonElement).disabled).toBe(true);
  await choose(by('import-separator'), ';');
  // Another separator makes other columns: the mapping begins anew.
  await waitFor(() =>
    expect(inputs(calls, 'import_preview').at(-1)).toMatchObject({ choices: { separator: ';', columns: null } }),
  );
});

test('an undecided order of day and month is asked at once, and no questions means no such step', async () => {
  const calls = await open();
  await userEvent.click(by('import-people'));
  await waitFor(() => expect(text()).toContain('Is 03/04/2027 in March or in April?'));
  await userEvent.click(by('import-order-day_first'));
  await waitFor(() =>
    expect(inputs(calls, 'import_preview').at(-1)).toMatchObject({ choices: { date_order: 'day_first' } }),
  );
  await userEvent.click(by('import-next'));
  await waitFor(() => expect(by('import-commit')).toBeTruthy());
  await userEvent.click(by('import-commit'));
  await waitFor(() => expect(by('import-dates-next')).toBeTruthy());
  await userEvent.click(by('import-dates-next'));
  await waitFor(() => expect(inputs(calls, 'import_choose').at(-1)).toEqual({ kind: 'dates' }));
  await waitFor(() => expect(by('import-column-10')).toBeTruthy());
});

test('a cancelled import tells Rust and begins anew', async () => {
  const calls = await open();
  await userEvent.click(by('import-dates'));
  await waitFor(() => expect(by('import-cancel')).toBeTruthy());
  await userEvent.click(by('import-cancel'));
  await waitFor(() => expect(by('import-people')).toBeTruthy());
  expect(inputs(calls, 'import_cancel')).toHaveLength(1);
});

test('a failed commit keeps the preview and says what happened', async () => {
  await open({
    import_commit: () => {
      throw failure('disk_full');
    },
  });
  await userEvent.click(by('import-dates'));
  await waitFor(() => expect(by('import-next')).toBeTruthy());
  await userEvent.click(by('import-next'));
  await userEvent.click(by('import-next'));
  await waitFor(() => expect(by('import-commit')).toBeTruthy());
  await userEvent.click(by('import-commit'));
  await waitFor(() => expect(by('failure').dataset.code).toBe('disk_full'));
  expect(by('import-commit')).toBeTruthy();
});

test('adding rows shows how far it is; stopped, the preview stands as before', async () => {
  let stop!: () => void;
  const calls = await open({
    import_commit: () => new Promise((_, reject) => (stop = () => reject(failure('stopped')))),
    progress: () => ({ step: 'writing', done: 40, total: 92 }),
    stop_work: () => {
      stop();
      return null;
    },
  });
  await userEvent.click(by('import-dates'));
  await waitFor(() => expect(by('import-next')).toBeTruthy());
  await userEvent.click(by('import-next'));
  await userEvent.click(by('import-next'));
  await waitFor(() => expect(by('import-commit')).toBeTruthy());
  expect(by('work')).toBeUndefined();
  await userEvent.click(by('import-commit'));
  await waitFor(() => expect(by('work-far').textContent).toContain('40 of 92 rows'));
  expect(by('import-cancel')).toBeUndefined();
  await userEvent.click(by('work-cancel'));
  await waitFor(() => expect(by('failure').dataset.code).toBe('stopped'));
  expect(by('failure').querySelector('.notice')?.className).not.toContain('urgent');
  expect(by('work')).toBeUndefined();
  expect(by('import-count-added').dataset.count).toBe('92');
  expect(document.activeElement).toBe(by('import-commit'));
  expect(inputs(calls, 'import_cancel')).toHaveLength(0);
  // And it can be begun again.
  await userEvent.click(by('import-commit'));
  await waitFor(() => expect(inputs(calls, 'import_commit')).toHaveLength(2));
  stop();
});

test('a stopped correction is taken back: what is added is what was seen', async () => {
  const calls = await open({
    import_preview: ({ choices }) => {
      if (choices.separator === ',') throw failure('stopped');
      return datesPreview;
    },
  });
  await userEvent.click(by('import-dates'));
  await waitFor(() => expect(by('import-separator')).toBeTruthy());
  await choose(by('import-separator'), ',');
  await waitFor(() => expect(by('failure').dataset.code).toBe('stopped'));
  expect((by('import-separator') as HTMLSelectElement).value).toBe(';');
  await userEvent.click(by('import-next'));
  await userEvent.click(by('import-next'));
  expect(inputs(calls, 'import_preview').at(-1)).toMatchObject({ choices: { separator: null, columns: null } });
});

test('leaving the screen loses nothing', async () => {
  await open();
  await userEvent.click(by('import-dates'));
  await waitFor(() => expect(by('import-column-0')).toBeTruthy());
  document.body.replaceChildren();
  render(Import, {});
  expect(by('import-column-0')).toBeTruthy();
});

test('reasons of one row stand together, warnings of one kind too, and long lists of rows are counted', () => {
  expect(byRow(datesPreview.rejects).map(({ row, reasons }) => [row, reasons.length])).toEqual([
    [45, 1],
    [71, 2],
  ]);
  expect(byCode(datesPreview.warnings).map(({ code, notes }) => [code, notes.length])).toEqual([
    ['date_missing', 4],
    ['place_unusual', 2],
    ['column_without_home', 1],
  ]);
  expect(rowList([3, 1, 2, 2], 2)).toEqual({ rows: '1, 2', more: 1 });
  expect(missingFields(peoplePreview)).toEqual([]);
  expect(mapping(datesPreview.columns, 10, 'room')).toMatchObject({ Folder: 'room', Where: 'place' });
  expect(candidateText({ value: 'America/Denver', label: 'America/Denver' })).toBe('Mountain (Denver)');
  expect(candidateText({ value: '2027-04-03', label: '2027-04-03' })).toBe('Saturday, April 3, 2027');
  expect(candidateText({ value: '03:30', label: '03:30' })).toBe('3:30 AM');
  expect(candidateText({ value: 'NLA', label: 'North' })).toBe('North');
});
