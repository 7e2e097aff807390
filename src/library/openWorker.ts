import { type Opened, openStory } from '../import/openStory.ts';

/** A file to be read, and what came of it: see `readFile`. */
self.addEventListener('message', async ({ data }: MessageEvent<{ text: string; fileName: string }>) => {
  try {
    answer(await openStory(data.text, data.fileName));
  } catch {
    // Too deep or too large for this browser; the page asks for another.
    answer(null);
  }
});

/** To the page that asked; a worker has no origin to name. */
function answer(opened: Opened | null) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(opened);
}
