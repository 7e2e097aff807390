import type { ImportedItems, ImportedSource, ImportContext } from './ImportedMoment.ts';
import { fieldsNamed } from './fieldNames.ts';
import { listOf, asRecord, textOf } from './asRecord.ts';
import { momentOfRow, sourcesIn } from './momentOfRow.ts';
import { say } from './say.ts';

/**
 * The events of a TimeMap (https://github.com/forensic-architecture/timemap, docs/configuration.md), as its data
 * server gives them: a list of rows, bare or under "events", whose sources are addresses, names, or ids of a
 * list beside them. Its dates are month first; it has descriptions and no titles.
 */
export function fromTimeMap(json: unknown, context: ImportContext): ImportedItems {
  const beside = asRecord(json);
  const events = Array.isArray(json) ? json : listOf(beside['events'] ?? beside['Events']);
  const known = sourcesById(beside['sources'] ?? beside['Sources']);
  const drafts = events.flatMap((event, i) => {
    const where = say('event', { n: i + 1 });
    const { desc, ...record } = asRecord(event);
    const told = textOf(record['description']) === '' ? { ...record, description: desc } : record;
    const { fields, rest } = fieldsNamed(Object.keys(told));
    dropRest(where, told, rest, context);
    const row = Object.fromEntries([...fields].map(([field, name]) => [field, told[name]]));
    const sources = Array.isArray(row['source'])
      ? row['source'].flatMap((one) => sourceOf(where, one, known, context))
      : undefined;
    return momentOfRow(where, row, 'month-first', context, { sources }) ?? [];
  });
  return { title: textOf(beside['title']) || null, summary: null, drafts };
}

function sourcesById(sources: unknown): ReadonlyMap<string, unknown> {
  const all = Array.isArray(sources) ? sources : Object.values(asRecord(sources));
  return new Map(all.map((source) => [textOf(asRecord(source)['id']), source]));
}

/** A source by its id in the list, or as it stands: an address, a name, an object with paths. */
function sourceOf(
  where: string,
  source: unknown,
  known: ReadonlyMap<string, unknown>,
  { drop }: ImportContext,
): ImportedSource[] {
  const { title, description, paths, path, url } = asRecord(known.get(textOf(source)) ?? source);
  const addresses = [...listOf(paths), path, url, source].map(textOf).filter((one) => /^https?:/.test(one));
  if (addresses.length > 0) return sourcesIn(addresses.join(' '), textOf(title) || textOf(description) || null);
  const name = textOf(title) || textOf(description) || textOf(source);
  if (listOf(paths).length > 0) drop(where, listOf(paths).map(textOf).join(', '), say('why.sourcePath'));
  return name === '' ? [] : [{ url: null, title: name }];
}

function dropRest(
  where: string,
  record: Readonly<Record<string, unknown>>,
  rest: readonly string[],
  { drop }: ImportContext,
) {
  const told = rest.flatMap((name) => {
    const value = record[name];
    const words = Array.isArray(value) ? value.map(textOf).filter(Boolean).join(', ') : textOf(value);
    return words === '' ? [] : [`${name}: ${words}`];
  });
  if (told.length > 0) drop(where, told.join('; '), say('why.unknown'));
}
