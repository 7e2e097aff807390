import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { checkStory } from '../../src/tools/cli/checkStories.ts';

const text = readFileSync(path.join(import.meta.dirname, '../../public/stories/idlib-sochi-2018.json'), 'utf8');

/** The line that a piece of the text stands in, from 1. */
const lineOf = (piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length;

test('the story as it stands has no problem', () => {
  expect(checkStory(text)).toEqual([]);
});

test('says line and column of every problem, in the order of the text', () => {
  const broken = text
    .replaceAll('"speaker": "zarif"', '"speaker": "zarf"')
    .replace('"2018-09-01/2018-09-16"', '"early"');
  const problems = checkStory(broken);
  expect(problems).toHaveLength(3);
  expect(problems[0]).toMatchObject({
    line: lineOf('"2018-09-01/2018-09-16"'),
    words: expect.stringContaining('moments[4].when'),
  });
  expect(problems[1]?.line).toBe(lineOf('"speaker": "zarif"'));
  const at = problems[1]!;
  expect(broken.split('\n')[at.line - 1]?.slice(at.column - 1)).toMatch(/^"zarf"/);
});

test('a missing field is placed at what misses it', () => {
  const [problem] = checkStory(text.replace('"timeZone": "Europe/Istanbul",', ''));
  expect(problem).toMatchObject({
    line: 1,
    column: 1,
    words: expect.stringContaining('timeZone: expected the field "timeZone"'),
  });
});

test.each([
  ['', 1, 'value expected'],
  ['{ "format": 1 "id": "x" }', 1, 'comma expected'],
  ['{\n  "format": 1,\n}', 3, 'property name expected'],
])('mistakes of writing: %j', (bad, line, words) => {
  const problems = checkStory(bad);
  expect(problems[0]?.line).toBe(line);
  expect(problems[0]?.words).toContain(words);
});
