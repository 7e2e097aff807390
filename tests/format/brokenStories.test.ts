import { expect, test } from 'vitest';

import { parseStory } from '../../src/format/parseStory.ts';
import { problemInWords } from '../../src/format/Problem.ts';
import { freshSochiFile } from '../sochi.ts';
import broken from './brokenStories.json';

/** What an author is told of a mistake must name its place, and say how to mend it. */
test.each(broken)('$what', ({ at, put, says }) => {
  const file = freshSochiFile();
  const last = at.at(-1)!;
  at.slice(0, -1).reduce((where, key) => where[key], file)[last] = put;
  const result = parseStory(file);
  expect('problems' in result ? result.problems.map(problemInWords) : []).toContain(says);
});
