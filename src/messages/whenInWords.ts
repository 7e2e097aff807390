import type { KnownDate, When } from '../story/parseWhen.ts';
import type { Moment } from '../story/Story.ts';
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
  if (from && to && from === to) return { date: word(from), precision: say(`when.${from.precision}Note`) };
  if (from && to) {
    const ends = { from: word(from), to: word(to) };
    if (kind === 'deadline') return { date: say('when.by', ends), precision: say('when.byNote', ends) };
    const span = kind === 'background' ? 'throughout' : 'within';
    return { date: say(`when.${span}`, ends), precision: say(`when.${span}Note`) };
  }
  if (from) {
    const open = kind === 'background' ? 'since' : kind === 'statement' ? 'orLater' : 'agreedFrom';
    return { date: say(`when.${open}`, { from: word(from) }), precision: say(`when.${open}Note`) };
  }
  return { date: say('when.orEarlier', { to: to ? word(to) : '' }), precision: say('when.orEarlierNote') };
}

/** "17 September 2018", "about August 2018", "2018, doubtful". */
export function dateInWords(date: KnownDate, timeZone: string, { locale, say }: Messages): string {
  const text = new Intl.DateTimeFormat(locale, { timeZone, ...dateParts[date.precision] }).format(date.start);
  const about = date.approximate ? say('when.about', { date: text }) : text;
  return date.uncertain ? say('when.doubtful', { date: about }) : about;
}

/** The plain date of a source or of the story: "17 September 2018". */
export function plainDate(when: When, timeZone: string, messages: Messages): string {
  const date = when.from ?? when.to;
  return date ? dateInWords(date, timeZone, messages) : '';
}

const dateParts = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  minute: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
} as const satisfies Record<KnownDate['precision'], Intl.DateTimeFormatOptions>;
