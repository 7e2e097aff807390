import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dayOrderOf, readDate, readEpochMs, readParts, readSpan } from '../../src/import/readDate.ts';
import { parseWhen } from '../../src/story/parseWhen.ts';

const plain = { order: null, timeZone: null };
const read = (text: string) => readDate(text, plain);

describe('reads a date as exactly as it is given', () => {
  test.each([
    ['2018', '2018'],
    ['2018-9-7', '2018-09-07'],
    ['2018/09/17', '2018-09-17'],
    ['17 September 2018', '2018-09-17'],
    ['17th of Sept. 2018', '2018-09-17'],
    ['September 17, 2018', '2018-09-17'],
    ['Sep 2018', '2018-09'],
    ['17.09.2018', '2018-09-17'],
    ['17/9/2018', '2018-09-17'],
    ['9/17/2018', '2018-09-17'],
    ['5/5/2018', '2018-05-05'],
    ['about 2011', '2011~'],
    ['c. 1850?', '1850%'],
    ['1962-10?', '1962-10?'],
    ['1939–1945', '1939/1945'],
    ['1939-1945', '1939/1945'],
    ['2018-09-01 to 2018-09-16', '2018-09-01/2018-09-16'],
    ['2018-08~/2018-09-17', '2018-08~/2018-09-17'],
    ['2018-09-17T21:40:31.250Z', '2018-09-17T21:40Z'],
    ['2018-09-17 21:40+0300', '2018-09-17T21:40+03:00'],
  ])('%s', (text, edtf) => {
    expect(read(text)).toEqual({ edtf, words: [] });
  });
});

test.each(['', 'yesterday', '2018-13', '31 February 2018', '44 BC', '-0044', '1/2', '17:30', 'x'.repeat(5000)])(
  'takes nothing that it is not sure of: %s',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test('an hour without a time zone is told in words, the day is kept', () => {
  expect(read('2018-09-17 21:40')).toEqual({ edtf: '2018-09-17', words: [{ kind: 'time', got: '21:40' }] });
});

test('an hour of a known zone is exact, by the clocks of that day', () => {
  const summer = readDate('7/20/2018 9:40 PM', { order: null, timeZone: 'Europe/Berlin' });
  const winter = readDate('2018-01-20 21:40', { order: null, timeZone: 'Europe/Berlin' });
  expect([summer?.edtf, winter?.edtf]).toEqual(['2018-07-20T21:40+02:00', '2018-01-20T21:40+01:00']);
});

test('a zone that does not exist makes no hour', () => {
  expect(readDate('2018-01-20 21:40', { order: null, timeZone: 'Moon/Sea' })?.edtf).toBe('2018-01-20');
});

test('where nothing says which number is the month, only the year is known', () => {
  expect(read('4/5/2018')).toEqual({ edtf: '2018', words: [{ kind: 'order', got: '4/5/2018' }] });
  expect(readDate('4/5/2018', { order: 'day-first', timeZone: null })?.edtf).toBe('2018-05-04');
  expect(readDate('4/5/2018', { order: 'month-first', timeZone: null })?.edtf).toBe('2018-04-05');
});

test('a column says itself which number is the month, unless it contradicts itself', () => {
  expect(dayOrderOf(['4/5/2018', '17/5/2018'])).toBe('day-first');
  expect(dayOrderOf(['4/5/2018', '5/17/2018'])).toBe('month-first');
  expect(dayOrderOf(['4/5/2018', '5/17/2018', '17/5/2018'])).toBeNull();
  expect(dayOrderOf(['4/5/2018'])).toBeNull();
});

test('parts: no month, no day; an hour without minutes stays in words', () => {
  expect(readParts({ year: '602' }, null)?.edtf).toBe('0602');
  expect(readParts({ year: '2018', month: '9', day: '' }, null)?.edtf).toBe('2018-09');
  expect(readParts({ year: '2018', day: '17' }, null)?.edtf).toBe('2018');
  expect(readParts({ year: '2018', month: '9', day: '17', hour: '9' }, 'UTC')).toEqual({
    edtf: '2018-09-17',
    words: [{ kind: 'time', got: '9 h' }],
  });
  expect(readParts({ year: '-44' }, null)).toBeNull();
  expect(readParts({ year: '13', month: '5' }, null)).toBeNull();
});

test('an end before its start is no span; one on the same day is that day', () => {
  expect(readSpan(read('2018-09'), read('2018-08'))).toBeNull();
  expect(readSpan(read('2018-09-17'), read('2018-09-17'))?.edtf).toBe('2018-09-17');
});

test('milliseconds are a minute of UTC', () => {
  expect(readEpochMs(Date.UTC(2018, 8, 17, 18, 40, 5))?.edtf).toBe('2018-09-17T18:40Z');
  expect(readEpochMs(9e15)).toBeNull();
});

test('whatever is read, the story’s own parser takes; and its own form is kept to the letter', () => {
  const piece = fc.constantFrom(
    '2018',
    '09',
    '9',
    '17',
    '-',
    '/',
    ' ',
    '.',
    '~',
    '?',
    'Sep',
    'to',
    'T',
    ':',
    '30',
    'Z',
    '..',
    'c.',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (date) => {
      const found = read(date);
      if (found) parseWhen(found.edtf, 'UTC');
      let isOurs = true;
      try {
        parseWhen(date.trim(), 'UTC');
      } catch {
        isOurs = false;
      }
      if (isOurs) expect(found?.edtf).toBe(date.trim());
    }),
    { numRuns: 2000 },
  );
});
