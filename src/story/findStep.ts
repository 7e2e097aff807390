import type { Moment, Story } from './Story.ts';

/** The next moment (or, with -1, the one before) of those that pass; from 0, the overview, the first. Null at an end. */
export function findStep(story: Story, visibleIds: ReadonlySet<string>, from: number, by: 1 | -1): Moment | null {
  // A moment's number is its place in the story's order, from 1.
  for (let i = from - 1 + by; i >= 0 && i < story.moments.length; i += by) {
    const moment = story.moments[i];
    if (moment && visibleIds.has(moment.id)) return moment;
  }
  return null;
}
