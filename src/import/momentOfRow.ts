import { shortened } from '../story/shortened.ts';
import { type PlaceRelation, placeRelations } from '../story/Story.ts';
import type { LngLat } from '../story/units.ts';
import type { ImportedMoment, ImportedPlace, ImportedSource, ImportContext } from './ImportedMoment.ts';
import type { Field } from './fieldNames.ts';
import { looksLikeHtml, plainText } from './plainText.ts';
import { type DayOrder, type ReadDate, readDate, readSpan } from './readDate.ts';
import { oneLine, textOf } from './asRecord.ts';
import { say } from './say.ts';

/** What a row, an event or a feature says, by field; only texts and numbers are looked at. */
export type Row = { readonly [field in Field]?: unknown };

type Known = {
  /** Where something better than the row says it: a feature's geometry and timespans, an event's list of sources. */
  readonly when?: { readonly read: ReadDate; readonly got: string } | undefined;
  readonly spot?: Pick<ImportedPlace, 'point' | 'withinKm'> | undefined;
  readonly sources?: readonly ImportedSource[] | undefined;
};

/** A row as a draft; null, and told, where it says nothing or its date cannot be read. */
export function momentOfRow(
  where: string,
  row: Row,
  order: DayOrder,
  context: ImportContext,
  known: Known = {},
): ImportedMoment | null {
  const { drop } = context;
  const words = (field: Field) => plain(where, textOf(row[field]), context);
  const [given, text, quote] = [oneLine(words('title')), words('text'), words('quote')];
  const title = given || titleFrom(text || quote);
  if (title === '') {
    drop(where, say('item'), say('why.empty'));
    return null;
  }
  const when = known.when ?? dateOf(where, row, order, context);
  if (when.read === null && when.got !== '') {
    drop(where, say('itemDated', { title, date: when.got }), whyUnread(when.got));
    return null;
  }
  return {
    where,
    ownId: textOf(row.id) || null,
    title,
    text: text || title,
    when: when.read?.edtf ?? null,
    whenWords: (when.read?.words ?? []).map(({ kind, got }) => say(`when.${kind}`, { got })),
    places: placeOf(where, row, known.spot, context),
    sources: known.sources ?? sourcesOf(row),
    speaker: oneLine(words('speaker')) || null,
    quote: quote || null,
  };
}

/** The first sentence, or as much of it as a title holds. */
export function titleFrom(text: string): string {
  const line = oneLine(text.slice(0, 400));
  return shortened(/^.{12,}?[.!?](?=\s)/u.exec(line)?.[0].replace(/\.$/, '') ?? line, 100);
}

/** The words of a text; markup goes, and is told. `always`: the format says that the text is HTML. */
export function plain(where: string, text: string, { drop }: ImportContext, always = false): string {
  if (text === '' || (!always && !looksLikeHtml(text))) return text;
  const { text: bare, tags, addresses } = plainText(text);
  if (tags.length > 0) drop(where, [`<${tags.join('>, <')}>`, ...addresses].join(' '), say('why.markup'));
  return bare;
}

export function whyUnread(date: string): string {
  return say(/^-|\bB\.?C/i.test(date) ? 'why.beforeOurs' : 'why.date');
}

/** The coordinates, if they are some; anything else that stands there is told. */
export function findPoint(where: string, lng: string, lat: string, { drop }: ImportContext): LngLat | null {
  if (lng === '' && lat === '') return null;
  const point = [degrees(lng), degrees(lat)] as const;
  if (Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90) return point;
  drop(where, say('coordinates', { lat: lat || '–', lng: lng || '–' }), say('why.coordinates'));
  return null;
}

/** A source that is an address, or a name. Several stand in one cell behind spaces, lines or semicolons. */
export function sourcesIn(text: string, title: string | null): ImportedSource[] {
  const urls = text.match(/https?:\/\/[^\s;|<>"]+/g) ?? [];
  if (urls.length > 0) return urls.slice(0, 20).map((url) => ({ url: url.replace(/[),.]+$/, ''), title }));
  const name = oneLine([title, text].filter(Boolean).join(', '));
  return name === '' ? [] : [{ url: null, title: name }];
}

function sourcesOf(row: Row): ImportedSource[] {
  return sourcesIn(textOf(row.source), textOf(row.sourceTitle) || null);
}

/** The start, or the span that it begins; an end that makes none costs the end alone. */
function dateOf(where: string, row: Row, order: DayOrder, context: ImportContext): { read: ReadDate; got: string } {
  const { drop, timeZone } = context;
  const [date, time, end] = [textOf(row.date), textOf(row.time), textOf(row.end)];
  const habits = { order, timeZone };
  // A time that cannot be read must not cost the day.
  const timed = time === '' ? null : readDate(`${date} ${time}`, habits);
  const start = timed ?? withWords(readDate(date, habits), time);
  const span = end === '' ? start : readSpan(start, readDate(end, habits));
  if (start !== null && span === null) drop(where, say('endDate', { date: end }), whyUnread(end));
  return { read: span ?? start, got: [date, time, end].filter(Boolean).join(' ') };
}

function withWords(read: ReadDate, time: string): ReadDate {
  return read && time !== '' ? { ...read, words: [...read.words, { kind: 'time', got: time }] } : read;
}

function placeOf(where: string, row: Row, spot: Known['spot'], context: ImportContext): ImportedPlace[] {
  const name = oneLine(plain(where, textOf(row.place), context)) || null;
  const relation = placeRelations.find((one) => one === textOf(row.relation)) ?? ('at' satisfies PlaceRelation);
  const [lat = '', lng = ''] = textOf(row.point).split(/\s*[,;]\s*/);
  const found = spot ?? {
    point: findPoint(where, textOf(row.lng) || lng, textOf(row.lat) || lat, context),
  };
  return name === null && found.point === null ? [] : [{ name, relation, ...found }];
}

/** "36.63", "36,63" as half of Europe writes it, "36.63° N" */
function degrees(text: string): number {
  const [, number, side] = /^([+-]?\d{1,3}(?:[.,]\d{1,20})?)\s*°?\s*([NSEW])?$/i.exec(text.trim()) ?? [];
  const value = number === undefined ? NaN : Number(number.replace(',', '.'));
  return /[SW]/i.test(side ?? '') ? -value : value;
}
