import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parseStory, problemInWords } from '../story/parseStory.ts';
import type { Story } from '../story/Story.ts';

/** Where the stories and their map data stand. */
export const storiesFolder = path.join(import.meta.dirname, '../../public/stories');

/** The stories of public/stories, in the order of their ids. Throws with every problem of the first bad one. */
export function readStories(): Story[] {
  return readdirSync(storiesFolder)
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
    .toSorted()
    .map((name) => readStory(path.join(storiesFolder, name)));
}

export function readStory(file: string): Story {
  const name = path.relative('.', file);
  const parsed = parseStory(readJson(file));
  if ('problems' in parsed) {
    const problems = parsed.problems.map((one) => `  ${problemInWords(one)}`);
    throw new Error(`${name} has ${problems.length} problems:\n${problems.join('\n')}`);
  }
  const { id } = parsed.story;
  if (`${id}.json` !== path.basename(file)) throw new Error(`${name}: its "id" is "${id}"; name the file ${id}.json`);
  return parsed.story;
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
