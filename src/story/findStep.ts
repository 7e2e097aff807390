import type { Moment, Story } from './Story.ts';

/** The next moment (or, with -1, the one before) of those that pass; from 0, the overview, the first. Null at an end. */
export function findStep(story: Story, passing: ReadonlySet<string>, from: number, by: 1 | -1): Moment | null {
  const shown = story.moments.filter(({ id }) => passing.has(id));
  const found = by > 0 ? shown.find(({ number }) => number > from) : shown.findLast(({ number }) => number < from);
  return found ?? null;
}
