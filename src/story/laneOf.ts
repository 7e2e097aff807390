import { type Moment, speakerOf, type Speaker, type Story } from './Story.ts';

/** The last one up a speaker's chain of `of`: State Department official → State Department → United States. */
export function rootOf(story: Story, speaker: Speaker): Speaker {
  return speaker.of === undefined ? speaker : rootOf(story, speakerOf(story, speaker.of));
}

/** The lane a moment stands in: the party that speaks, or null for events. */
export function laneOf(story: Story, moment: Moment): Speaker | null {
  return moment.type === 'event' ? null : rootOf(story, speakerOf(story, moment.speaker));
}
