import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import type { NotCarried } from '../../import/ImportedMoment.ts';
import { importStory as imported } from '../../import/importStory.ts';
import { parseStory } from '../../format/parseStory.ts';
import { problemInWords } from '../../format/Problem.ts';
import { problemOfNewId } from './newStory.ts';
import { storiesFolder } from '../stories/storyFiles.ts';

const usage =
  'npm run story:import -- <file> [--id harbour-strike] [--out file.json] [--lang en] [--time-zone Europe/Istanbul]';

/** What an import comes to: the file to write, if there is one, and what to say of it. */
export type Outcome = { readonly file: string | null; readonly text: string; readonly said: readonly string[] };

export type Wish = {
  readonly id?: string | undefined;
  readonly out?: string | undefined;
  readonly lang?: string | undefined;
  readonly timeZone?: string | undefined;
};

/** A foreign file as a story file: where it goes, its text, and what was left behind, line by line. Overwrites nothing. */
export async function importedStory(text: string, fileName: string, wish: Wish = {}): Promise<Outcome> {
  const { file, carried, notCarried, assumed } = await imported(text, { fileName, ...wish });
  const told = [
    ...notCarriedInWords(notCarried),
    ...assumed.map(({ what, why }) => `Filled in, for you to look at: ${what}. ${why}`),
  ];
  if (file === null) return { file: null, text: '', said: [...told, 'No story was written.'] };
  const parsed = parseStory(file);
  if ('problems' in parsed)
    return { file: null, text: '', said: [...parsed.problems.map(problemInWords), 'No story was written.'] };
  const { id } = parsed.story;
  const problem =
    wish.out === undefined ? problemOfNewId(id) : existsSync(wish.out) ? `${wish.out} exists already.` : null;
  if (problem !== null)
    return { file: null, text: '', said: [`${problem} Name another id with --id, or another file with --out.`] };
  const goesTo = wish.out ?? path.relative('.', path.join(storiesFolder, `${id}.json`));
  return {
    file: goesTo,
    text: `${JSON.stringify(file, null, 2)}\n`,
    said: [...told, `Wrote ${goesTo}. Moments: ${carried}.`],
  };
}

/** Each reason once, and under it all that it holds for. */
function notCarriedInWords(notCarried: readonly NotCarried[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { where, what, why } of notCarried) {
    const all = byReason.get(why) ?? [];
    all.push(`  ${where}: ${what}`);
    byReason.set(why, all);
  }
  return [...byReason].flatMap(([why, all]) => [`Not carried over (${all.length}): ${why}`, ...all]);
}

/** `npm run story:import -- <file>`: writes a story file from TimelineJS, TimeMap, GeoJSON or a table. */
export async function main(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      out: { type: 'string' },
      lang: { type: 'string' },
      'time-zone': { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined || !existsSync(file)) {
    console.error(file === undefined ? usage : `There is no file ${file}. ${usage}`);
    process.exitCode = 1;
    return;
  }
  const wish = { id: values.id, out: values.out, lang: values.lang, timeZone: values['time-zone'] };
  const outcome = await importedStory(readFileSync(file, 'utf8'), path.basename(file), wish);
  console.log(outcome.said.join('\n'));
  if (outcome.file === null) process.exitCode = 1;
  else writeFileSync(outcome.file, outcome.text);
}
