import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parseStory } from '../src/format/parseStory.ts';
import { problemInWords } from '../src/format/Problem.ts';
import type { Story } from '../src/story/Story.ts';

const stories = path.join(import.meta.dirname, '../public/stories');

/** A file of public/stories, read. */
export function storyData(name: string): unknown {
  return JSON.parse(readFileSync(path.join(stories, name), 'utf8'));
}

/** The first story as it stands in its file: a fresh copy for a test to break. */
export function freshSochiFile() {
  // The file is checked below; a test that breaks it needs to reach into it.
  // oxlint-disable-next-line typescript/no-explicit-any
  return storyData('idlib-sochi-2018.json') as any;
}

export const sochiFile: unknown = storyData('idlib-sochi-2018.json');
export const sochi: Story = parsed(sochiFile);

/** The story of a file that must be right. */
export function parsed(json: unknown): Story {
  const result = parseStory(json);
  if ('problems' in result) throw new Error(result.problems.map(problemInWords).join('\n'));
  return result.story;
}
