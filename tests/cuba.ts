import type { Story } from '../src/story/Story.ts';
import { parsed, storyData } from './sochi.ts';

/** The second story: of many documents, in 1962. */
export const cubaFile: unknown = storyData('cuba-1962.json');
export const cuba: Story = parsed(cubaFile);
