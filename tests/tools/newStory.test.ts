import { describe, expect, test } from 'vitest';

import { checkStory } from '../../src/tools/cli/checkStories.ts';
import { newStory, problemOfNewId } from '../../src/tools/cli/newStory.ts';
import { parsed } from '../sochi.ts';

const nothing = () => false;

test('a new story is valid as it stands', () => {
  expect(checkStory(JSON.stringify(newStory('harbour-strike-2026'), null, 2))).toEqual([]);
});

test('nobody can take it for news: everything that is read says what to write there', () => {
  const { title, summary, source, speakers, places, moments } = parsed(newStory('x-story'));
  const quoted = moments.flatMap((one) => (one.type === 'statement' ? one.quotations.map(({ text }) => text) : []));
  const told = moments.map((one) => one.summary);
  const names = [...speakers, ...places].map(({ name }) => name);
  for (const text of [title, summary, source?.title, source?.publisher, ...quoted, ...told, ...names])
    expect(text).toMatch(/^Write /);
  expect(source?.url).toContain('example.org');
});

test('it shows an event, a direct quotation and indirect speech, and dates of three kinds', () => {
  const { moments } = parsed(newStory('x-story'));
  const kinds = moments.map((one) => (one.type === 'event' ? one.type : one.quotations[0]?.kind));
  expect(kinds).toEqual(['event', 'direct', 'indirect']);
  expect(new Set(moments.map(({ when }) => `${when?.from?.precision} ${when?.to?.precision}`)).size).toBe(3);
});

test('it asks for no file that is not there: its map is the world’s', () => {
  expect(newStory('x-story')).not.toHaveProperty('basemap');
});

describe('an id', () => {
  test('of the right shape is taken', () => {
    expect(problemOfNewId('harbour-strike-2026', nothing)).toBeNull();
  });

  test.each([
    [undefined, 'Give the story an id'],
    ['', 'Give the story an id'],
    ['Harbour Strike', 'Did you mean "harbour-strike"?'],
    ['../../etc/passwd', 'Did you mean "etc-passwd"?'],
    ['x'.repeat(65), 'at most 64'],
    ['иран', 'is no id of a story'],
    ['tr', 'reserved'],
    ['open', 'reserved'],
  ])('%j is refused with the reason', (id, words) => {
    expect(problemOfNewId(id, nothing)).toContain(words);
  });

  test('that a story has already is refused', () => {
    expect(problemOfNewId('idlib-sochi-2018')).toContain('public/stories/idlib-sochi-2018.json exists already');
  });
});
