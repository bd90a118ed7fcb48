import { expect, test } from 'vitest';
import { typedDay, typedTime } from './typed';

test.each([
  ['03/09/2027', '2027-03-09'],
  ['3/9/27', '2027-03-09'],
  ['3-9-2027', '2027-03-09'],
  ['3.9.2027', '2027-03-09'],
  ['3 9 2027', '2027-03-09'],
  ['03092027', '2027-03-09'],
  [' 2027-03-09 ', '2027-03-09'],
  ['9 mar 2027', '2027-03-09'],
  ['March 9, 2027', '2027-03-09'],
  ['Tuesday, March 9th, 2027', '2027-03-09'],
  ['martes 9 de marzo de 2027', '2027-03-09'],
  ['9 de setiembre del 2027', '2027-09-09'],
  ['02/29/2028', '2028-02-29'],
])('reads the day %s', (text, iso) => expect(typedDay(text)).toBe(iso));

test.each([
  '',
  '3/9',
  '13/9/2027',
  '02/30/2027',
  '02/29/2027',
  '00/10/2027',
  '9 smarch 2027',
  '2027',
  'tomorrow',
  '3/9/127',
])('does not guess the day %j', (text) => expect(typedDay(text)).toBeNull());

test.each([
  ['8:30', '08:30'],
  ['8:30 AM', '08:30'],
  ['8.30 a. m.', '08:30'],
  ['8am', '08:00'],
  ['0830', '08:30'],
  ['1:05 p.m.', '13:05'],
  ['12:00 PM', '12:00'],
  ['12:15 am', '00:15'],
  ['13:30', '13:30'],
])('reads the time %s', (text, time) => expect(typedTime(text)).toBe(time));

test.each(['', '25:00', '8:60', '13:00 PM', '0 AM', 'noon', '8:3'])('does not guess the time %j', (text) =>
  expect(typedTime(text)).toBeNull(),
);
