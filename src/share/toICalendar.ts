import type { FullMessages } from '../messages/Messages.ts';
import { isOneDate } from '../story/isOneDate.ts';
import type { KnownDate } from '../story/parseWhen.ts';
import { type Moment, type Story, textIn } from '../story/Story.ts';
import type { AddressOf } from './addressesOf.ts';
import { isoEnds } from './isoDates.ts';
import { momentInWords, placeNames, standingMoments } from './momentInWords.ts';

/**
 * The story as a calendar (RFC 5545): the moments whose first and last day are both known. A moment that
 * lies somewhere within its days fills them all, and its description says what is known. `made` is when
 * the file was made.
 */
export function toICalendar(story: Story, addressOf: AddressOf, made: Date, messages: FullMessages): string {
  const { lang, say } = messages;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${say('app.name')}//${story.id}//${lang.toUpperCase()}`,
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(textIn(story.title, lang, story))}`,
    ...standingMoments(story).flatMap((moment) => eventLines(moment)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

  function eventLines(moment: Moment): string[] {
    const dates = findDates(moment);
    if (!dates) return [];
    const words = momentInWords(story, moment, messages);
    const places = placeNames(story, moment, 'at', messages);
    const address = addressOf(moment.id);
    const facts = [words.told, words.kind, `${words.date}: ${words.precision}`, words.channel, words.source, address];
    return [
      'BEGIN:VEVENT',
      `UID:${uidOf(address)}`,
      `DTSTAMP:${utc(made)}`,
      ...dates,
      `SUMMARY:${escaped(headlineOf(moment, words))}`,
      `DESCRIPTION:${escaped(facts.filter(Boolean).join('\n'))}`,
      ...(places.length > 0 ? [`LOCATION:${escaped(places.join(', '))}`] : []),
      `CATEGORIES:${escaped(words.lane)}`,
      `URL:${address}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  }
}

/** A calendar draws a span as if it lasted all the while; the date's own words say what is known of it. */
function headlineOf({ when }: Moment, { line, date }: { readonly line: string; readonly date: string }): string {
  return !when || isOneDate(when) ? line : `${line} (${date})`;
}

/** `idlib-sochi-2018/us-encouraged@example.org`: as lasting as the permalink that it is made from. */
function uidOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  return `${pathname.replace(/^\/|\/$/g, '')}@${hostname}`;
}

/** Null unless the day, or both days of a span, are known without an "about" or a doubt. */
function findDates({ when }: Moment): string[] | null {
  if (!when?.from || !when.to || !isDay(when.from) || !isDay(when.to)) return null;
  const { from, to } = isoEnds(when);
  if (from === null || to === null) return null;
  if (from.includes('T') || to.includes('T')) {
    return [`DTSTART:${utc(new Date(when.from.start))}`, `DTEND:${utc(new Date(when.to.end))}`];
  }
  return [`DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${dayAfter(to)}`];
}

function isDay({ precision, approximate, uncertain }: KnownDate): boolean {
  return (precision === 'day' || precision === 'minute') && !approximate && !uncertain;
}

/** DTEND is the first day that is not part of it (RFC 5545, 3.6.1). */
function dayAfter(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10).replaceAll('-', '');
}

function utc(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Lines of at most 75 octets; the next begins with a space (RFC 5545, 3.1). No character is cut in two. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
