import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parseStory } from '../../format/parseStory.ts';
import { problemInWords } from '../../format/Problem.ts';
import type { Story } from '../../story/Story.ts';
import type { Lang } from '../../story/units.ts';
import { storiesFolder, storyFiles, translationFile, translationsOf } from './storyFiles.ts';

/** The stories as they were written, in the order of their ids. Throws with every problem of the first bad one. */
export function readStories(): Story[] {
  return storyFiles().map((file) => readStory(file));
}

/** A story as told in a language: with the words of its translation, where there is one. */
export function readStory(file: string, lang: Lang | null = null): Story {
  const name = path.relative('.', file);
  const isTranslated = lang !== null && translationsOf(file).includes(lang);
  const parsed = parseStory(readJson(file), isTranslated ? readJson(translationFile(file, lang)) : undefined);
  if ('problems' in parsed) {
    const problems = parsed.problems.map((one) => `  ${problemInWords(one)}`);
    throw new Error(`${name} has ${problems.length} problems:\n${problems.join('\n')}`);
  }
  const { id } = parsed.story;
  if (`${id}.json` !== path.basename(file)) throw new Error(`${name}: its "id" is "${id}"; name the file ${id}.json`);
  return parsed.story;
}

/** The text of a file beside the stories; null where there is none. */
export function readAsset(name: string): string | null {
  const file = path.join(storiesFolder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
