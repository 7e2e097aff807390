import type { Moment, Story } from '../story/Story.ts';
import { type Frame, frameOf } from './frame.ts';
import { momentFraming, openingFraming } from './framing.ts';

/** The size that still maps are drawn for; what matters stands in their middle, so that a phone may cut the sides. */
const size = { width: 1000, height: 500 };
const room = { width: 420, height: 300 };

/** What the still map of a moment shows. */
export function stillFrame(story: Story, shown: Moment): Frame {
  const framing = shown.id === story.opening.moment ? openingFraming(story) : momentFraming(story, shown);
  return frameOf(framing, size, room);
}

/** Its address below the site's folder. */
export function stillPath(story: Story, shown: Moment): string {
  return `stories/${story.id}/${shown.id}.map.svg`;
}
