import { expect, test } from 'vitest';

import { momentsOf } from '../../src/story/momentsOf.ts';
import { placeRelations } from '../../src/story/Story.ts';
import { bigStory } from '../bigStory.ts';
import { sochi } from '../sochi.ts';

test.each([
  ['the Sochi story', sochi],
  ['a big one', bigStory(500, 40)],
])('every place of %s has the moments that name it, in the story’s order', (_name, story) => {
  for (const { id } of story.places)
    for (const relation of placeRelations)
      expect(momentsOf(story, id)[relation], id).toEqual(story.moments.filter((one) => one[relation].includes(id)));
});

test('a place that no moment names has none', () => {
  expect(momentsOf(sochi, 'nowhere')).toEqual({ at: [], for: [], about: [] });
});
