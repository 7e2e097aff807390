/**
 * The shape of a story file, as people write it: one schema for the build, the browser and (made from
 * it) an editor's JSON Schema. What the shape cannot say, `parseStory` checks.
 */
import * as v from 'valibot';

import type { Lang } from '../story/units.ts';

/** Ids become folder names and addresses, so they are short, lower-case and plain. */
export const storyId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of a-z, 0-9 and single hyphens'),
  v.maxLength(64, 'an id of at most 64 characters'),
);
const id = storyId;
const line = v.pipe(v.string(), v.minLength(1, 'some text'), v.maxLength(4000, 'at most 4000 characters'));
/** A tag of BCP 47, without the parts that nobody writes: the browser throws at one that is none. */
const langCode = v.pipe(
  v.string(),
  v.regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})?$/,
    'a language code such as "en" or "pt-BR"',
  ),
);
/** Words in the story's language, or one entry a language. */
const words = v.union(
  [line, v.pipe(v.record(langCode, line), v.minEntries(1, 'text in at least one language'))],
  'text, or text by language',
);
const label = v.pipe(v.string(), v.minLength(1), v.maxLength(24, 'at most 24 characters: it stands on the timeline'));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, 'an address that starts with http:// or https://'));
const edtf = v.string();
const lngLat = v.tuple([
  v.pipe(v.number(), v.minValue(-180, 'a longitude'), v.maxValue(180, 'a longitude from -180 to 180')),
  v.pipe(v.number(), v.minValue(-90, 'a latitude'), v.maxValue(90, 'a latitude from -90 to 90')),
]);
const box = v.pipe(
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
  v.check(([west, south, east, north]) => west < east && south < north, 'a box [west, south, east, north]'),
);
const placeFile = v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.geojson$/, 'the name of a .geojson file beside the story'));
const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country code of two capitals'));

/** A field that must stand there, with what it means: editors show it, and the reference of the format is made of it. */
const field = <T extends v.GenericSchema>(schema: T, means: string) => v.pipe(schema, v.description(means));
/** A field that may be left out. */
const maybe = <T extends v.GenericSchema>(schema: T, means: string) => v.optional(field(schema, means));
/** A list that may be left out, and is empty then. */
const list = <T extends v.GenericSchema>(of: T, means: string) => v.optional(field(v.array(of), means), []);

const sourceKind = v.optional(
  field(
    v.picklist(['article', 'speech', 'letter', 'broadcast', 'record', 'document']),
    'What it is; it decides how it is spoken of and cited.',
  ),
  'article',
);
const sourceUrl = maybe(url, 'Where it can be read. Left out for what stands nowhere that can be linked.');

const source = v.strictObject({
  id: field(id, 'Its name within this file, for the “source” and “sources” of others.'),
  kind: sourceKind,
  title: field(line, 'Its title as it stands there.'),
  publisher: field(line, 'Who published it.'),
  url: sourceUrl,
  date: maybe(edtf, 'Day, month or year of publication, only if known.'),
  lang: maybe(langCode, 'The language it is written in.'),
  note: maybe(words, 'What a reader should know of it: a copy, a translation.'),
});

const speaker = v.strictObject({
  id: field(id, 'Its name within this file, for “speaker”, “people”, “of” and “outlet”.'),
  kind: field(
    v.picklist(['person', 'organization', 'outlet', 'unnamed']),
    'Who speaks. “unnamed” is never given a name.',
  ),
  name: field(words, 'The name; of somebody unnamed, how the source describes them.'),
  role: maybe(words, 'Their office or part, as the source has it.'),
  of: maybe(id, 'The organization or country they belong to; the last one up the chain is their lane on the timeline.'),
  country: maybe(countryCode, 'ISO 3166-1: “TR”.'),
  spellings: list(line, 'Other ways to write the name; search finds them.'),
  anonymity: maybe(
    v.strictObject({
      onCondition: field(v.boolean(), 'Whether they spoke on condition of not being named.'),
      grantedBy: maybe(id, 'The outlet that granted it.'),
      reason: maybe(words, 'Why, only if the source says.'),
    }),
    'Only for “unnamed”, and only what the source says.',
  ),
});

const place = v.strictObject({
  id: field(id, 'Its name within this file, for “at”, “for” and “about”.'),
  kind: field(
    v.picklist(['city', 'province', 'country', 'area', 'zone', 'building']),
    'What it is; the map looks nearer at a town than at a country.',
  ),
  name: field(words, 'Its name on the map.'),
  spellings: list(line, 'Other ways to write the name; search finds them.'),
  country: maybe(countryCode, 'ISO 3166-1: “SY”. Coordinates outside its box are reported: they may be swapped.'),
  point: field(lngLat, 'Where its pin stands: [longitude, latitude] in degrees, as in GeoJSON.'),
  geometry: maybe(placeFile, 'A .geojson file beside the story, with its shape.'),
  certainty: field(v.picklist(['exact', 'approximate', 'schematic', 'disputed']), 'How sure the place on the map is.'),
  withinKm: maybe(v.pipe(v.number(), v.minValue(0)), 'How far it may lie from the point, or reaches, in kilometres.'),
  basis: maybe(words, 'What a schematic place rests on, in words; it must have one.'),
  caption: maybe(words, 'One line below the map.'),
  inForce: maybe(edtf, 'When a zone was in force; spoken of before or after, it is drawn as announced.'),
  sources: list(id, 'What the place rests on; a schematic one needs at least one.'),
  geonames: maybe(v.pipe(v.number(), v.integer()), 'Its number at geonames.org.'),
  wikidata: maybe(v.pipe(v.string(), v.regex(/^Q\d+$/)), 'Its number at wikidata.org: “Q1234”.'),
});

const added = v.strictObject({
  text: field(words, 'What the other source adds, in our words.'),
  source: field(id, 'Which of the sources adds it.'),
  when: maybe(edtf, 'A date that the other source gives: a hollow tick, never the moment’s own date.'),
  place: maybe(id, 'A place that the other source gives.'),
});

const relation = v.strictObject({
  kind: field(v.picklist(['speaks-of', 'part-of', 'same-post', 'same-words']), 'How the two are tied.'),
  moment: field(id, 'The other moment.'),
});

const paragraphs = list(
  v.pipe(v.number(), v.integer(), v.minValue(1)),
  'Where it stands in the source: the numbers of its paragraphs, where one counts them.',
);

const momentParts = {
  id: field(id, 'Its name in its address. Kept for ever: links hang on it.'),
  formerly: list(id, 'Ids that it had before; links to them lead here.'),
  withdrawn: maybe(words, 'Why it is told no more. Its address stays and says so.'),
  label: field(
    v.union(
      [label, v.pipe(v.record(langCode, label), v.minEntries(1, 'text in at least one language'))],
      'at most 24 characters: it stands on the timeline',
    ),
    'What stands on the timeline: at most 24 characters.',
  ),
  summary: field(words, 'What it is about, in our own words.'),
  when: maybe(
    edtf,
    'When it was, as exactly as it is known and no more (EDTF): 2018, 2018-09, 2018-09-17, 2018-09-17T21:40+03:00, 2018-08~ (about), 2018-09? (doubtful), 2018-09-01/2018-09-16, ../2018-09-17 (before), 2011/.. (since). Moments stand in the file in the order of time.',
  ),
  whenBasis: maybe(words, 'What the date rests on, where that is not plain.'),
  beside: maybe(id, 'Instead of “when”, for a moment that has no date: the moment that it stands by.'),
  at: list(id, 'Places where it happened or was said.'),
  for: list(id, 'Places that it was said or done for: capitals spoken for.'),
  about: list(id, 'Places that it is about.'),
  source: maybe(id, 'Which of the sources it rests on; left out, the story’s own.'),
  paragraphs,
  note: maybe(words, 'Something the source leaves open, or that a reader could misread.'),
  relations: list(relation, 'What ties it to other moments.'),
  added: list(added, 'What other sources than its own add to it.'),
};

/** Who put words into another language. */
export const translator = v.picklist(['newsroom', 'outlet', 'official', 'machine']);

const quotation = v.strictObject({
  kind: field(
    v.picklist(['direct', 'partial', 'indirect']),
    'direct: the words said. partial: our words around words that were said. indirect: our words.',
  ),
  text: field(
    line,
    'direct: the words said, without marks. partial: our words, with “the words said” in marks. indirect: our words, without marks.',
  ),
  fragments: list(line, 'Every run of words that stands in marks in a partial quotation.'),
  paragraphs,
  lang: maybe(langCode, 'The language of these words, if it is not the source’s.'),
  translated: maybe(
    v.strictObject({
      from: field(langCode, 'The language they were said in.'),
      by: field(translator, 'Who translated them.'),
    }),
    'These words are themselves a translation: from which language, and whose.',
  ),
  translations: list(
    v.strictObject({
      lang: field(langCode, 'The language of the translation.'),
      text: field(line, 'The translated words.'),
      by: field(translator, 'Who translated them.'),
      source: maybe(id, 'Where the translation is printed.'),
    }),
    'The same in other languages, each with who put it so; shown beside the words, never in marks.',
  ),
});

const statement = v.strictObject({
  type: field(
    v.literal('statement'),
    'statement: somebody said something. event: something happened, was agreed or is due.',
  ),
  ...momentParts,
  speaker: field(id, 'Who said it.'),
  via: list(
    v.strictObject({
      outlet: field(id, 'The speaker of kind “outlet” that passed it on.'),
      inferred: maybe(words, 'Why we think so, where the source does not say it.'),
    }),
    'The way it came, outlet by outlet.',
  ),
  medium: maybe(words, 'What it was said in: a post, a briefing, a speech.'),
  quotations: field(v.pipe(v.array(quotation), v.minLength(1, 'at least one quotation')), 'What was said.'),
});

const storyEvent = v.strictObject({
  type: field(
    v.literal('event'),
    'statement: somebody said something. event: something happened, was agreed or is due.',
  ),
  ...momentParts,
  kind: field(
    v.picklist(['event', 'meeting', 'agreement', 'deadline', 'term', 'visit', 'background', 'decision', 'action']),
    'What kind of event. A deadline ends by its date; background and event last throughout their span, others lie within it.',
  ),
  title: field(words, 'What happened, as a headline.'),
  people: list(id, 'Speakers who took part.'),
});

const note = v.strictObject({
  id: field(id, 'Its name within this file.'),
  term: field(words, 'The word that needs explaining.'),
  text: field(words, 'What it means.'),
  sources: field(v.array(id), 'What that rests on.'),
});

const revision = v.strictObject({
  date: field(edtf, 'When it was corrected.'),
  moments: field(v.array(id), 'What it changed.'),
  text: field(words, 'What was wrong and is right now.'),
  was: list(
    v.strictObject({ moment: field(id, 'One of those it changed.'), text: field(words, 'What it said before.') }),
    'Words as they were before, so that who cited them finds them again.',
  ),
});

export const storyFile = v.strictObject({
  $schema: maybe(v.string(), '“../story.schema.json”: editors complete and check the file by it.'),
  format: field(v.literal(1), 'The version of this format: 1.'),
  id: field(id, 'The story’s name in its address and of this file. Kept for ever: links hang on it.'),
  formerly: list(id, 'Ids that it had before; links to them lead here.'),
  lang: field(langCode, 'The language the story is told in: “en”.'),
  timeZone: field(line, 'Whose days these are: an IANA name such as “Europe/Istanbul”.'),
  title: field(words, 'What the story is called.'),
  summary: field(words, 'What it tells, in two or three sentences.'),
  toldAsOf: maybe(edtf, 'The day on which the story is told: what came after is no part of it.'),
  orderNote: maybe(words, 'How the moments of a day of unknown hours are ordered, in words.'),
  source: maybe(
    v.strictObject({
      kind: sourceKind,
      title: field(line, 'Its title as it stands there.'),
      lang: field(langCode, 'The language it is written in.'),
      url: sourceUrl,
      outlet: field(line, 'Who published it.'),
      note: maybe(words, 'What a reader should know of it.'),
    }),
    'The one source that the story tells; left out when every moment names its own.',
  ),
  opening: field(
    v.strictObject({
      moment: field(id, 'The moment that the story opens on.'),
      places: list(id, 'What the first view of the map holds; left out, every place of the story.'),
      inset: maybe(id, 'A zone that is shown in a small map of its own.'),
      distancesFrom: maybe(id, 'The place that distances on the map are counted from.'),
    }),
    'What a reader sees first.',
  ),
  basemap: maybe(
    v.strictObject({
      region: field(box, 'The box of the region: [west, south, east, north] in degrees.'),
      detail: maybe(box, 'The box of a part of it that is drawn in detail.'),
      names: maybe(placeFile, 'A .geojson file beside the story, with towns, rivers and what else has a name.'),
      borders: v.optional(
        field(v.picklist(['present', 'none']), 'Borders are those of today; a story of another time has coasts alone.'),
        'present',
      ),
    }),
    'What “npm run basemap” makes the story’s own map of. Left out, the map is that of the world, which is coarse.',
  ),
  sources: list(source, 'Sources besides the story’s own.'),
  speakers: field(v.array(speaker), 'Everybody who says something, takes part or passes words on.'),
  places: field(v.array(place), 'Every place on the map.'),
  notes: list(note, 'Words that need explaining, below the story.'),
  moments: field(
    v.pipe(v.array(v.variant('type', [statement, storyEvent])), v.minLength(1, 'at least one moment')),
    'What was said and what happened, in the order of time.',
  ),
  revisions: list(revision, 'What was corrected after publication.'),
  mapNames: v.optional(
    field(v.record(line, v.record(langCode, line)), 'Names that the base map writes, in other languages.'),
    {},
  ),
});

type Translator = v.InferOutput<typeof translator>;
/** `translation`: the side file whose words stand beside the story's own, where one was read with it. */
export type StoryFile = v.InferOutput<typeof storyFile> & {
  readonly translation?: { readonly lang: Lang; readonly by: Translator };
};
