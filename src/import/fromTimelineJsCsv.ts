import type { ImportedMoment, ImportedItems, ImportContext } from './ImportedMoment.ts';
import { headOf, dropEra, momentOfSlide } from './fromTimelineJs.ts';
import { type Cells, unguarded } from './readCsv.ts';
import { oneLine } from './asRecord.ts';
import { say } from './say.ts';

/** TimelineJS's spreadsheet (https://timeline.knightlab.com/docs/using-spreadsheets.html), a row a slide, in either of its forms. */
export function fromTimelineJsCsv({ rows }: Cells, context: ImportContext): ImportedItems {
  const [header = [], ...body] = rows;
  const names = header.map((name) => oneLine(name).toLowerCase());
  let head: Pick<ImportedItems, 'title' | 'summary'> = { title: null, summary: null };
  const drafts: ImportedMoment[] = [];
  body.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const where = say('row', { n: i + 2 });
    const cell = (name: string) => unguarded(cells[names.indexOf(name)] ?? '');
    const slide = slideOf(cell);
    const type = cell('type').toLowerCase();
    if (type === 'era') dropEra(where, slide, context);
    else if (type === 'title' && head.title === null) head = headOf(where, slide, context);
    else drafts.push(...[momentOfSlide(where, slide, context)].filter((draft) => draft !== null));
  });
  return { ...head, drafts };
}

/** A row as the slide that TimelineJS itself makes of it. */
function slideOf(cell: (name: string) => string) {
  const dateOf = (prefix: string) => {
    const { hour, minute } = clockOf(cell(`${prefix}time`));
    const parts = {
      year: cell(`${prefix}year`),
      month: cell(`${prefix}month`),
      day: cell(`${prefix}day`),
      hour,
      minute,
    };
    return parts.year === '' ? cell(prefix === '' ? 'start date' : 'end date') : parts;
  };
  const background = cell('background');
  return {
    unique_id: cell('id') || cell('unique id') || cell('unique_id'),
    start_date: dateOf(''),
    end_date: dateOf('end '),
    display_date: cell('display date'),
    text: { headline: cell('headline'), text: cell('text') },
    media: {
      url: cell('media'),
      caption: cell('media caption'),
      credit: cell('media credit'),
      thumbnail: cell('media thumbnail'),
    },
    group: cell('group') || cell('tag'),
    background: /^(https?:)?\//.test(background) ? { url: background } : { color: background },
    location: { name: cell('location') },
  };
}

/** "9:30 pm" is 21 and 30; "9" is an hour alone. */
function clockOf(time: string): { hour: string; minute: string } {
  const [, hour = '', minute = '', half] = /^(\d{1,2})(?::?(\d\d))?(?::\d\d)?\s*([ap]\.?m\.?)?$/i.exec(time) ?? [];
  if (hour === '' || !half) return { hour, minute };
  return { hour: String((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0)), minute };
}
