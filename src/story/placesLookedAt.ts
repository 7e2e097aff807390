import type { Moment, Story } from './Story.ts';

/** The places that the story opens on: those it names, else all it has. */
export function openingPlaces(story: Story): readonly string[] {
  return story.opening.places.length > 0 ? story.opening.places : story.places.map(({ id }) => id);
}

/** The places that a map of the moment brings into sight. */
export function placesLookedAt(story: Story, moment: Moment): readonly string[] {
  const wanted = [[...moment.at, ...moment.about], moment.for];
  return wanted.find((places) => places.length > 0) ?? openingPlaces(story);
}
