import { shortened } from '../story/shortened.ts';
import type { Draft, Drafted, DraftPlace, Telling } from './Draft.ts';
import { readDate, type ReadDate, readParts, readSpan } from './readDate.ts';
import { listOf, oneLine, recordOf, textOf } from './recordOf.ts';
import { findPoint, plain, titleFrom, whyUnread } from './rowDraft.ts';
import { say } from './say.ts';

/**
 * A timeline of TimelineJS3 (https://timeline.knightlab.com/docs/json-format.html). A slide becomes an event told in
 * our words: the format does not say which of its words somebody said.
 */
export function fromTimelineJs(json: unknown, telling: Telling): Drafted {
  const { title, events, eras } = recordOf(json);
  listOf(eras).forEach((era, i) => leaveEra(say('era', { n: i + 1 }), era, telling));
  const head = headOf(say('titleSlide'), title, telling);
  const drafts = listOf(events).flatMap((slide, i) => slideDraft(say('slide', { n: i + 1 }), slide, telling) ?? []);
  return { ...head, drafts };
}

/** What the slide that opens a timeline says of the whole. */
export function headOf(where: string, slide: unknown, telling: Telling): Pick<Drafted, 'title' | 'summary'> {
  const { text } = recordOf(slide);
  leaveRest(where, slide, telling);
  return {
    title: oneLine(plain(where, textOf(recordOf(text)['headline']), telling, true)) || null,
    summary: plain(where, textOf(recordOf(text)['text']), telling, true) || null,
  };
}

/** A slide as a draft; null, and told, where it says nothing or its date cannot be read. */
export function slideDraft(where: string, slide: unknown, telling: Telling): Draft | null {
  const { leave, timeZone } = telling;
  const { unique_id, start_date, end_date, display_date, text, location } = recordOf(slide);
  const words = plain(where, textOf(recordOf(text)['text']), telling, true);
  const title = oneLine(plain(where, textOf(recordOf(text)['headline']), telling, true)) || titleFrom(words);
  if (title === '') {
    leave(where, say('item'), say('why.empty'));
    return null;
  }
  const start = dateOf(start_date, timeZone);
  if (start.read === null && start.got !== '') {
    leave(where, say('itemDated', { title, date: start.got }), whyUnread(start.got));
    return null;
  }
  const end = dateOf(end_date, timeZone);
  const span = end.got === '' ? start.read : readSpan(start.read, end.read);
  if (end.got !== '' && span === null) leave(where, say('endDate', { date: end.got }), whyUnread(end.got));
  leaveRest(where, slide, telling);
  const when = span ?? start.read;
  const shown = oneLine(
    plain(where, textOf(display_date) || textOf(recordOf(start_date)['display_date']), telling, true),
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
    places: placesOf(where, location, telling),
    sources: [],
    speaker: null,
    quote: null,
  };
}

/** An era is a stretch behind other slides: our format has none. */
export function leaveEra(where: string, era: unknown, { leave }: Telling) {
  const { text, start_date, end_date } = recordOf(era);
  const dates = [start_date, end_date].map((date) => dateOf(date, null).got).filter(Boolean);
  leave(where, [textOf(recordOf(text)['headline']), dates.join(' – ')].filter(Boolean).join(', '), say('why.era'));
}

/** Pictures and whatever else our format has no place for. */
function leaveRest(where: string, slide: unknown, { leave }: Telling) {
  const { media, background, group } = recordOf(slide);
  const { url, caption, credit, thumbnail } = recordOf(media);
  const picture = [url, caption, credit, thumbnail].map(textOf).filter(Boolean).join(' · ');
  if (picture !== '') leave(where, picture, say('why.media'));
  const behind = textOf(recordOf(background)['url']) || textOf(recordOf(background)['color']);
  if (behind !== '') leave(where, say('background', { got: behind }), say('why.media'));
  if (textOf(group) !== '') leave(where, say('group', { got: textOf(group) }), say('why.group'));
}

function dateOf(date: unknown, timeZone: string | null): { read: ReadDate; got: string } {
  const text = textOf(date);
  // A text is of the first spreadsheets, whose dates TimelineJS reads the month first.
  if (text !== '') return { read: readDate(text, { order: 'month-first', timeZone }), got: text };
  const parts = Object.fromEntries(
    (['year', 'month', 'day', 'hour', 'minute'] as const).map((part) => [
      part,
      textOf(recordOf(date)[part]).replace(/[\s,]+/g, ''),
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

function placesOf(where: string, location: unknown, telling: Telling): DraftPlace[] {
  const { name, lat, lon, lng, long } = recordOf(location);
  const words = oneLine(plain(where, textOf(name), telling, true)) || null;
  const point = findPoint(where, textOf(lon) || textOf(lng) || textOf(long), textOf(lat), telling);
  return words === null && point === null ? [] : [{ name: words, point, relation: 'at' }];
}
