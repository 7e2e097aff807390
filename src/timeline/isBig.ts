import type { Story } from '../story/Story.ts';

/** A story with more moments than this has no days that could be given room: it is on the true scale alone. */
const mostForBusyAxis = 300;

export function isBig(story: Story): boolean {
  return story.moments.length > mostForBusyAxis;
}
