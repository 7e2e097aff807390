import * as v from 'valibot';

import { byId } from '../story/byId.ts';
import { findOutsideBox } from '../geo/countryBoxes.ts';
import { parseWhen, type When, WhenError } from '../story/parseWhen.ts';
import { isQuoted, quoteParts } from '../story/quoteParts.ts';
import type { Moment, Place, Source, Story } from '../story/Story.ts';
import type { Problem, Report } from './Problem.ts';
import { storyFile, type StoryFile } from './storyFile.ts';
import { withTranslation } from './withTranslation.ts';

export type ParsedStory = { readonly story: Story } | { readonly problems: readonly Problem[] };

/**
 * Turns unknown JSON into a Story, or into every problem it has at once. Never throws for bad input.
 * The same function runs in the build, in the story checker and in the browser. `translation` is the
 * content of a side file with the story's words in another language, where one was read.
 */
export function parseStory(json: unknown, translation?: unknown): ParsedStory {
  guesses = mostGuesses;
  const shape = v.safeParse(storyFile, json);
  if (!shape.success) return { problems: shape.issues.map(shapeProblems) };
  const problems: Problem[] = [];
  const reportTo =
    (mark: Pick<Problem, 'translation'>): Report =>
    (path, expected, got, suggestion) =>
      problems.push({ ...mark, path, expected, got: shown(got), ...(suggestion ? { suggestion } : {}) });
  const file =
    translation === undefined
      ? shape.output
      : translatedFile(shape.output, translation, reportTo({ translation: langOf(translation) }));
  const story = checkedStory(file, reportTo({}));
  return problems.length > 0 ? { problems } : { story };
}

/** The translated words must fit where the story's do: a label is short in every language. */
function translatedFile(file: StoryFile, json: unknown, report: Report): StoryFile {
  const merged = withTranslation(file, json, report);
  const { translation: _, ...rest } = merged;
  const shape = v.safeParse(storyFile, rest);
  if (shape.success) return merged;
  for (const { path, expected, got } of shape.issues.map(shapeProblems))
    report(pathById(rest, path, merged.translation?.lang), expected, got);
  return file;
}

function langOf(json: unknown): string {
  const { lang } = (json ?? {}) as { lang?: unknown };
  return typeof lang === 'string' ? lang : '?';
}

/** `moments[3].label.tr` → `moments.zarif-post.label`, as the translation has it. */
function pathById(file: object, path: string, lang?: string): string {
  const keys = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => key ?? Number(index));
  let at: unknown = file;
  const named = keys.map((key) => {
    at = (at as Record<string | number, unknown> | undefined)?.[key];
    const { id } = (at ?? {}) as { id?: string };
    return typeof key === 'number' ? (id === undefined ? `[${key}]` : `.${id}`) : `.${key}`;
  });
  return named
    .filter((key, i) => i < named.length - 1 || key !== `.${lang}`)
    .join('')
    .replace(/^\./, '');
}

function shapeProblems(issue: v.BaseIssue<unknown>): Problem {
  const keys = issue.path?.map((item) => item.key as string | number) ?? [];
  const path = pathInWords(keys);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const key = String(keys.at(-1));
    return { path, expected: 'no such field', got: shown(key), ...didYouMean(key, fieldNames) };
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return { path, expected: `the field ${issue.expected}`, got: 'nothing' };
  }
  const expected = issue.message.startsWith('Invalid ') ? inWords(issue.expected) : issue.message;
  return { path, expected, got: shown(issue.input) };
}

/** Every field name of the format, for "did you mean". */
const fieldNames = namesIn(storyFile);

function namesIn(schema: unknown): string[] {
  if (!schema || typeof schema !== 'object') return [];
  const { entries = {}, item, wrapped, options, pipe } = schema as SchemaParts;
  const inner = [
    ...Object.values(entries),
    item,
    wrapped,
    ...(options ?? []),
    ...(pipe ?? []).filter((part) => part !== schema && isSchema(part)),
  ];
  return [...new Set([...Object.keys(entries), ...inner.flatMap(namesIn)])];
}

type SchemaParts = {
  entries?: Record<string, unknown>;
  item?: unknown;
  wrapped?: unknown;
  options?: unknown[];
  pipe?: unknown[];
};

function isSchema(part: unknown): boolean {
  return (part as { kind?: string }).kind === 'schema';
}

function inWords(expected: string | null): string {
  return expected === 'Object'
    ? 'an object in { }'
    : expected === 'Array'
      ? 'a list in [ ]'
      : (expected ?? 'something else');
}

function checkedStory(file: StoryFile, report: Report): Story {
  checkTimeZone(file, report);
  checkIds(file, report);
  checkReferences(file, report);
  file.places.forEach((place, i) => {
    const outside = place.country ? findOutsideBox(place.country, place.point) : null;
    if (outside) report(`places[${i}].point`, outside.expected, place.point, outside.suggestion);
    if (place.certainty === 'schematic' && !place.basis)
      report(`places[${i}].basis`, 'what a schematic place rests on, in words', undefined);
    if (place.certainty === 'schematic' && place.sources.length === 0)
      report(`places[${i}].sources`, 'at least one source of a schematic place', []);
  });
  file.speakers.forEach((speaker, i) => {
    if (speaker.anonymity && speaker.kind !== 'unnamed') {
      report(
        `speakers[${i}].anonymity`,
        'no anonymity for a named speaker',
        speaker.kind,
        'Use kind "unnamed", and never a name.',
      );
    }
  });
  const when = (text: string | undefined, path: string) => checkedWhen(text, path, file.timeZone, report);
  const places = file.places.map((place, i) => ({
    ...place,
    inForce: when(place.inForce, `places[${i}].inForce`),
  })) satisfies Place[];
  const ownSource = ownSourceOf(file);
  const sources = file.sources.map((source, i) => ({ ...source, date: when(source.date, `sources[${i}].date`) }));
  const all = file.moments.map((moment, i) => ({
    ...moment,
    number: 0,
    // A source that is not there has been reported above, and a reported story is thrown away.
    source: (moment.source ? byId(sources).get(moment.source) : ownSource) as Source,
    when: when(moment.when, `moments[${i}].when`),
    added: moment.added.map((added, j) => ({ ...added, when: when(added.when, `moments[${i}].added[${j}].when`) })),
  })) satisfies Moment[];
  all.forEach((moment, i) => checkMoment(moment, file.moments[i]?.when !== undefined, `moments[${i}]`, report));
  checkOrder(all, report);
  const moments = all.filter((moment) => !moment.withdrawn).map((moment, i) => ({ ...moment, number: i + 1 }));
  const withdrawn = all.flatMap(({ id, formerly, label, withdrawn: reason }) =>
    reason ? [{ id, formerly, label, reason }] : [],
  );
  const toldAsOf = when(file.toldAsOf, 'toldAsOf');
  const revisions = file.revisions.map((revision, i) => ({
    ...revision,
    // As above: a date that cannot be read has been reported.
    date: when(revision.date, `revisions[${i}].date`) as When,
  }));
  return { ...file, source: ownSource, sources, places, moments, withdrawn, toldAsOf, revisions };
}

function ownSourceOf({ source }: StoryFile): Source | null {
  if (!source) return null;
  const { outlet, ...rest } = source;
  return { ...rest, id: null, publisher: outlet, date: null };
}

function checkTimeZone({ timeZone }: StoryFile, report: Report) {
  try {
    void Intl.DateTimeFormat('en', { timeZone });
  } catch {
    report('timeZone', 'an IANA time zone such as "Europe/Istanbul"', timeZone);
  }
}

function checkIds(file: StoryFile, report: Report) {
  const seen = new Map<string, string>();
  const once = (id: string, path: string) => {
    const before = seen.get(id);
    if (before) report(path, `an id of its own (${before} has this one)`, id);
    else seen.set(id, path);
  };
  file.moments.forEach((moment, i) => {
    once(moment.id, `moments[${i}].id`);
    moment.formerly.forEach((id, j) => once(id, `moments[${i}].formerly[${j}]`));
  });
  for (const room of ['speakers', 'places', 'sources', 'notes'] as const) {
    const own = new Set<string>();
    file[room].forEach(({ id }, i) => {
      if (own.has(id)) report(`${room}[${i}].id`, `an id that no other of the ${room} has`, id);
      own.add(id);
    });
  }
}

function checkReferences(file: StoryFile, report: Report) {
  const ids = {
    speaker: file.speakers.map(({ id }) => id),
    place: file.places.map(({ id }) => id),
    source: file.sources.map(({ id }) => id),
    moment: file.moments.filter((moment) => !moment.withdrawn).map(({ id }) => id),
    'moment, withdrawn or not,': file.moments.map(({ id }) => id),
  };
  const sets = Object.fromEntries(Object.entries(ids).map(([kind, all]) => [kind, new Set(all)]));
  const refer = (kind: keyof typeof ids, id: string | undefined, path: string) => {
    if (id === undefined || sets[kind]?.has(id)) return;
    const isWithdrawn = kind === 'moment' && file.moments.some((moment) => moment.id === id);
    const suggestion = isWithdrawn ? 'That moment is withdrawn.' : didYouMean(id, ids[kind]).suggestion;
    report(path, `the id of a ${kind} of this story`, id, suggestion);
  };
  const referAll = (kind: keyof typeof ids, all: readonly string[], path: string) =>
    all.forEach((id, i) => refer(kind, id, `${path}[${i}]`));

  refer('moment', file.opening.moment, 'opening.moment');
  referAll('place', file.opening.places, 'opening.places');
  refer('place', file.opening.inset, 'opening.inset');
  refer('place', file.opening.distancesFrom, 'opening.distancesFrom');
  file.speakers.forEach((speaker, i) => {
    refer('speaker', speaker.of, `speakers[${i}].of`);
    refer('speaker', speaker.anonymity?.grantedBy, `speakers[${i}].anonymity.grantedBy`);
    if (belongsToItself(file, speaker.id)) report(`speakers[${i}].of`, 'a chain that ends', speaker.of);
  });
  file.places.forEach((place, i) => referAll('source', place.sources, `places[${i}].sources`));
  file.notes.forEach((note, i) => referAll('source', note.sources, `notes[${i}].sources`));
  file.revisions.forEach((revision, i) => {
    referAll('moment, withdrawn or not,', revision.moments, `revisions[${i}].moments`);
    revision.was.forEach(({ moment }, j) => {
      if (!revision.moments.includes(moment))
        report(`revisions[${i}].was[${j}].moment`, 'one of the moments that this revision names', moment);
    });
  });
  file.moments.forEach((moment, i) => {
    const path = `moments[${i}]`;
    for (const relation of ['at', 'for', 'about'] as const) referAll('place', moment[relation], `${path}.${relation}`);
    refer('moment', moment.beside, `${path}.beside`);
    refer('source', moment.source, `${path}.source`);
    if (!moment.source && !file.source)
      report(`${path}.source`, 'the id of a source: the story has none of its own', undefined);
    moment.relations.forEach((relation, j) => refer('moment', relation.moment, `${path}.relations[${j}].moment`));
    moment.added.forEach((added, j) => {
      refer('source', added.source, `${path}.added[${j}].source`);
      refer('place', added.place, `${path}.added[${j}].place`);
    });
    if (moment.type === 'event') return referAll('speaker', moment.people, `${path}.people`);
    moment.quotations.forEach((quotation, j) =>
      quotation.translations.forEach((translation, k) =>
        refer('source', translation.source, `${path}.quotations[${j}].translations[${k}].source`),
      ),
    );
    refer('speaker', moment.speaker, `${path}.speaker`);
    moment.via.forEach((via, j) => refer('speaker', via.outlet, `${path}.via[${j}].outlet`));
  });
}

function belongsToItself(file: StoryFile, id: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined; at = file.speakers.find((one) => one.id === at)?.of) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function checkedWhen(text: string | undefined, path: string, timeZone: string, report: Report): When | null {
  if (text === undefined) return null;
  try {
    return parseWhen(text, timeZone);
  } catch (error) {
    // A time zone that does not exist throws a RangeError here; checkTimeZone has said so.
    if (error instanceof WhenError) report(path, error.message, text);
    return null;
  }
}

/** `isDated`: a date is written, though perhaps one that cannot be read. */
function checkMoment(moment: Moment, isDated: boolean, path: string, report: Report) {
  if (!isDated && !moment.beside) {
    report(`${path}.when`, 'a date, or "beside" with the moment that this undated one stands by', undefined);
  }
  if (isDated && moment.beside) report(`${path}.beside`, 'either "when" or "beside"', moment.beside);
  if (moment.beside === moment.id) report(`${path}.beside`, 'another moment', moment.beside);
  if (moment.type === 'event') {
    if (moment.kind === 'deadline' && moment.when && moment.when.to === null) {
      report(`${path}.when`, 'a deadline that ends', moment.when.edtf);
    }
    return;
  }
  moment.quotations.forEach((quotation, i) => {
    const at = `${path}.quotations[${i}]`;
    const inMarks = quoteParts(quotation.text)
      .filter(isQuoted)
      .map(({ text }) => text);
    if (quotation.kind !== 'partial' && inMarks.length > 0) {
      report(
        `${at}.text`,
        quotation.kind === 'indirect'
          ? 'no quotation marks in indirect speech'
          : 'the words alone: the page adds the marks',
        quotation.text,
      );
    }
    if (quotation.kind !== 'partial' && quotation.fragments.length > 0)
      report(`${at}.fragments`, `no fragments in ${quotation.kind} speech`, quotation.fragments);
    if (quotation.kind !== 'partial') return;
    if (quotation.fragments.length === 0) report(`${at}.fragments`, 'the words that stand in quotation marks', []);
    for (const fragment of quotation.fragments) {
      if (!inMarks.includes(fragment)) report(`${at}.text`, `a text with “${fragment}” in it`, quotation.text);
    }
    for (const words of inMarks) {
      if (!quotation.fragments.includes(words))
        report(`${at}.fragments`, `“${words}” among the fragments`, quotation.fragments);
    }
  });
}

/** A later moment may not be known to have ended before an earlier one began. */
function checkOrder(moments: readonly Moment[], report: Report) {
  let latestStart: Moment | null = null;
  moments.forEach((moment, i) => {
    const start = latestStart?.when?.start;
    if (start != null && moment.when?.end != null && moment.when.end <= start) {
      report(
        `moments[${i}]`,
        `a moment after "${latestStart?.id}" (${latestStart?.when?.edtf}) in the story's order`,
        moment.when.edtf,
        'Move it up.',
      );
    }
    if (moment.when?.start != null && (start == null || moment.when.start > start)) latestStart = moment;
  });
}

function pathInWords(keys: readonly (string | number)[]): string {
  return keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = written(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'something nested without end';
  }
}

/** A file with thousands of mistakes is told of each, but we guess at the first ones only: guessing takes time. */
const mostGuesses = 50;
let guesses = mostGuesses;

function didYouMean(got: string, known: readonly string[]): { suggestion?: string } {
  if (guesses-- <= 0) return {};
  const near = known
    .filter(({ length }) => Math.abs(length - got.length) <= got.length / 2)
    .map((id) => ({ id, distance: editDistance(got, id) }))
    .filter(({ id, distance }) => distance <= Math.max(2, Math.floor(id.length / 4)))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near ? { suggestion: `Did you mean "${near.id}"?` } : {};
}

/** Levenshtein's distance: how many letters must change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
