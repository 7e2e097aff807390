import { tzOffset } from '@date-fns/tz';
import { addMinutes } from 'date-fns';

import type { EpochMs } from './units.ts';

export type Precision = 'year' | 'month' | 'day' | 'minute';

/** One date as exactly as it is known: the half-open span `[start, end)` that it may mean. */
export type KnownDate = {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly precision: Precision;
  /** EDTF `~`: about this date. */
  readonly approximate: boolean;
  /** EDTF `?`: the source is doubtful. */
  readonly uncertain: boolean;
  /** How far ahead of UTC the clock was that the author read, for a time of day; else null. */
  readonly offsetMinutes: number | null;
};

/**
 * When something was, as far as that is known.
 *
 *     2018-09-17               from === to
 *     2018-09-01/2018-09-16    from ├────┤ to
 *     ../2018-09-17            from null, open to the left
 *     2011~/..                 to null, open to the right
 */
export type When = {
  /** As the author wrote it. */
  readonly edtf: string;
  readonly from: KnownDate | null;
  readonly to: KnownDate | null;
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
};

/** Thrown by `parseWhen`; the message says what is wrong in words that fit behind "expected …, got …". */
export class WhenError extends Error {}

const dateForm =
  /^(?<year>0[1-9]\d\d|[1-9]\d{3})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d)(?::00)?(?<offset>Z|[+-]\d\d:\d\d))?)?)?(?<mark>[~?%])?$/;

/**
 * Reads a date in the subset of EDTF (ISO 8601-2) that a story file may use.
 *
 * Days, months and years are those of `timeZone`; a time of day carries its own offset. The end of an
 * interval counts in full: `…/2018-09-17` ends when the 17th does. Throws `WhenError`.
 */
export function parseWhen(edtf: string, timeZone: string): When {
  const parts = edtf.split('/');
  if (parts.length > 2) throw new WhenError('at most one "/"');
  if (parts.length === 1) {
    if (edtf === '..') throw new WhenError('a date; ".." alone says nothing, leave "when" out and use "beside"');
    const date = parseDate(edtf, timeZone);
    return { edtf, from: date, to: date, start: date.start, end: date.end };
  }
  const [first = '', last = ''] = parts;
  const from = first === '..' ? null : parseDate(first, timeZone);
  const to = last === '..' ? null : parseDate(last, timeZone);
  if (!from && !to) throw new WhenError('an interval with at least one known end');
  if (from && to && to.end <= from.start) throw new WhenError('an interval that ends after it starts');
  return { edtf, from, to, start: from?.start ?? null, end: to?.end ?? null };
}

function parseDate(text: string, timeZone: string): KnownDate {
  const found = dateForm.exec(text)?.groups;
  if (!found) {
    throw new WhenError(
      'a date such as 2018, 2018-09, 2018-09-17, 2018-09-17T21:40+03:00, 2018-08~, ../2018-09-17 or 2018-09-17/2018-10-15',
    );
  }
  const { year, month, day, hour, minute, offset, mark } = found;
  const marks = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
  if (hour !== undefined) {
    checkDay(Number(year), Number(month), Number(day));
    const start = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00${offset}`);
    if (Number.isNaN(start)) throw new WhenError(`a time of day from 00:00 to 23:59 with an offset`);
    return { ...marks, start, end: +addMinutes(start, 1), precision: 'minute', offsetMinutes: minutesOf(offset) };
  }
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  checkDay(y, m, d);
  const known = { ...marks, start: beginningOf(y, m, d, timeZone), offsetMinutes: null };
  if (day !== undefined) return { ...known, end: beginningOf(y, m, d + 1, timeZone), precision: 'day' };
  if (month !== undefined) return { ...known, end: beginningOf(y, m + 1, 1, timeZone), precision: 'month' };
  return { ...known, end: beginningOf(y + 1, 1, 1, timeZone), precision: 'year' };
}

/**
 * The first instant of a day in a time zone; months and days may run over. Reckoned from UTC alone: dates
 * made in the reader's own zone carry that zone's odd seconds of before 1900 with them.
 */
function beginningOf(year: number, month: number, day: number, timeZone: string): EpochMs {
  const utc = Date.UTC(year, month - 1, day);
  const offsetAt = (time: EpochMs) => tzOffset(timeZone, new Date(time)) * minuteMs;
  const [before, after] = [offsetAt(utc - dayMs), offsetAt(utc + dayMs)];
  // Where the clocks went forward at midnight, the day began when they did: that is the first of the two.
  const fits = [before, after].find((offset) => offsetAt(utc - offset) === offset);
  return utc - (fits ?? before);
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** "-04:00" is -240. */
function minutesOf(offset = 'Z'): number {
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function checkDay(year: number, month: number, day: number) {
  if (month < 1 || month > 12) throw new WhenError('a month from 01 to 12');
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) throw new WhenError(`a day from 01 to ${days}: that month has no more`);
}
