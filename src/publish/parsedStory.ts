import { createHash } from 'node:crypto';

import type { Story } from '../story/Story.ts';
import type { WrittenFile } from './writePages.tsx';

/**
 * A story as `parseStory` left it, for the pages that the build writes: checked once here, it need not be
 * checked again by every reader. Its name holds its content, so that a page never gets another build's.
 */
export function parsedStory(story: Story): WrittenFile {
  const source = JSON.stringify(story);
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { fileName: `assets/${story.id}-${hash}.json`, source };
}
