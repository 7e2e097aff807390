import { TZDate } from '@date-fns/tz';

import type { EpochMs } from '../../story/units.ts';
import type { TimeSpan } from './timeWindow.ts';

export type CalendarUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** The cuts of a calendar: where each unit begins, in a time zone. */
export type CalendarTicks = { readonly unit: CalendarUnit; readonly times: readonly EpochMs[] };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a calendar may be cut into, the finest first, and about how long each piece is. */
const cuts: readonly { readonly unit: CalendarUnit; readonly every: number; readonly about: number }[] = [
  ...[1, 5, 15, 30].map((every) => ({ unit: 'minute', every, about: every * minute }) as const),
  ...[1, 3, 6, 12].map((every) => ({ unit: 'hour', every, about: every * hour }) as const),
  { unit: 'day', every: 1, about: day },
  { unit: 'week', every: 1, about: 7 * day },
  ...[1, 3, 6].map((every) => ({ unit: 'month', every, about: every * 30.4 * day }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(
    (every) => ({ unit: 'year', every, about: every * 365 * day }) as const,
  ),
];

/** A shortest day, month or year may be this much shorter than about. */
const slack = 1.1;

/**
 * Cuts a stretch of time by the finest calendar unit of at least `least` milliseconds, and not finer than
 * `finest`. The first cut is at or before the start, the last at or after the end, so that every
 * instant of the stretch lies in a piece.
 * Days begin at midnight in `timeZone`, though some are 23 or 25 hours long; weeks on Monday (ISO 8601).
 */
export function calendarTicks(
  { start, length }: TimeSpan,
  least: number,
  timeZone: string,
  finest: CalendarUnit = 'minute',
): CalendarTicks {
  const first = cuts.findIndex(({ unit }) => unit === finest);
  const { unit, every } = cuts.find(({ about }, i) => i >= first && about >= least * slack) ?? cuts.at(-1)!;
  const begin = floorTo(unit, every, start, timeZone);
  const nth = countedFrom(begin, unit, timeZone);
  const times: EpochMs[] = [begin];
  for (let n = 1; times.at(-1)! < start + length; n++) {
    const time = nth(n * every);
    // An hour that the clocks leave out in spring falls on the one after.
    if (time > times.at(-1)!) times.push(time);
  }
  return { unit, times };
}

/** The next larger unit, which says what a cut belongs to: the month of a day, the day of an hour. */
export function unitAbove(unit: CalendarUnit): CalendarUnit | null {
  return ({ minute: 'day', hour: 'day', day: 'month', week: 'month', month: 'year', year: null } as const)[unit];
}

/** Where the unit that holds an instant begins. */
export function floorTo(unit: CalendarUnit, every: number, time: EpochMs, timeZone: string): EpochMs {
  const at = new TZDate(time, timeZone);
  const [year, month, date] = [at.getFullYear(), at.getMonth(), at.getDate()];
  const midnight = (y: number, m: number, d: number) => +new TZDate(y, m, d, timeZone);
  switch (unit) {
    case 'year':
      return midnight(Math.floor(year / every) * every, 0, 1);
    case 'month':
      return midnight(year, Math.floor(month / every) * every, 1);
    case 'week':
      return midnight(year, month, date - ((at.getDay() + 6) % 7));
    case 'day':
      return midnight(year, month, date);
    case 'hour':
      return Math.min(time, hourOf(year, month, date, Math.floor(at.getHours() / every) * every, timeZone));
    case 'minute':
      return Math.floor(time / minute) * minute - (at.getMinutes() % every) * minute;
  }
}

/** Counts units on from where one begins. By the clock's own numbers: a day is not always 24 hours. */
function countedFrom(begin: EpochMs, unit: CalendarUnit, timeZone: string): (n: number) => EpochMs {
  const at = new TZDate(begin, timeZone);
  const [year, month, date, hours] = [at.getFullYear(), at.getMonth(), at.getDate(), at.getHours()];
  switch (unit) {
    case 'year':
      return (n) => +new TZDate(year + n, 0, 1, timeZone);
    case 'month':
      return (n) => +new TZDate(year, month + n, 1, timeZone);
    case 'week':
      return (n) => +new TZDate(year, month, date + 7 * n, timeZone);
    case 'day':
      return (n) => +new TZDate(year, month, date + n, timeZone);
    case 'hour':
      return (n) => hourOf(year, month, date, hours + n, timeZone);
    case 'minute':
      return (n) => begin + n * minute;
  }
}

function hourOf(year: number, month: number, date: number, hours: number, timeZone: string): EpochMs {
  return +new TZDate(year, month, date, hours, timeZone);
}
