/**
 * The shape of a story file, as people write it: one schema for the build, the browser and (made from
 * it) an editor's JSON Schema. What the shape cannot say, `parseStory` checks.
 */
import * as v from 'valibot';

import type { Lang } from './units.ts';

/** Ids become folder names and addresses, so they are short, lower-case and plain. */
export const storyId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of a-z, 0-9 and single hyphens'),
  v.maxLength(64, 'an id of at most 64 characters'),
);
const id = storyId;
const line = v.pipe(v.string(), v.minLength(1, 'some text'), v.maxLength(4000, 'at most 4000 characters'));
const langCode = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language code such as "en"'));
/** Words in the story's language, or one entry a language. */
const words = v.union([line, v.record(langCode, line)], 'text, or text by language');
const label = v.pipe(v.string(), v.minLength(1), v.maxLength(24, 'at most 24 characters: it stands on the timeline'));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, 'an address that starts with http:// or https://'));
const edtf = v.string();
const list = <T extends v.GenericSchema>(of: T) => v.optional(v.array(of), []);
const lngLat = v.tuple([
  v.pipe(v.number(), v.minValue(-180, 'a longitude'), v.maxValue(180, 'a longitude from -180 to 180')),
  v.pipe(v.number(), v.minValue(-90, 'a latitude'), v.maxValue(90, 'a latitude from -90 to 90')),
]);

const box = v.pipe(
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
  v.check(([west, south, east, north]) => west < east && south < north, 'a box [west, south, east, north]'),
);

const placeFile = v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.geojson$/, 'the name of a .geojson file beside the story'));
/** What a source is; it decides how it is spoken of and cited. */
const sourceKind = v.optional(
  v.picklist(['article', 'speech', 'letter', 'broadcast', 'record', 'document']),
  'article',
);
const source = v.strictObject({
  id,
  kind: sourceKind,
  title: line,
  publisher: line,
  /** Where it can be read; left out for what stands nowhere that can be linked. */
  url: v.optional(url),
  /** Day, month or year of publication, only if known. */
  date: v.optional(edtf),
  lang: v.optional(line),
  /** What a reader should know of it: a copy, a translation. */
  note: v.optional(words),
});

const speaker = v.strictObject({
  id,
  kind: v.picklist(['person', 'organization', 'outlet', 'unnamed']),
  /** For `unnamed`: how the source describes them, and never a name. */
  name: words,
  role: v.optional(words),
  /** The organization or country they belong to; the last one up the chain is their lane. */
  of: v.optional(id),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country code of two capitals'))),
  spellings: list(line),
  /** Only for `unnamed`, and only what the source says. */
  anonymity: v.optional(
    v.strictObject({ onCondition: v.boolean(), grantedBy: v.optional(id), reason: v.optional(words) }),
  ),
});

const place = v.strictObject({
  id,
  kind: v.picklist(['city', 'province', 'country', 'area', 'zone', 'building']),
  name: words,
  spellings: list(line),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country code of two capitals'))),
  point: lngLat,
  geometry: v.optional(placeFile),
  certainty: v.picklist(['exact', 'approximate', 'schematic', 'disputed']),
  withinKm: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** What a schematic geometry rests on. */
  basis: v.optional(words),
  caption: v.optional(words),
  /** When a zone was in force; spoken of before or after, it is drawn as announced. */
  inForce: v.optional(edtf),
  sources: list(id),
  geonames: v.optional(v.pipe(v.number(), v.integer())),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/))),
});

const added = v.strictObject({
  text: words,
  source: id,
  /** A date that the other source gives: a hollow tick, never the moment's own date. */
  when: v.optional(edtf),
  place: v.optional(id),
});

const paragraphs = list(v.pipe(v.number(), v.integer(), v.minValue(1)));

const momentParts = {
  id,
  formerly: list(id),
  withdrawn: v.optional(words),
  label: v.union([label, v.record(langCode, label)], 'at most 24 characters: it stands on the timeline'),
  summary: words,
  when: v.optional(edtf),
  /** What the date rests on, where that is not plain. */
  whenBasis: v.optional(words),
  /** The moment that an undated one stands by. */
  beside: v.optional(id),
  at: list(id),
  for: list(id),
  about: list(id),
  /** Which of the sources it rests on; left out, the story's own. */
  source: v.optional(id),
  /** Where it stands in the source: the numbers of its paragraphs, where one counts them. */
  paragraphs,
  /** Something the source leaves open, or that a reader could misread. */
  note: v.optional(words),
  relations: list(
    v.strictObject({ kind: v.picklist(['speaks-of', 'part-of', 'same-post', 'same-words']), moment: id }),
  ),
  added: list(added),
};

/** Who put words into another language. */
export const translator = v.picklist(['newsroom', 'outlet', 'official', 'machine']);

const quotation = v.strictObject({
  kind: v.picklist(['direct', 'partial', 'indirect']),
  /** direct: the words said, without marks. partial: our words, with “the words said” in marks. indirect: our words. */
  text: line,
  /** Every run of words that stands in marks in a partial quotation. */
  fragments: list(line),
  paragraphs,
  lang: v.optional(line),
  /** These words are themselves a translation: from which language, and whose. */
  translated: v.optional(v.strictObject({ from: langCode, by: translator })),
  /** The same in other languages, each with who put it so; shown beside the words, never in marks. */
  translations: list(v.strictObject({ lang: langCode, text: line, by: translator, source: v.optional(id) })),
});

const statement = v.strictObject({
  type: v.literal('statement'),
  ...momentParts,
  speaker: id,
  via: list(v.strictObject({ outlet: id, inferred: v.optional(words) })),
  medium: v.optional(words),
  quotations: v.pipe(v.array(quotation), v.minLength(1, 'at least one quotation')),
});

const storyEvent = v.strictObject({
  type: v.literal('event'),
  ...momentParts,
  kind: v.picklist(['event', 'meeting', 'agreement', 'deadline', 'term', 'visit', 'background', 'decision', 'action']),
  title: words,
  people: list(id),
});

export const storyFile = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(1),
  id,
  formerly: list(id),
  lang: line,
  /** Whose days these are: an IANA name. */
  timeZone: line,
  title: words,
  summary: words,
  /** The day on which the story is told: what came after is no part of it. */
  toldAsOf: v.optional(edtf),
  /** How the moments of a day of unknown hours are ordered, in words. */
  orderNote: v.optional(words),
  /** The one source that the story tells; left out when every moment names its own. */
  source: v.optional(
    v.strictObject({
      kind: sourceKind,
      title: line,
      lang: line,
      url: v.optional(url),
      outlet: line,
      note: v.optional(words),
    }),
  ),
  opening: v.strictObject({
    moment: id,
    /** What the first view of the map holds; left out, every place of the story. */
    places: list(id),
    inset: v.optional(id),
    /** The place that distances on the map are counted from. */
    distancesFrom: v.optional(id),
  }),
  /**
   * The boxes that the base map is made for, west, south, east, north: the region, and a part of it in detail. Left
   * out, the map is that of the world, which is coarse.
   */
  basemap: v.optional(
    v.strictObject({
      region: box,
      detail: v.optional(box),
      names: v.optional(placeFile),
      /** Borders are those of today; a story of another time has coasts alone. */
      borders: v.optional(v.picklist(['present', 'none']), 'present'),
    }),
  ),
  sources: list(source),
  speakers: v.array(speaker),
  places: v.array(place),
  notes: list(v.strictObject({ id, term: words, text: words, sources: v.array(id) })),
  moments: v.pipe(v.array(v.variant('type', [statement, storyEvent])), v.minLength(1, 'at least one moment')),
  revisions: list(v.strictObject({ date: edtf, moments: v.array(id), text: words })),
  /** Names that the base map writes, in other languages. */
  mapNames: v.optional(v.record(line, v.record(langCode, line)), {}),
});

type Translator = v.InferOutput<typeof translator>;
/** `translation`: the side file whose words stand beside the story's own, where one was read with it. */
export type StoryFile = v.InferOutput<typeof storyFile> & {
  readonly translation?: { readonly lang: Lang; readonly by: Translator };
};
