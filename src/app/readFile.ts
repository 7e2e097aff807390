import type { Opened } from '../import/openStory.ts';

/** More is no story that one could read; it is not even tried. */
export const mostBytes = 50_000_000;

/**
 * Reads a text away from the page, which stays alive whatever is in it; null for what could not be read at
 * all. Nothing is sent anywhere. `signal` gives the reading up. Throws where the browser refuses a worker.
 */
export async function readFile(text: string, fileName: string, signal: AbortSignal): Promise<Opened | null> {
  const worker = new Worker(new URL('./openWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<Opened | null>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Opened | null>) => resolve(data));
    // The worker answers for what it reads: an error is of its own start, unless it names a line.
    worker.addEventListener('error', ({ lineno }) => (lineno ? resolve(null) : reject(new Error('no worker'))));
    signal.addEventListener('abort', () => resolve(null));
    // A worker has no origin to name; the rule means windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage({ text, fileName });
  }).finally(() => worker.terminate());
}
