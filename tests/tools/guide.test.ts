import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { checkStory } from '../../src/tools/cli/checkStories.ts';
import { newStory } from '../../src/tools/cli/newStory.ts';
import { storiesFolder } from '../../src/tools/stories/storyFiles.ts';
import { parsed } from '../sochi.ts';

const guide = readFileSync(path.join(storiesFolder, 'README.md'), 'utf8');
const blocks = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(`{${text}}`) as object);

/** What somebody has who does what the guide says, step by step. */
const steps = blocks.map((_, i) => Object.assign(newStory('sandhaven-strike'), ...blocks.slice(0, i + 1)) as object);

test('who does what the guide says has a story without a problem', () => {
  expect(blocks.length).toBeGreaterThan(4);
  expect(checkStory(JSON.stringify(steps.at(-1), null, 2))).toEqual([]);
});

test('on the way there each mistake is one that the next step mends, and is said', () => {
  const problems = steps.map((file) => checkStory(JSON.stringify(file, null, 2)).map(({ words }) => words));
  expect(problems[0]).toEqual([]);
  for (const said of problems.flat()) expect(said).toMatch(/the id of a (speaker|place|moment) of this story/);
});

test('it shows every kind of quotation, a date of every precision but one, and a moment without any', () => {
  const { moments } = parsed(steps.at(-1));
  const kinds = moments.flatMap((one) => (one.type === 'statement' ? one.quotations.map(({ kind }) => kind) : []));
  expect(kinds.toSorted()).toEqual(['direct', 'indirect', 'partial']);
  expect(moments.map(({ when }) => when?.edtf)).toEqual([
    '2026-03-03',
    '2026-03-03',
    '2026-03-04/2026-03-05',
    undefined,
    '2026-03-12T21:40+01:00',
  ]);
});

test('names only commands and files that there are', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(storiesFolder, '../../package.json'), 'utf8')) as {
    scripts: object;
  };
  const commands = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
  expect(new Set(commands).size).toBeGreaterThan(5);
  for (const name of commands) expect(Object.keys(scripts)).toContain(name);
  for (const [, file] of guide.matchAll(/\]\(([^)]+)\)/g))
    expect(readFileSync(path.join(storiesFolder, file ?? ''), 'utf8')).not.toBe('');
});

test('the dates in its table are dates', () => {
  const table = /\| it says [\s\S]*?\n\n/.exec(guide)?.[0] ?? '';
  const dates = [...table.matchAll(/`([\d.][^`]*)`/g)].map(([, date]) => date);
  expect(dates.length).toBeGreaterThan(8);
  for (const when of dates) {
    const file = structuredClone(steps.at(-1)) as { moments: { when: string }[] };
    file.moments = [{ ...file.moments[0]!, when: when ?? '' }];
    Object.assign(file, { opening: { moment: 'strike-begins' } });
    expect(checkStory(JSON.stringify(file))).toEqual([]);
  }
});
