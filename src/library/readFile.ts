import type { Opened } from '../import/openStory.ts';

/** More is no story that one could read; it is not even tried. */
export const mostBytes = 50_000_000;

/** Started before there is a text, which then need not wait for it. */
let ready: Worker | null = null;

/** Starts what the next text will be read by. A browser that refuses says so when it is needed. */
export function prepareReading() {
  try {
    const worker = (ready ??= startWorker());
    worker.addEventListener('error', () => {
      if (ready === worker) ready = null;
    });
  } catch {
    ready = null;
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./openWorker.ts', import.meta.url), { type: 'module' });
}

/**
 * Reads a text away from the page, which stays alive whatever is in it; null for what could not be read at
 * all. Nothing is sent anywhere. `signal` gives the reading up. Throws where the browser refuses a worker.
 */
export async function readFile(text: string, fileName: string, signal: AbortSignal): Promise<Opened | null> {
  const worker = ready ?? startWorker();
  ready = null;
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
