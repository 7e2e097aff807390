import { listOf, asRecord } from './asRecord.ts';

/** What can be opened: our own file, and what `importStory` makes one from. */
export type Format = 'story' | 'timelinejs' | 'timelinejs-csv' | 'timemap' | 'geojson' | 'csv';

/** Which format a text is in, by what stands in it; a file's name only decides that a text may be a table. Null: none. */
export function detectFormat(text: string, fileName = ''): Format | null {
  const start = text
    .slice(0, 200)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return formatOfJson(findJson(text));
  return formatOfTable(text, fileName);
}

/** The JSON of a text; undefined where it is none. */
export function findJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function formatOfJson(json: unknown): Format | null {
  if (Array.isArray(json)) return json.some((one) => Object.keys(asRecord(one)).length > 0) ? 'timemap' : null;
  const { type, format, moments, title, events, Events } = asRecord(json);
  if (format !== undefined && Array.isArray(moments)) return 'story';
  if (type === 'FeatureCollection' || type === 'Feature') return 'geojson';
  const slides = listOf(events).slice(0, 20).map(asRecord);
  if (slides.some((slide) => 'start_date' in slide || 'text' in slide || 'media' in slide)) return 'timelinejs';
  if (Array.isArray(events) && 'text' in asRecord(title)) return 'timelinejs';
  return Array.isArray(events) || Array.isArray(Events) ? 'timemap' : null;
}

/** A table is known by its first row; TimelineJS's has a headline, and dates in parts. */
function formatOfTable(text: string, fileName: string): Format | null {
  const header =
    text
      .slice(0, 4000)
      .replace(/^[\uFEFF\s]+/, '')
      .split(/\r?\n|\r/, 1)[0] ?? '';
  const names = header.split(/[,;\t|]/).map((name) => name.replace(/"/g, '').trim().toLowerCase());
  const has = (name: string) => names.includes(name);
  if (has('headline') && (has('year') || has('start date')) && (has('text') || has('media'))) return 'timelinejs-csv';
  return names.length > 1 || /\.(csv|tsv|tab)$/i.test(fileName) ? 'csv' : null;
}
