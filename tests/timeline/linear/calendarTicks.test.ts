import fc from 'fast-check';
import { expect, test } from 'vitest';

import { calendarTicks, floorTo } from '../../../src/timeline/linear/calendarTicks.ts';
import { spanOf } from '../../../src/timeline/linear/timeWindow.ts';

const hour = 3_600_000;
const day = 24 * hour;
const span = (from: string, to: string) => spanOf(Date.parse(from), Date.parse(to));
const iso = (times: readonly number[]) => times.map((time) => new Date(time).toISOString().replace(':00.000Z', 'Z'));

test('days begin at midnight, in the spring night of 23 hours and in the autumn night of 25', () => {
  const spring = calendarTicks(span('2018-03-24T00:00+01:00', '2018-03-27T00:00+02:00'), 20 * hour, 'Europe/Berlin');
  expect(spring.unit).toBe('day');
  expect(iso(spring.times)).toEqual([
    '2018-03-23T23:00Z',
    '2018-03-24T23:00Z',
    '2018-03-25T22:00Z',
    '2018-03-26T22:00Z',
  ]);
  const autumn = calendarTicks(span('2018-10-28T00:00+02:00', '2018-10-29T00:00+01:00'), 20 * hour, 'Europe/Berlin');
  expect(iso(autumn.times)).toEqual(['2018-10-27T22:00Z', '2018-10-28T23:00Z']);
});

test('an hour that the clocks leave out has no tick, and one that comes twice has one', () => {
  const spring = calendarTicks(span('2018-03-25T00:00Z', '2018-03-25T03:00Z'), 0.8 * hour, 'Europe/Berlin');
  expect(iso(spring.times)).toEqual([
    '2018-03-25T00:00Z',
    '2018-03-25T01:00Z',
    '2018-03-25T02:00Z',
    '2018-03-25T03:00Z',
  ]);
  const autumn = calendarTicks(span('2018-10-27T23:00Z', '2018-10-28T03:00Z'), 0.8 * hour, 'Europe/Berlin');
  expect(new Set(autumn.times).size).toBe(autumn.times.length);
});

test('months are as long as they are, a leap year’s February too', () => {
  const { unit, times } = calendarTicks(span('2016-01-01T00:00Z', '2016-05-01T00:00Z'), 20 * day, 'UTC');
  expect(unit).toBe('month');
  expect(times.slice(1).map((time, i) => (time - times[i]!) / day)).toEqual([31, 29, 31, 30]);
});

test('weeks begin on Monday, quarters in January, decades with a nought', () => {
  const weeks = calendarTicks(span('2018-09-19T00:00Z', '2018-09-30T00:00Z'), 5 * day, 'UTC');
  expect(iso(weeks.times)).toEqual(['2018-09-17T00:00Z', '2018-09-24T00:00Z', '2018-10-01T00:00Z']);
  expect(iso(calendarTicks(span('2018-08-01T00:00Z', '2018-11-01T00:00Z'), 80 * day, 'UTC').times)).toEqual([
    '2018-07-01T00:00Z',
    '2018-10-01T00:00Z',
    '2019-01-01T00:00Z',
  ]);
  expect(iso(calendarTicks(span('1973-08-01T00:00Z', '1985-11-01T00:00Z'), 9 * 365 * day, 'UTC').times)).toEqual([
    '1970-01-01T00:00Z',
    '1980-01-01T00:00Z',
    '1990-01-01T00:00Z',
  ]);
});

test('nothing is cut finer than is known', () => {
  expect(calendarTicks(span('2018-09-17T00:00Z', '2018-09-18T00:00Z'), 1000, 'UTC', 'day').unit).toBe('day');
  expect(calendarTicks(span('2018-01-01T00:00Z', '2018-09-18T00:00Z'), 1000, 'UTC', 'year').unit).toBe('year');
});

test('in every zone and at every size, ticks rise, are as far apart as asked, and hold the whole stretch', () => {
  const from = Date.parse('1950-01-01');
  fc.assert(
    fc.property(
      fc.integer({ min: from, max: Date.parse('2040-01-01') }),
      fc.double({ min: 5, max: 11.5, noNaN: true }),
      fc.integer({ min: 2, max: 40 }),
      fc.constantFrom('Europe/Istanbul', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'),
      (start, power, pieces, zone) => {
        const least = 10 ** power;
        const stretch = { start, length: least * pieces };
        const { times } = calendarTicks(stretch, least, zone);
        expect(times[0]).toBeLessThanOrEqual(start);
        expect(times.at(-1)).toBeGreaterThanOrEqual(start + stretch.length);
        // An hour may be missing in spring, twice in one day at most.
        times.slice(1).forEach((time, i) => expect(time - times[i]!).toBeGreaterThan(least * 0.6 - 2));
      },
    ),
    { numRuns: 150, interruptAfterTimeLimit: 20_000 },
  );
});

test('what an instant belongs to begins in the story’s zone, not in the reader’s', () => {
  const evening = Date.parse('2018-09-30T22:30Z');
  expect(iso([floorTo('month', 1, evening, 'Europe/Istanbul')])).toEqual(['2018-09-30T21:00Z']);
  expect(iso([floorTo('month', 1, evening, 'UTC')])).toEqual(['2018-09-01T00:00Z']);
});
