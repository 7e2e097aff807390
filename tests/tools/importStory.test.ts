import { expect, test } from 'vitest';

import { checkStory } from '../../src/tools/cli/checkStories.ts';
import { importedStory } from '../../src/tools/cli/importStory.ts';

const table = 'date,title,place,quote\n2018-09-17,Talks,Sochi,Yes.\nsoon,Later,,';

test('writes a story file that has no problem, and says what was not carried and what was filled in', async () => {
  const { file, text, said } = await importedStory(table, 'talks.csv');
  expect(file).toBe('public/stories/talks.json');
  expect(checkStory(text)).toEqual([]);
  expect(said.join('\n')).toMatch(
    /Not carried over \(1\): The date cannot be read.*\n {2}row 3: “Later”, dated “soon”/,
  );
  expect(said.join('\n')).toMatch(/\n {2}row 2: Sochi/);
  expect(said.join('\n')).toContain('Filled in, for you to look at: timeZone.');
  expect(said.at(-1)).toBe('Wrote public/stories/talks.json. Moments: 1.');
});

test('takes the id, the file, the language and the time zone that it is given', async () => {
  const wish = { id: 'sochi-talks', lang: 'tr', timeZone: 'Europe/Istanbul' };
  const { file, text } = await importedStory(table, 'talks.csv', wish);
  expect(file).toBe('public/stories/sochi-talks.json');
  expect(JSON.parse(text)).toMatchObject(wish);
  expect((await importedStory(table, 'talks.csv', { out: 'elsewhere.json' })).file).toBe('elsewhere.json');
});

test.each([
  ['a story that is there already', 'idlib-sochi-2018.csv', {}, /exists already.*--id/],
  ['a file that is there already', 'talks.csv', { out: 'package.json' }, /package\.json exists already.*--out/],
  ['a folder outside', 'talks.csv', { id: '../talks' }, /expected an id/],
  ['a reserved name', 'talks.csv', { id: 'open' }, /reserved/],
  ['a time zone that does not exist', 'talks.csv', { timeZone: 'Moon/Sea' }, /timeZone: expected an IANA/],
])('writes nothing over %s', async (_, fileName, wish, words) => {
  const { file, said } = await importedStory(table, fileName, wish);
  expect(file).toBeNull();
  expect(said.join('\n')).toMatch(words);
});

test('a file of no known format is told, and nothing is written', async () => {
  const { file, said } = await importedStory('It was a dark night.', 'novel.txt');
  expect(file).toBeNull();
  expect(said.at(-1)).toBe('No story was written.');
});
