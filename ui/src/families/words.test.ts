import { expect, test } from 'vitest';
import type { ContactRule } from '../bindings';
import { date, family } from '../../tests/fixtures/families';
import { speak } from '../i18n';
import { loadReference } from '../reference.svelte';
import { grouped, masked } from './a-number';
import { valueText } from './change-words';
import { isBlank, phoneText, ruleWords, unasked } from './contact';
import { wordsToWeigh } from './note-words';
import { inputOf, fieldsOf } from './person-fields';
import { unaskedWords } from './person-words';
import { timeline } from './timeline';

const nothingAsked: ContactRule = {
  phone: null,
  may_call: 'unknown',
  may_text: 'unknown',
  may_voicemail: 'unknown',
  hours: null,
  code_word: null,
  say_you_are: null,
  shared_device: 'unknown',
  mail_safe: 'unknown',
  do_not_contact: null,
};

test('a contact rule is read aloud as one line, and voicemail nobody asked about is forbidden', () => {
  expect(ruleWords(nothingAsked)).toEqual(['never leave voicemail']);
  const full: ContactRule = {
    ...nothingAsked,
    may_call: 'yes',
    hours: '10:00-14:00',
    say_you_are: 'the clinic',
    code_word: 'luna',
    may_text: 'no',
    shared_device: 'yes',
    mail_safe: 'no',
    do_not_contact: 'Pedro',
  };
  expect(ruleWords(full)).toEqual([
    'Call 10:00-14:00 only',
    'never leave voicemail',
    'no text messages',
    'say you are “the clinic”',
    'code word “luna”',
    'others use this phone',
    'send nothing by mail',
    'do not contact: Pedro',
  ]);
  expect(ruleWords({ ...full, may_call: 'no' })[0]).toBe('Do not call');
  speak('es');
  expect(ruleWords(full).slice(0, 4)).toEqual([
    'Solo 10:00-14:00',
    'nunca deje mensaje de voz',
    'no envíe mensajes de texto',
    'diga que llama de «the clinic»',
  ]);
});

test('what nobody asked is listed, and a rule of which nothing was asked is blank', () => {
  expect(unasked(nothingAsked)).toHaveLength(5);
  expect(isBlank(nothingAsked)).toBe(true);
  expect(isBlank(null)).toBe(true);
  expect(isBlank({ ...nothingAsked, phone: '1' })).toBe(false);
});

test('a phone is grouped to be dialled; what is no North American number stays as it was written', () => {
  for (const written of ['2145550142', '(214) 555-0142', '+1 214.555.0142', '214-555-0142'])
    expect(phoneText(written)).toBe('214 555 0142');
  expect(phoneText('502 5555 1234')).toBe('502 5555 1234');
});

test('words worth a second thought are found in both languages, whatever the accents, and harmless ones are left', () => {
  const found: [string, string[]][] = [
    ['She crossed with a Coyote', ['crossed', 'Coyote']],
    ['Cruzó la frontera, la policía', ['Cruzó', 'frontera', 'policía']],
    ['pandilleros y maras', ['pandilleros', 'maras']],
    ['He worked there, and worked again', ['worked']],
    ['trabajó sin permiso', ['trabajó']],
    ['la trabajadora social del trabajo', []],
    ['Doña Mara needs a ride on Tuesday', []],
    ['', []],
  ];
  for (const [text, words] of found) expect(wordsToWeigh(text), text).toEqual(words);
  // Also where the accent is a character of its own.
  expect(wordsToWeigh('policía'.normalize('NFD'))).toEqual(['policía']);
});

test('an A-number is masked to its last three digits, however it comes', () => {
  for (const number of ['A123456468', '123-456-468', 'A•••-•••-468', '468'])
    expect(masked(number)).toBe('A•••-•••-468');
  expect(grouped('123456468')).toBe('A123-456-468');
});

test('a replaced date stands under the one that replaced it, through every move', () => {
  const first = date({ id: 'a', status: 'superseded', superseded_by: ['b'], days: -20, past: true });
  const second = date({ id: 'b', status: 'superseded', superseded_by: ['c'], days: -2, past: true });
  const now = date({ id: 'c', days: 9 });
  const later = date({ id: 'd', days: 30 });
  const unset = date({ id: 'e', setting: { type: 'to_be_set' }, days: null });
  const over = date({ id: 'f', status: 'outcome_recorded', days: -90, past: true });
  const lines = timeline([later, first, second, now, unset, over]);
  expect(lines.ahead.map((entry) => entry.row.id)).toEqual(['c', 'd']);
  expect(lines.ahead[0]?.earlier.map((row) => row.id)).toEqual(['a', 'b']);
  expect(lines.unset.map((entry) => entry.row.id)).toEqual(['e']);
  expect(lines.past.map((entry) => entry.row.id)).toEqual(['f']);
});

test('a date with two successors stands under both, and a circle of moves ends', () => {
  const old = date({ id: 'a', status: 'superseded', superseded_by: ['b', 'c'] });
  const both = timeline([old, date({ id: 'b', days: 3 }), date({ id: 'c', days: 5 })]);
  expect(both.ahead.map((entry) => entry.earlier.map((row) => row.id))).toEqual([['a'], ['a']]);
  const circle = [date({ id: 'x', superseded_by: ['y'] }), date({ id: 'y', superseded_by: ['x'] })];
  expect(() => timeline(circle)).not.toThrow();
});

test('values of the history are words: lists, days, settings, nothing', async () => {
  await loadReference();
  const text = (field: string, json: string | null, kind = 'person') => valueText({ field, kind }, json);
  expect(text('attention', '"raised"', 'family')).toBe('Needs attention');
  expect(text('status', '"active"', 'family')).toBe('Active');
  expect(text('relation', '"mother"')).toBe('mother');
  expect(text('birth', '"1991-05-12"')).toBe('Sun 12 May 1991');
  expect(text('a_number', '"123456468"')).toBe('A•••-•••-468');
  expect(text('surnames', '["Caal","Xol"]')).toBe('Caal Xol');
  expect(text('city', null)).toBe('nothing');
  expect(text('ride', 'true', 'appearance')).toBe('Yes');
  expect(text('setting', '{"local":"2026-12-01T08:30","type":"at","zone":"America/Chicago"}', 'appearance')).toBe(
    'Tue 1 Dec 2026 · 8:30 AM',
  );
  expect(text('anything', '"a word nobody knows"')).toBe('a word nobody knows');
});

test('an edited person keeps what the form does not show: an A-number left empty stays', () => {
  const rosa = family.people[0]!;
  const fields = fieldsOf(rosa);
  expect(fields.aNumber).toBe('');
  expect(inputOf(fields)).toMatchObject({
    surnames: ['Caal', 'Xol'],
    a_number: null,
    nationality: null,
    language: 'kek',
  });
  expect(inputOf({ ...fields, aNumber: '123 456 789' }).a_number).toBe('123 456 789');
  expect(inputOf({ ...fields, secondSurname: ' ' }).surnames).toEqual(['Caal']);
});

test('what was not asked is named, but never what this role may not see', () => {
  const rosa = family.people[0]!;
  expect(unaskedWords({ ...rosa, birth: null })).toEqual(['birth date', 'last arrival']);
  expect(unaskedWords({ ...rosa, birth: null, hidden: ['birth'] })).toEqual(['last arrival']);
});
