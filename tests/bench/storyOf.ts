import { english } from '../../src/messages/english.ts';
import { addressesOf } from '../../src/share/addressesOf.ts';
import { toTimelineJs } from '../../src/share/toTimelineJs.ts';
import { bigStoryFile } from '../bigStory.ts';
import { freshSochiFile, parsed } from '../sochi.ts';
import { written } from './subjects.ts';

/** The story of so many moments as a file of ours, and the same in TimelineJS's format. */
export function storyOf(moments: number) {
  const file = moments === written ? freshSochiFile() : bigStoryFile(moments, Math.ceil(moments * 0.3));
  const story = parsed(file);
  return {
    file: JSON.stringify(file),
    slides: toTimelineJs(story, addressesOf(story, 'https://example.org/', 'en'), english),
  };
}

export type Slides = ReturnType<typeof storyOf>['slides'];
