import type { ImportedItems, ImportContext } from './ImportedMoment.ts';
import { type Field, fieldsNamed } from './fieldNames.ts';
import { type Cells, unguarded } from './readCsv.ts';
import { dayOrderOf } from './readDate.ts';
import { type Row, momentOfRow } from './momentOfRow.ts';
import { say } from './say.ts';

/** Nobody's table has more; a file of delimiters alone would. */
const mostColumns = 500;

/** A table with columns for date, title, place or coordinates, speaker, quote, source: any names people give them. */
export function fromCsv({ rows }: Cells, context: ImportContext): ImportedItems {
  const { drop } = context;
  const [first = [], ...body] = rows;
  const header = first.slice(0, mostColumns);
  if (first.length > mostColumns)
    drop(say('row', { n: 1 }), first.slice(mostColumns, mostColumns + 20).join(', '), say('why.unknown'));
  const { fields, rest } = fieldsNamed(header);
  for (const name of rest.filter((each) => each.trim() !== ''))
    drop(say('row', { n: 1 }), say('column', { name }), say('why.unknown'));
  const columns = [...fields].map(([field, name]) => ({ field, at: header.indexOf(name) }));
  const order = dayOrderOf(columnOf(body, columns.find(({ field }) => field === 'date')?.at));
  const drafts = body.flatMap((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    return momentOfRow(say('row', { n: i + 2 }), rowOf(cells, columns), order, context) ?? [];
  });
  return { title: null, summary: null, drafts };
}

function rowOf(cells: readonly string[], columns: readonly { field: Field; at: number }[]): Row {
  return Object.fromEntries(columns.map(({ field, at }) => [field, unguarded(cells[at] ?? '')]));
}

function columnOf(rows: Cells['rows'], at: number | undefined): string[] {
  return at === undefined ? [] : rows.map((cells) => cells[at] ?? '');
}
