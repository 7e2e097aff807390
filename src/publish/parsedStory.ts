import type { Story } from '../story/Story.ts';
import { digestOf } from './digestOf.ts';
import { type PlannedFile, plannedText } from './PlannedFile.ts';

/**
 * A story as `parseStory` left it, for the pages that the build writes: checked once here, it need not be
 * checked again by every reader. Its name holds its content, so that a page never gets another build's.
 */
export async function parsedStory(story: Story): Promise<PlannedFile> {
  const text = JSON.stringify(story);
  return plannedText(`assets/${story.id}-${(await digestOf(text)).slice(0, 8)}.json`, text);
}
