import { openStory } from '../import/openStory.ts';

/** A file to be read, and what came of it: see `readFile`. */
onmessage = async ({ data }: MessageEvent<{ text: string; fileName: string }>) => {
  try {
    postMessage(await openStory(data.text, data.fileName));
  } catch {
    // Too deep or too large for this browser; the page asks for another.
    postMessage(null);
  }
};
