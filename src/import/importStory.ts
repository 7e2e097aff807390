import { detectFormat, findJson, type Format } from './detectFormat.ts';
import type { ImportedItems, NotCarried, ImportContext } from './ImportedMoment.ts';
import { fromCsv } from './fromCsv.ts';
import { fromGeoJson } from './fromGeoJson.ts';
import { fromTimelineJs } from './fromTimelineJs.ts';
import { fromTimelineJsCsv } from './fromTimelineJsCsv.ts';
import { fromTimeMap } from './fromTimeMap.ts';
import { slug } from './lastingId.ts';
import { readCsv } from './readCsv.ts';
import { oneLine } from './asRecord.ts';
import { type Assumed, storyFileOf } from './storyFileOf.ts';
import { say } from './say.ts';

export type ImportOptions = {
  readonly fileName: string;
  /** The story's id; otherwise made from the file's name. */
  readonly id?: string | undefined;
  /** The language that the file is written in; English if nobody says. */
  readonly lang?: string | undefined;
  /** Whose clocks the file's times are, an IANA name; without it no hour is taken over, only told in words. */
  readonly timeZone?: string | undefined;
};

export type Imported = {
  /** Null: nothing that we know. */
  readonly format: Format | null;
  /** A story file for `parseStory`; null where nothing could be carried over. */
  readonly file: unknown;
  /** How many moments the file has. */
  readonly carried: number;
  /** Item by item, in the file's order. */
  readonly notCarried: readonly NotCarried[];
  /** What the file does not say and a story must, and what stands there now. */
  readonly assumed: readonly Assumed[];
};

/**
 * Turns the text of a file into a story file, and says what it had to drop behind. Throws for no text. A story file
 * of our own comes back as it is.
 */
export async function importStory(text: string, options: ImportOptions): Promise<Imported> {
  const { fileName } = options;
  const notCarried: NotCarried[] = [];
  const context: ImportContext = {
    timeZone: options.timeZone ?? null,
    drop: (where, what, why) => notCarried.push({ where, what: firstOf(what), why }),
  };
  const format = detectFormat(text, fileName);
  if (format === 'story') return { format, file: findJson(text), carried: 0, notCarried, assumed: [] };
  if (format === null) {
    context.drop(say('file'), fileName, say('why.format'));
    return { format, file: null, carried: 0, notCarried, assumed: [] };
  }
  const drafted = await draftedFrom(format, text, context);
  const head = {
    id: options.id ?? storyIdFrom(fileName),
    fileName: oneLine(fileName).slice(0, 200),
    title: titleFromName(fileName),
    lang: options.lang ?? 'en',
    timeZone: options.timeZone ?? null,
  };
  const composed = storyFileOf(drafted, head, context);
  if (!composed) {
    if (drafted.drafts.length === 0) context.drop(say('file'), fileName, say('why.nothing'));
    return { format, file: null, carried: 0, notCarried, assumed: [] };
  }
  return { format, ...composed, notCarried };
}

/** A story's id from a file's name: "My Timeline (2).json" → my-timeline-2. No language's or folder's name. */
export function storyIdFrom(fileName: string): string {
  const id = slug(nameOf(fileName), 60);
  return id.length > 3 && !/^(open|assets|stories|cards)$/.test(id) ? id : `story-${id || 'imported'}`;
}

async function draftedFrom(
  format: Exclude<Format, 'story'>,
  text: string,
  context: ImportContext,
): Promise<ImportedItems> {
  if (format === 'timelinejs') return fromTimelineJs(findJson(text), context);
  if (format === 'timemap') return fromTimeMap(findJson(text), context);
  if (format === 'geojson') return fromGeoJson(findJson(text), context);
  const cells = await readCsv(text);
  for (const { row, got } of cells.faults) context.drop(say('row', { n: row }), got, say('why.csv'));
  return format === 'csv' ? fromCsv(cells, context) : fromTimelineJsCsv(cells, context);
}

function titleFromName(fileName: string): string {
  return oneLine(nameOf(fileName).replace(/[-_]+/g, ' ')) || fileName || '–';
}

function nameOf(fileName: string): string {
  return (fileName.split(/[/\\]/).at(-1) ?? '').replace(/\.[a-z0-9]+$/i, '');
}

/** As much as one needs to find it again. */
function firstOf(what: string): string {
  const line = oneLine(what.slice(0, 1000));
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
