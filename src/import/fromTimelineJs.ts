import { shortened } from '../story/shortened.ts';
import type { ImportedMoment, ImportedItems, ImportedPlace, ImportContext } from './ImportedMoment.ts';
import { readDate, type ReadDate, readParts, readSpan } from './readDate.ts';
import { listOf, oneLine, asRecord, textOf } from './asRecord.ts';
import { findPoint, plain, titleFrom, whyUnread } from './momentOfRow.ts';
import { say } from './say.ts';

/**
 * A timeline of TimelineJS3 (https://timeline.knightlab.com/docs/json-format.html). A slide becomes an event told in
 * our words: the format does not say which of its words somebody said.
 */
export function fromTimelineJs(json: unknown, context: ImportContext): ImportedItems {
  const { title, events, eras } = asRecord(json);
  listOf(eras).forEach((era, i) => dropEra(say('era', { n: i + 1 }), era, context));
  const head = headOf(say('titleSlide'), title, context);
  const drafts = listOf(events).flatMap((slide, i) => momentOfSlide(say('slide', { n: i + 1 }), slide, context) ?? []);
  return { ...head, drafts };
}

/** What the slide that opens a timeline says of the whole. */
export function headOf(
  where: string,
  slide: unknown,
  context: ImportContext,
): Pick<ImportedItems, 'title' | 'summary'> {
  const { text } = asRecord(slide);
  dropRest(where, slide, context);
  return {
    title: oneLine(plain(where, textOf(asRecord(text)['headline']), context, true)) || null,
    summary: plain(where, textOf(asRecord(text)['text']), context, true) || null,
  };
}

/** A slide as a draft; null, and told, where it says nothing or its date cannot be read. */
export function momentOfSlide(where: string, slide: unknown, context: ImportContext): ImportedMoment | null {
  const { drop, timeZone } = context;
  const { unique_id, start_date, end_date, display_date, text, location } = asRecord(slide);
  const words = plain(where, textOf(asRecord(text)['text']), context, true);
  const title = oneLine(plain(where, textOf(asRecord(text)['headline']), context, true)) || titleFrom(words);
  if (title === '') {
    drop(where, say('item'), say('why.empty'));
    return null;
  }
  const start = dateOf(start_date, timeZone);
  if (start.read === null && start.got !== '') {
    drop(where, say('itemDated', { title, date: start.got }), whyUnread(start.got));
    return null;
  }
  const end = dateOf(end_date, timeZone);
  const span = end.got === '' ? start.read : readSpan(start.read, end.read);
  if (end.got !== '' && span === null) drop(where, say('endDate', { date: end.got }), whyUnread(end.got));
  dropRest(where, slide, context);
  const when = span ?? start.read;
  const shown = oneLine(
    plain(where, textOf(display_date) || textOf(asRecord(start_date)['display_date']), context, true),
  );
  return {
    where,
    ownId: textOf(unique_id) || null,
    title,
    text: words || title,
    when: when?.edtf ?? null,
    whenWords: [
      ...(when?.words ?? []).map(({ kind, got }) => say(`when.${kind}`, { got })),
      ...(shown === '' || isSaid(shown, when) ? [] : [say('when.shown', { got: shortened(shown, 200) })]),
    ],
    places: placesOf(where, location, context),
    sources: [],
    speaker: null,
    quote: null,
  };
}

/** An era is a stretch behind other slides: our format has none. */
export function dropEra(where: string, era: unknown, { drop }: ImportContext) {
  const { text, start_date, end_date } = asRecord(era);
  const dates = [start_date, end_date].map((date) => dateOf(date, null).got).filter(Boolean);
  drop(where, [textOf(asRecord(text)['headline']), dates.join(' – ')].filter(Boolean).join(', '), say('why.era'));
}

/** Pictures and whatever else our format has no place for. */
function dropRest(where: string, slide: unknown, { drop }: ImportContext) {
  const { media, background, group } = asRecord(slide);
  const { url, caption, credit, thumbnail } = asRecord(media);
  const picture = [url, caption, credit, thumbnail].map(textOf).filter(Boolean).join(' · ');
  if (picture !== '') drop(where, picture, say('why.media'));
  const behind = textOf(asRecord(background)['url']) || textOf(asRecord(background)['color']);
  if (behind !== '') drop(where, say('background', { got: behind }), say('why.media'));
  if (textOf(group) !== '') drop(where, say('group', { got: textOf(group) }), say('why.group'));
}

function dateOf(date: unknown, timeZone: string | null): { read: ReadDate; got: string } {
  const text = textOf(date);
  // A text is of the first spreadsheets, whose dates TimelineJS reads the month first.
  if (text !== '') return { read: readDate(text, { order: 'month-first', timeZone }), got: text };
  const parts = Object.fromEntries(
    (['year', 'month', 'day', 'hour', 'minute'] as const).map((part) => [
      part,
      textOf(asRecord(date)[part]).replace(/[\s,]+/g, ''),
    ]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  const clock = [hour, minute].filter(Boolean).join(':');
  return {
    read: readParts(parts, timeZone),
    got: [[year, month, day].filter(Boolean).join('-'), clock].filter(Boolean).join(' '),
  };
}

/** Whether a date in words says no more than the date itself. */
function isSaid(words: string, when: ReadDate): boolean {
  const read = readDate(words, { order: null, timeZone: null });
  return read !== null && when !== null && read.edtf === when.edtf && read.words.length === 0;
}

function placesOf(where: string, location: unknown, context: ImportContext): ImportedPlace[] {
  const { name, lat, lon, lng, long } = asRecord(location);
  const words = oneLine(plain(where, textOf(name), context, true)) || null;
  const point = findPoint(where, textOf(lon) || textOf(lng) || textOf(long), textOf(lat), context);
  return words === null && point === null ? [] : [{ name: words, point, relation: 'at' }];
}
