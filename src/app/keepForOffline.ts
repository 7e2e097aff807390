/** By this header the offline worker says since when it has kept what it answers with; see build/offlineWorker.js. */
const savedHeader = 'x-dateline-saved';

/** Since when a file was kept that is answered without a network; null when it comes from the site. */
export function savedAt({ headers }: Response): Date | null {
  const saved = headers.get(savedHeader);
  return saved === null ? null : new Date(saved);
}

/** The older of two dates, where there are any. */
export function older(one: Date | null, other: Date | null): Date | null {
  return one && other ? (one < other ? one : other) : (one ?? other);
}

/** So long after a file arrived, in ms, the worker is told of it and of those that came with it. */
const settleMs = 500;

/**
 * After one visit a story is there without a network: a worker keeps what this page was made of, and the
 * `pages` named. A frame keeps nothing. A build with VITE_OFFLINE=no has no worker, and sends away the one of an
 * earlier build. A browser that refuses has the site with a network only, as without all this.
 */
export async function keepForOffline(base: string, pages: readonly string[]) {
  if (!('serviceWorker' in navigator) || window.parent !== window) return;
  const { serviceWorker } = navigator;
  try {
    if (import.meta.env['VITE_OFFLINE'] === 'no') {
      await (await serviceWorker.getRegistration(base))?.unregister();
      return;
    }
    await serviceWorker.register(`${base}offline.js`, { scope: base });
    notifyOfUse(await serviceWorker.ready, pages);
  } catch {
    // Private windows and settings refuse.
  }
}

function notifyOfUse(registration: ServiceWorkerRegistration, pages: readonly string[]) {
  const used = new Set([window.location.pathname, ...pages].map((page) => new URL(page, window.location.href).href));
  let waiting = 0;
  const tell = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => registration.active?.postMessage({ keep: [...used] }), settleMs);
  };
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) used.add(name);
    tell();
  }).observe({ type: 'resource', buffered: true });
  // A worker of a new build keeps its own.
  navigator.serviceWorker.addEventListener('controllerchange', tell);
  tell();
}
