import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';

import { App } from '../../src/app/App.tsx';
import { english } from '../../src/messages/english.ts';
import { parseStory } from '../../src/format/parseStory.ts';
import { problemInWords } from '../../src/format/Problem.ts';
import { freshSochiFile, sochiFile, storyData } from '../sochi.ts';

/** What people and programs write where something else belongs. */
const odd = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    '__proto__',
    'constructor',
    '<b>',
    '2018-09-17',
    '../..',
    '9999-12-31',
    '0100',
    '\u202e',
    '“',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One to three places of a file, each by the way there, and what is put there or taken away. */
const changes = fc.array(fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.option(odd)), {
  minLength: 1,
  maxLength: 3,
});

type Tree = Record<string, unknown>;

/** Walks down a file by numbers, whatever its shape, and changes what stands there; null takes it away. */
function change(file: Tree, way: readonly number[], put: unknown) {
  const keys = Object.keys(file);
  const key = keys[way[0]! % Math.max(1, keys.length)];
  if (key === undefined) return;
  const next = file[key];
  if (way.length > 1 && next && typeof next === 'object') change(next as Tree, way.slice(1), put);
  else if (put === null) delete file[key];
  else file[key] = put;
}

test('a story file changed anywhere, to anything, is taken or refused in words, and never throws', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const file = freshSochiFile();
      for (const [way, put] of all) change(file, way, put);
      const result = parseStory(file);
      if ('problems' in result) {
        expect(result.problems.length).toBeGreaterThan(0);
        for (const problem of result.problems) expect(problemInWords(problem)).toMatch(/expected .+, got /s);
      } else {
        for (const { when } of result.story.moments)
          if (when?.start != null && when.end != null) expect(when.end).toBeGreaterThan(when.start);
      }
    }),
    { numRuns: 100 },
  );
});

test('a translation changed anywhere, to anything, too', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const translation = storyData('idlib-sochi-2018.tr.json') as Tree;
      for (const [way, put] of all) change(translation, way, put);
      const result = parseStory(sochiFile, translation);
      if ('problems' in result) for (const problem of result.problems) problemInWords(problem);
    }),
    { numRuns: 100 },
  );
});

test('what is no file at all is refused in words', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.option(fc.jsonValue(), { nil: undefined }), (json, translation) => {
      expect(parseStory(json, translation)).toHaveProperty('problems');
    }),
    { numRuns: 100 },
  );
});

test('every story that is taken can be shown', () => {
  let shown = 0;
  fc.assert(
    fc.property(changes, fc.nat(), (all, at) => {
      const file = freshSochiFile();
      for (const [way, put] of all) change(file, way, put);
      const result = parseStory(file);
      fc.pre('story' in result);
      const { story } = result as Extract<typeof result, { story: unknown }>;
      const writtenFor = `/${story.id}/${story.moments[at % story.moments.length]?.id}/`;
      expect(renderToString(<App story={story} messages={english} address={{ base: '/', writtenFor }} />)).toContain(
        '<main',
      );
      shown++;
    }),
    { numRuns: 40 },
  );
  expect(shown).toBe(40);
});
