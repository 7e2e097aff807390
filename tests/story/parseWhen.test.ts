import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseWhen, WhenError } from '../../src/story/parseWhen.ts';

const at = (text: string) => parseWhen(text, 'Europe/Istanbul');
const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());

test('a day is a day of the story’s zone, whole and half-open', () => {
  const { start, end, from, to } = at('2018-09-17');
  expect(iso(start)).toBe('2018-09-16T21:00:00.000Z');
  expect(iso(end)).toBe('2018-09-17T21:00:00.000Z');
  expect(from).toBe(to);
  expect(from?.precision).toBe('day');
});

test('a day is as long as its clocks make it', () => {
  const hours = ({ start, end }: { start: number | null; end: number | null }) =>
    ((end ?? 0) - (start ?? 0)) / 3_600_000;
  expect(hours(parseWhen('2018-03-25', 'Europe/Berlin'))).toBe(23);
  expect(hours(parseWhen('2018-10-28', 'Europe/Berlin'))).toBe(25);
});

test('months and years end where the next begins', () => {
  // Istanbul kept winter time then: two hours ahead of UTC.
  expect(iso(at('2016-02').end)).toBe('2016-02-29T22:00:00.000Z');
  expect(iso(parseWhen('2018', 'UTC').end)).toBe('2019-01-01T00:00:00.000Z');
});

test('a time of day keeps its own offset and is a minute long', () => {
  const { start, end } = at('2018-09-17T21:40+03:00');
  expect(iso(start)).toBe('2018-09-17T18:40:00.000Z');
  expect((end ?? 0) - (start ?? 0)).toBe(60_000);
  expect(at('2018-09-17T18:40Z').start).toBe(start);
});

test('about and doubtful are kept', () => {
  expect(at('2018-08~').from).toMatchObject({ approximate: true, uncertain: false });
  expect(at('2018-09?').from).toMatchObject({ approximate: false, uncertain: true });
  expect(at('2018%').from).toMatchObject({ approximate: true, uncertain: true });
});

test('the end of an interval counts in full', () => {
  expect(iso(at('2018-09-01/2018-09-16').end)).toBe('2018-09-16T21:00:00.000Z');
});

test('an open end is null', () => {
  expect(at('../2018-09-17')).toMatchObject({ start: null, from: null });
  expect(at('2011~/..')).toMatchObject({ end: null, to: null });
});

describe('what it refuses, it refuses in words', () => {
  test.each([
    ['17 sept', /2018-09-17/],
    ['2018-13', /month from 01 to 12/],
    ['2018-02-29', /day from 01 to 28/],
    ['2018-09-17T25:00Z', /time of day/],
    ['2018-09-17T21:40', /2018-09-17T21:40\+03:00/],
    ['../..', /at least one known end/],
    ['2018-10/2018-09', /ends after it starts/],
    ['2018/2019/2020', /at most one/],
    ['..', /beside/],
    ['', /2018/],
  ])('%s', (text, message) => {
    expect(() => at(text)).toThrow(WhenError);
    expect(() => at(text)).toThrow(message);
  });
});

test('agrees with the edtf package on every date and interval of days, months and years', () => {
  const pad = (n: number) => String(n).padStart(2, '0');
  const date = fc
    .record({
      y: fc.integer({ min: 100, max: 2999 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 28 }),
      parts: fc.integer({ min: 1, max: 3 }),
      mark: fc.constantFrom('', '~', '?', '%'),
    })
    .map(({ y, m, d, parts, mark }) => [String(y).padStart(4, '0'), pad(m), pad(d)].slice(0, parts).join('-') + mark);
  const interval = fc
    .tuple(fc.oneof(date, fc.constant('..')), fc.oneof(date, fc.constant('..')))
    .map(([a, b]) => `${a}/${b}`);
  fc.assert(
    fc.property(fc.oneof(date, interval), (text) => {
      let ours;
      try {
        ours = parseWhen(text, 'UTC');
      } catch {
        return; // Ends before it starts, or is open on both sides: edtf takes some of these.
      }
      const theirs = edtf(text);
      if (ours.start !== null) expect(ours.start).toBe(theirs.min);
      // Theirs is the last millisecond, ours the first one after.
      if (ours.end !== null) expect(ours.end).toBe(theirs.max + 1);
    }),
  );
});

test('whatever is written, it is read or refused in words; what is read keeps its text and has a length', () => {
  const piece = fc.constantFrom(
    '2018',
    '0100',
    '9999',
    '-',
    '09',
    '31',
    'T',
    '23:59',
    ':00',
    '+03:00',
    'Z',
    '/',
    '..',
    '~',
    '?',
    '%',
  );
  const written = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
  );
  const zone = fc.constantFrom('UTC', 'Europe/Istanbul', 'Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu');
  fc.assert(
    fc.property(written, zone, (text, timeZone) => {
      let when;
      try {
        when = parseWhen(text, timeZone);
      } catch (error) {
        expect(error).toBeInstanceOf(WhenError);
        return;
      }
      expect(when.edtf).toBe(text);
      expect(parseWhen(when.edtf, timeZone)).toEqual(when);
      if (when.start !== null && when.end !== null) expect(when.end).toBeGreaterThan(when.start);
    }),
    { numRuns: 2000 },
  );
});
