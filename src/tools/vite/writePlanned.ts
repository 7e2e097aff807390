import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { PlannedFile } from '../../publish/PlannedFile.ts';

/** What an earlier build wrote: each file with what it was made from, and how it then lay on the disk. */
type Written = {
  readonly code: string;
  readonly files: Readonly<Record<string, Entry>>;
  readonly beside: readonly string[];
};
type Entry = { readonly of: string; readonly size: number; readonly changed: number };

type Place = {
  readonly folder: string;
  /** Where to keep the record of what was written; lost with `npm ci`, and then all is made anew. */
  readonly record: string;
  /** Stands for all code that makes the files: other code, other files. */
  readonly code: string;
};

/**
 * Writes files as they come, one at a time, and leaves alone those that an earlier build made from the same: they are
 * not even made. Then removes what that build wrote, `beside` these files too, and this one has no more.
 */
export async function writePlanned(
  files: AsyncIterable<PlannedFile>,
  beside: readonly string[],
  { folder, record, code }: Place,
): Promise<{ readonly made: number; readonly kept: number }> {
  const before = readRecord(record);
  const known = before.code === code ? before.files : {};
  const now: Record<string, Entry> = {};
  let made = 0;
  for await (const { fileName, of, make } of files) {
    const file = path.join(folder, fileName);
    const digest = createHash('sha256').update(of).digest('base64url');
    const entry = known[fileName];
    if (entry?.of === digest && liesAs(file, entry)) {
      now[fileName] = entry;
      continue;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await make());
    now[fileName] = { of: digest, ...stateOf(file) };
    made++;
  }
  const wanted = new Set([...Object.keys(now), ...beside]);
  for (const fileName of [...Object.keys(before.files), ...before.beside])
    if (!wanted.has(fileName)) rmSync(path.join(folder, fileName), { force: true });
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify({ code, files: now, beside } satisfies Written));
  return { made, kept: Object.keys(now).length - made };
}

function readRecord(file: string): Written {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Written;
  } catch {
    return { code: '', files: {}, beside: [] };
  }
}

function liesAs(file: string, { size, changed }: Entry): boolean {
  if (!existsSync(file)) return false;
  const state = stateOf(file);
  return state.size === size && state.changed === changed;
}

function stateOf(file: string) {
  const { size, mtimeMs } = statSync(file);
  return { size, changed: mtimeMs };
}
