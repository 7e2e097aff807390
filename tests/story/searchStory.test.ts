import { expect, test } from 'vitest';

import { readAhead, searchStory } from '../../src/story/searchStory.ts';
import { bigStory } from '../bigStory.ts';
import { sochi } from '../sochi.ts';

const found = (query: string) => searchStory(sochi, query).map(({ id }) => id);

test.each([
  ['reckless', ['us-reckless-escalation']],
  ['diplomacy works', ['zarif-diplomacy-works']],
  ['KALIN', ['kalin-diplomatic-attempt']],
  ['kalın', ['kalin-diplomatic-attempt']],
  ['nothing of the kind', []],
  ['', []],
  ['  “” ', []],
])('%s', (query, ids) => {
  expect(found(query)).toEqual(ids);
});

test('other spellings find the same as the article’s', () => {
  expect(found('Idleb')).toEqual(found('Idlib'));
  expect(found('إدلب')).toEqual(found('Idlib'));
  expect(found('Erdogan')).toEqual(found('Erdoğan'));
  expect(found('Idleb').length).toBeGreaterThan(5);
  expect(found('Erdogan')).toContain('sochi-agreement');
});

test('a party finds all that its people said', () => {
  expect(found('state department')).toHaveLength(7);
  expect(found('Anadolu')).toEqual(expect.arrayContaining(['us-encouraged', 'us-civilians']));
});

test('reading ahead changes what is fast, not what is found', () => {
  const story = bigStory(400);
  let at = 0;
  while (at < story.moments.length) at = readAhead(story, at, 1);
  const fresh = bigStory(400);
  for (const query of ['zarif', 'statement 39', 'encouraged'])
    expect(searchStory(story, query).map(({ id }) => id)).toEqual(searchStory(fresh, query).map(({ id }) => id));
  expect(searchStory(story, 'statement 39')).toHaveLength(14);
});
