import { tzOffset } from '@date-fns/tz/tzOffset';

import { isOneDate } from '../story/isOneDate.ts';
import type { KnownDate, When } from '../story/parseWhen.ts';
import type { Moment } from '../story/Story.ts';
import type { EpochMs } from '../story/units.ts';
import { dateFormat } from './dateFormat.ts';
import type { Messages } from './Messages.ts';

/** A date as a reader hears it, and how exactly it is known. */
export type WhenInWords = { readonly date: string; readonly precision: string };

type Subject = Pick<Moment, 'when'> &
  ({ readonly type: 'statement' } | { readonly type: 'event'; readonly kind: string });

/** Words a moment's date: never more exact than it is known, and never shifted by the reader's own zone. */
export function whenInWords(subject: Subject, timeZone: string, messages: Messages): WhenInWords {
  const { say } = messages;
  const { when } = subject;
  if (!when) return { date: say('when.undated'), precision: say('when.undatedNote') };
  const word = (date: KnownDate) => dateInWords(date, timeZone, messages);
  const { from, to } = when;
  const kind = subject.type === 'event' ? subject.kind : 'statement';
  if (from && isOneDate(when)) {
    return { date: word(from), precision: precisionOf(from, timeZone, messages) };
  }
  if (from && to) {
    const ends = { from: word(from), to: word(to) };
    if (kind === 'deadline') return { date: say('when.by', ends), precision: say('when.byNote', ends) };
    const span = kind === 'background' || kind === 'event' ? 'throughout' : 'within';
    return { date: say(`when.${span}`, ends), precision: say(`when.${span}Note`) };
  }
  if (from) {
    const open = kind === 'background' || kind === 'event' ? 'since' : kind === 'statement' ? 'orLater' : 'agreedFrom';
    return { date: say(`when.${open}`, { from: word(from) }), precision: say(`when.${open}Note`) };
  }
  return { date: say('when.orEarlier', { to: to ? word(to) : '' }), precision: say('when.orEarlierNote') };
}

/** "17 September 2018", "about August 2018", "2018, doubtful", "28 October 1962 at 17:00 (UTC+3)". */
function dateInWords(date: KnownDate, timeZone: string, messages: Messages): string {
  const { locale, say } = messages;
  const text =
    date.offsetMinutes === null
      ? dateFormat(locale, { timeZone, ...dateParts[date.precision] }).format(date.start)
      : clockInWords(date.start, date.offsetMinutes, messages);
  const about = date.approximate ? say('when.about', { date: text }) : text;
  return date.uncertain ? say('when.doubtful', { date: about }) : about;
}

/** A time of day by the clock that its author read: never by the reader's, nor by a zone that we would have to guess. */
function clockInWords(time: EpochMs, offsetMinutes: number, { locale, say }: Messages): string {
  const format = dateFormat(locale, { timeZone: 'UTC', ...dateParts.minute });
  return say('when.minute', {
    date: format.format(time + offsetMinutes * minuteMs),
    offset: offsetInWords(offsetMinutes, locale),
  });
}

/** How exactly one date is known; of a time of day also what the story's clock shows, where that is another. */
function precisionOf(date: KnownDate, timeZone: string, messages: Messages): string {
  const { say } = messages;
  if (date.precision === 'minute' && date.approximate) return say('when.minuteAboutNote');
  const own = tzOffset(timeZone, new Date(date.start));
  if (date.offsetMinutes === null || date.offsetMinutes === own) return say(`when.${date.precision}Note`);
  return say('when.minuteHere', { date: clockInWords(date.start, own, messages) });
}

/** "−4", "+5:30"; nothing for UTC itself. */
function offsetInWords(minutes: number, locale: string): string {
  if (minutes === 0) return '';
  const number = (n: number, digits: number) =>
    new Intl.NumberFormat(locale, { minimumIntegerDigits: digits, useGrouping: false }).format(n);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '−' : '+'}${number(hours, 1)}${rest === 0 ? '' : `:${number(rest, 2)}`}`;
}

const minuteMs = 60_000;

/** The plain date of a source or of the story: "17 September 2018"; no words where there is none. */
export function plainDate(when: When | null, timeZone: string, messages: Messages): string {
  const date = when?.from ?? when?.to;
  return date ? dateInWords(date, timeZone, messages) : '';
}

const dateParts = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  minute: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<KnownDate['precision'], Intl.DateTimeFormatOptions>;
