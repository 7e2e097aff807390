import { expect, test } from 'vitest';

import { dateParts, findExactDate, isoEnds } from '../../src/share/isoDates.ts';
import { parseWhen } from '../../src/story/parseWhen.ts';

test.each([
  ['2018-09-17', '2018-09-17', '2018-09-17', '2018-09-17'],
  ['2018-09', '2018-09', '2018-09', '2018-09'],
  ['2018-08~', '2018-08', '2018-08', null],
  ['2018?', '2018', '2018', null],
  ['2011~/..', '2011', null, null],
  ['../2018-09-17', null, '2018-09-17', null],
  ['2018-09-01/2018-09-16', '2018-09-01', '2018-09-16', null],
  ['2018-09-17T01:40+03:00', '2018-09-17T01:40+03:00', '2018-09-17T01:40+03:00', '2018-09-17T01:40+03:00'],
])('%s', (edtf, from, to, exact) => {
  const when = parseWhen(edtf, 'Europe/Istanbul');
  expect(isoEnds(when)).toEqual({ from, to });
  expect(findExactDate(when)).toBe(exact);
});

test('a date has the parts that are known, on the day that its author wrote', () => {
  expect(dateParts('2018-09')).toEqual([2018, 9]);
  expect(dateParts('2018-09-17T01:40+03:00')).toEqual([2018, 9, 17]);
});
