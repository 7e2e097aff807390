import { greatCircleKm } from '../geo/greatCircle.ts';
import type { LngLat } from '../story/units.ts';
import type { ImportedPlace, ImportedItems, ImportContext } from './ImportedMoment.ts';
import { fieldsNamed } from './fieldNames.ts';
import { dayOrderOf, readDate, type ReadDate, readEpochMs, readSpan } from './readDate.ts';
import { listOf, asRecord, textOf } from './asRecord.ts';
import { findPoint, momentOfRow } from './momentOfRow.ts';
import { say } from './say.ts';

/**
 * Features with dates (RFC 7946): timespans as in Linked Places (https://github.com/LinkedPasts/linked-places-format),
 * or properties such as date, start and end. A shape becomes the middle of its extent and how far it reaches.
 */
export function fromGeoJson(json: unknown, context: ImportContext): ImportedItems {
  const collection = asRecord(json);
  const features = collection['type'] === 'Feature' ? [json] : listOf(collection['features']);
  const order = dayOrderOf(features.map((feature) => textOf(propertiesOf(feature)['date'])));
  const drafts = features.flatMap((feature, i) => {
    const where = say('feature', { n: i + 1 });
    const properties = propertiesOf(feature);
    const { fields, rest } = fieldsNamed(Object.keys(properties));
    const row = Object.fromEntries([...fields].map(([field, name]) => [field, properties[name]]));
    dropRest(where, properties, rest, context);
    return (
      momentOfRow(
        where,
        { ...linkedPlaces(feature), ...row, id: row['id'] ?? asRecord(feature)['id'] },
        order,
        context,
        {
          when: whenOf(where, feature, row, context),
          spot: spotOf(where, asRecord(feature)['geometry'], context),
        },
      ) ?? []
    );
  });
  return { title: textOf(collection['title']) || textOf(collection['name']) || null, summary: null, drafts };
}

/** Linked Places keeps names and descriptions beside the properties. */
function linkedPlaces(feature: unknown): Pick<Record<string, unknown>, string> {
  const { names, descriptions, links } = asRecord(feature);
  return {
    title: textOf(asRecord(listOf(names)[0])['toponym']),
    text: textOf(asRecord(listOf(descriptions)[0])['value']),
    source: listOf(links)
      .map((link) => textOf(asRecord(link)['identifier']))
      .find((one) => /^https?:/.test(one)),
  };
}

/** Our own exact date, then timespans, then milliseconds; undefined leaves it to the properties as text. */
function whenOf(where: string, feature: unknown, row: Readonly<Record<string, unknown>>, context: ImportContext) {
  const properties = propertiesOf(feature);
  const own = readDate(textOf(properties['when']), { order: null, timeZone: null });
  if (own) return { read: own, got: own.edtf };
  const spans = [
    asRecord(feature)['when'],
    properties['when'],
    asRecord(asRecord(feature)['geometry'])['when'],
  ].flatMap((when) => [...listOf(asRecord(when)['timespans'])]);
  const [first, ...others] = spans;
  if (first !== undefined) {
    for (const other of others) context.drop(where, spanInWords(other), say('why.secondSpan'));
    return readTimespan(first);
  }
  const [from, to] = [epochOf(row['date']), epochOf(row['end'])];
  if (from === null) return undefined;
  const start = readEpochMs(from);
  return {
    read: to === null ? start : readSpan(start, readEpochMs(to)),
    got: [from, to].filter((one) => one !== null).join(' – '),
  };
}

type Bound = { readonly in?: unknown; readonly earliest?: unknown; readonly latest?: unknown };

/** From the earliest that the start may be to the latest that the end may be; open where there is none. */
function readTimespan(span: unknown): { read: ReadDate; got: string } {
  const { start, end } = asRecord(span);
  const first = boundOf(start, ['in', 'earliest', 'latest']);
  const last = boundOf(end, ['in', 'latest', 'earliest']);
  const read = (text: string) =>
    readDate(/^\d{1,3}$/.test(text) ? text.padStart(4, '0') : text, { order: null, timeZone: null });
  const [from, to] = [read(first), read(last)];
  const open = { edtf: '..', words: [] };
  const unread = (first !== '' && !from) || (last !== '' && !to);
  return { read: unread || (!from && !to) ? null : readSpan(from ?? open, to ?? open), got: spanInWords(span) || '–' };
}

function boundOf(bound: unknown, order: readonly (keyof Bound)[]): string {
  const { in: inside, earliest, latest } = asRecord(bound) as Bound;
  const known = { in: textOf(inside), earliest: textOf(earliest), latest: textOf(latest) };
  return textOf(bound) || (order.map((name) => known[name]).find((text) => text !== '') ?? '');
}

function spanInWords(span: unknown): string {
  const { start, end } = asRecord(span);
  return [boundOf(start, ['in', 'earliest', 'latest']), boundOf(end, ['in', 'latest', 'earliest'])]
    .filter(Boolean)
    .join(' – ');
}

/** A number too large for a year: milliseconds since 1970. */
function epochOf(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) > 1e8 ? value : null;
}

function spotOf(
  where: string,
  geometry: unknown,
  context: ImportContext,
): Pick<ImportedPlace, 'point' | 'withinKm'> | undefined {
  const { type, coordinates } = asRecord(geometry);
  if (type === undefined) return undefined;
  if (type === 'Point') {
    const [lng, lat] = listOf(coordinates);
    return { point: findPoint(where, textOf(lng), textOf(lat), context) };
  }
  const extent = extentOf(geometry);
  if (!extent) return { point: null };
  const [west, south, east, north] = extent;
  const point: LngLat = [rounded((west + east) / 2), rounded((south + north) / 2)];
  context.drop(where, textOf(type), say('why.shape'));
  const corners: LngLat[] = [
    [east, north],
    [east, south],
  ];
  return { point, withinKm: Math.ceil(Math.max(...corners.map((corner) => greatCircleKm(point, corner)))) };
}

/** The box around every coordinate of a geometry, however they are nested: a list of things to look at, no recursion. */
function extentOf(geometry: unknown): [west: number, south: number, east: number, north: number] | null {
  const waiting: unknown[] = [geometry];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!Array.isArray(next)) {
      const { coordinates, geometries } = asRecord(next);
      waiting.push(...[coordinates, geometries].filter((part) => Array.isArray(part)));
      continue;
    }
    const [lng, lat] = next as unknown[];
    if (typeof lng === 'number' && typeof lat === 'number') {
      if (Math.abs(lng) > 180 || Math.abs(lat) > 90) return null;
      [west, south, east, north] = [
        Math.min(west, lng),
        Math.min(south, lat),
        Math.max(east, lng),
        Math.max(north, lat),
      ];
    } else for (const part of next) if (typeof part === 'object' && part !== null) waiting.push(part);
  }
  return west <= east ? [west, south, east, north] : null;
}

function dropRest(
  where: string,
  properties: Readonly<Record<string, unknown>>,
  rest: readonly string[],
  { drop }: ImportContext,
) {
  const told = rest.flatMap((name) => {
    const words = textOf(properties[name]);
    return words === '' || name === 'when' ? [] : [`${name}: ${words}`];
  });
  if (told.length > 0) drop(where, told.join('; '), say('why.unknown'));
}

function propertiesOf(feature: unknown): Readonly<Record<string, unknown>> {
  return asRecord(asRecord(feature)['properties']);
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
