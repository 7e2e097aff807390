import { shortened } from '../story/shortened.ts';
import { parseWhen } from '../story/parseWhen.ts';
import type { LngLat } from '../story/units.ts';
import type {
  ImportedMoment,
  ImportedItems,
  ImportedPlace,
  ImportedSource,
  NotCarried,
  ImportContext,
} from './ImportedMoment.ts';
import { LastingIds, marked, slug } from './lastingId.ts';
import { oneLine } from './asRecord.ts';
import { say } from './say.ts';

export type Head = {
  readonly id: string;
  readonly fileName: string;
  readonly title: string;
  readonly lang: string;
  readonly timeZone: string | null;
};

/** A field of the story that no file says, and what stands there until somebody who knows has looked at it. */
export type Assumed = Pick<NotCarried, 'what' | 'why'>;

export type Composed = { readonly file: object; readonly carried: number; readonly assumed: readonly Assumed[] };

/** So many letters may stand in a field of a story file. */
const longest = 4000;
/** So many letters may stand on the timeline. */
const labelLength = 24;

/**
 * The story file that drafts make: in the order of time, with an id for everything that is named. Null, and told,
 * where no moment has a date: a timeline needs one.
 */
export function storyFileOf(drafted: ImportedItems, head: Head, context: ImportContext): Composed | null {
  const { drop } = context;
  const zone = head.timeZone ?? 'UTC';
  const merged = mergeDoubles(drafted.drafts);
  const ordered = inOrder(merged, zone);
  if (ordered.length === 0) {
    if (drafted.drafts.length > 0) drop(say('file'), say('everyDate'), say('why.noDate'));
    return null;
  }
  const assumed: Assumed[] = [];
  const fill = (what: string, why: string) => assumed.push({ what, why });
  const room = new Room(context, fill);
  const ids = new LastingIds();
  // Ids go by the file's order, so that of two doubles the first in the file keeps the plain one.
  const idOf = new Map(
    merged.map((draft) => [draft, ids.idOf({ ...draft, date: dayOf(draft.when), whole: wholeOf(draft) })]),
  );
  const moments = ordered.map(({ draft, beside }) => {
    if (beside)
      drop(draft.where, say('itemUndated', { title: draft.title }), say('why.undated', { title: beside.title }));
    return room.momentOf(draft, idOf.get(draft) ?? '', beside ? (idOf.get(beside) ?? null) : null);
  });
  const title = drafted.title ?? head.title;
  if (drafted.title === null) fill('title', say('fill.title'));
  if (drafted.summary === null) fill('summary', say('fill.summary'));
  fill('lang', say('fill.lang', { lang: head.lang }));
  if (head.timeZone === null) fill('timeZone', say('fill.timeZone'));
  fill('source', say('fill.source'));
  const file = {
    $schema: '../story.schema.json',
    format: 1,
    id: head.id,
    lang: head.lang,
    timeZone: zone,
    title: room.line(say('file'), title),
    summary: room.line(say('file'), drafted.summary ?? say('summary', { title })),
    // What a moment rests on that names no source of its own is this very file.
    source: { kind: 'document', title: head.fileName || title, lang: head.lang, outlet: say('outlet') },
    opening: { moment: moments[0]?.id },
    sources: room.sources,
    speakers: room.speakers,
    places: room.places,
    moments,
  };
  return { file, carried: moments.length, assumed };
}

/** Everything that moments name, each once, with the id it got. */
class Room {
  readonly sources: object[] = [];
  readonly speakers: object[] = [];
  readonly places: object[] = [];
  readonly #context: ImportContext;
  readonly #fill: (what: string, why: string) => void;
  readonly #ids = { source: new LastingIds(), speaker: new LastingIds(), place: new LastingIds() };
  readonly #known = {
    source: new Map<string, string>(),
    speaker: new Map<string, string>(),
    place: new Map<string, string>(),
  };

  constructor(context: ImportContext, fill: (what: string, why: string) => void) {
    this.#context = context;
    this.#fill = fill;
  }

  /** A quotation makes a statement; anything else is told in our words, as an event. */
  momentOf(draft: ImportedMoment, id: string, beside: string | null) {
    const { where, title, text, quote, speaker, when, whenWords } = draft;
    const [source, ...others] = draft.sources;
    const notes = [...this.#placeWords(draft), ...this.#sourceWords(others)];
    const parts = {
      id,
      label: shortened(title, labelLength),
      summary: this.line(where, text),
      ...(beside === null ? { when } : { beside }),
      ...(whenWords.length > 0 ? { whenBasis: this.line(where, whenWords.join(' ')) } : {}),
      ...this.#placesOf(draft),
      ...(source ? { source: this.#sourceId(source) } : {}),
      ...(notes.length > 0 ? { note: this.line(where, notes.join(' ')) } : {}),
    };
    if (quote !== null) {
      const said = { kind: 'direct', text: this.line(where, unmarked(quote)) };
      return { type: 'statement', ...parts, speaker: this.#speakerId(speaker), quotations: [said] };
    }
    const people = speaker === null ? {} : { people: [this.#speakerId(speaker)] };
    if (speaker !== null) this.#context.drop(where, speaker, say('why.unquoted'));
    return { type: 'event', ...parts, kind: 'event', title: this.line(where, title), ...people };
  }

  /** At most as long as the format has it; what is cut off is told. */
  line(where: string, text: string): string {
    if (text.length > longest) {
      const { drop } = this.#context;
      drop(where, `${text.slice(longest - 100, longest)} …`, say('why.long', { n: longest }));
    }
    return shortened(text, longest);
  }

  #placesOf({ places, where }: ImportedMoment) {
    const found: { at?: string[]; for?: string[]; about?: string[] } = {};
    for (const { name, point, withinKm, relation } of places) {
      if (point === null) continue;
      const ids = (found[relation] ??= []);
      const id = this.#placeId(where, name, point, withinKm);
      if (!ids.includes(id)) ids.push(id);
    }
    return found;
  }

  #placeId(where: string, name: string | null, point: LngLat, withinKm: number | undefined): string {
    const words = name === null ? inDegrees(point) : this.line(where, name);
    return this.#once('place', `${words}\n${point.join()}`, () => {
      const id = this.#ids.place.unique(slug(name ?? '', 44) || marked(words));
      const known = { id, kind: 'area', name: words, point, certainty: 'approximate' };
      this.places.push(withinKm === undefined ? known : { ...known, withinKm });
      if (this.places.length === 1) this.#fill('places', say('fill.places'));
      return id;
    });
  }

  #speakerId(name: string | null): string {
    return this.#once('speaker', name ?? '', () => {
      const id = this.#ids.speaker.unique(name === null ? 'not-named' : slug(name, 44) || marked(name));
      const named = { kind: 'person', name: shortened(name ?? '', longest) };
      this.speakers.push({ id, ...(name === null ? { kind: 'unnamed', name: say('speaker') } : named) });
      this.#fill(`speakers: ${name ?? '–'}`, say(name === null ? 'fill.noSpeaker' : 'fill.speaker'));
      return id;
    });
  }

  #sourceId({ url, title }: ImportedSource): string {
    return this.#once('source', `${url}\n${title}`, () => {
      const publisher = url === null ? say('outlet') : hostOf(url);
      const id = this.#ids.source.unique(
        `${slug(url === null ? (title ?? '') : publisher, 30) || 'source'}-${marked(url ?? title ?? '')}`,
      );
      const known = { id, kind: 'document', title: shortened(title ?? url ?? '', longest), publisher };
      this.sources.push(url === null ? known : { ...known, url });
      if (this.sources.length === 1) this.#fill('sources', say('fill.sources'));
      return id;
    });
  }

  #once(kind: 'source' | 'speaker' | 'place', key: string, make: () => string): string {
    const id = this.#known[kind].get(key) ?? make();
    this.#known[kind].set(key, id);
    return id;
  }

  #placeWords({ places, where }: ImportedMoment): string[] {
    const { drop } = this.#context;
    return places.flatMap(({ name, point }) => {
      if (name === null || point !== null) return [];
      drop(where, name, say('why.place'));
      return [say('placeWords', { name })];
    });
  }

  /** A moment rests on one source; the file's others are named in words. */
  #sourceWords(others: readonly ImportedSource[]): string[] {
    return others.map(({ url, title }) => say('sourceWords', { name: [title, url].filter(Boolean).join(', ') }));
  }
}

/** Features of one moment at several places are one moment: the same id, date and words. */
function mergeDoubles(drafts: readonly ImportedMoment[]): ImportedMoment[] {
  const first = new Map<string, ImportedMoment & { places: ImportedPlace[] }>();
  const merged: ImportedMoment[] = [];
  for (const draft of drafts) {
    const key =
      draft.ownId === null ? null : JSON.stringify([draft.ownId, draft.when, draft.title, draft.text, draft.quote]);
    const double = key === null ? undefined : first.get(key);
    if (double) {
      double.places.push(...draft.places);
      continue;
    }
    const own = { ...draft, places: [...draft.places] };
    if (key !== null) first.set(key, own);
    merged.push(own);
  }
  return merged;
}

type Placed = { readonly draft: ImportedMoment; readonly beside: ImportedMoment | null };

/** By the earliest that each may have begun; one without a date stands by the one before it in the file, or the next. */
function inOrder(drafts: readonly ImportedMoment[], timeZone: string): Placed[] {
  const dated = drafts.flatMap((draft, i) =>
    draft.when === null ? [] : [{ draft, i, start: startOf(draft.when, timeZone) }],
  );
  const undated = new Map<ImportedMoment, ImportedMoment[]>();
  let before = dated[0]?.draft;
  for (const draft of drafts) {
    if (draft.when !== null) before = draft;
    else if (before && !undated.get(before)?.push(draft)) undated.set(before, [draft]);
  }
  return dated
    .toSorted((a, b) => a.start - b.start || a.i - b.i)
    .flatMap(({ draft }) => [
      { draft, beside: null },
      ...(undated.get(draft) ?? []).map((one) => ({ draft: one, beside: draft })),
    ]);
}

/** An open start counts as just before its end, or a later moment could be known to have ended before it. */
function startOf(edtf: string, timeZone: string): number {
  const { start, end } = parseWhen(edtf, timeZone);
  return start ?? (end ?? 0) - 1;
}

function dayOf(edtf: string | null): string {
  return /\d{4}(-\d\d){0,2}/.exec(edtf ?? '')?.[0] ?? '';
}

function wholeOf({ title, text, when, quote, speaker, places }: ImportedMoment): string {
  return JSON.stringify([title, text, when, quote, speaker, places]);
}

/** The words alone: the page sets the marks, and marks within them become single ones, as is usual. */
function unmarked(quote: string): string {
  const bare = isAllInMarks(quote) ? quote.slice(1, -1).trim() : quote;
  return bare.replaceAll('“', '‘').replaceAll('”', '’') || quote;
}

/** Whether the first mark is closed by the last sign and no earlier one: “a”, but not “a” and “b”. */
function isAllInMarks(quote: string): boolean {
  const closing = { '“': '”', '«': '»', '„': '“', '"': '"' }[quote[0] ?? ''];
  if (closing === undefined || !quote.endsWith(closing) || quote.length < 3) return false;
  let open = 1;
  for (const sign of quote.slice(1, -1)) {
    if (sign === closing) open--;
    else if (sign === quote[0]) open++;
    if (open === 0) return false;
  }
  return true;
}

function inDegrees([lng, lat]: LngLat): string {
  return `${Math.abs(lat)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lng)}° ${lng < 0 ? 'W' : 'E'}`;
}

function hostOf(url: string): string {
  return oneLine(/^https?:\/\/(?:www\.)?([^/?#\s]+)/.exec(url)?.[1] ?? url).slice(0, 200);
}
