/** What is looked for on a page; CSS selectors. */
export type Sought = {
  readonly sign: string;
  readonly mark: string;
  /** Where `%` is the moment's id. */
  readonly heading: string;
  readonly ready: string;
  readonly pin: string | null;
};

/** What a page tells of itself, in ms from the beginning of its navigation. */
export type Seen = {
  /** When it had the story's data at hand. */
  data: number | null;
  firstMoment: number | null;
  ready: number | null;
  mapReady: number | null;
  largestPaint: number | null;
  /** The sum of all shifts that no reader caused. */
  shift: number;
};

export type Detail = { readonly first: number; readonly settled: number } | null;

export type Watch = {
  readonly seen: Seen;
  /** A moment that can be clicked, is not shown and none of `done`, at a point where nothing covers it. */
  findMark(done: readonly string[]): { readonly moment: string; readonly x: number; readonly y: number } | null;
  /** To be called before the click: from its release, ms until a heading is in sight, and until it stands still. */
  awaitDetail(moment: string): void;
  detail: Detail | undefined;
  startFrames(): void;
  /** ms between one frame and the next, since `startFrames`. */
  stopFrames(): number[];
};

declare global {
  interface Window {
    watch: Watch;
  }
}

/**
 * Runs in the page before anything else and keeps what happens there in `window.watch`. It is sent as text: it can use
 * nothing from outside itself. A time is taken when the frame that shows it is drawn.
 */
export function watchPage({ sign, mark, heading, ready, pin }: Sought) {
  const seen: Seen = { data: null, firstMoment: null, ready: null, mapReady: null, largestPaint: null, shift: 0 };
  const isInSight = (element: Element | null) => {
    const { left, right, top, bottom, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
    return width > 0 && height > 0 && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
  };
  const headingOf = (moment: string) => document.querySelector(heading.replace('%', moment));
  // Next after this frame, before whatever else waits its turn: that is no part of what one waits for.
  const afterDrawing = (then: (now: number) => void) =>
    void window.scheduler.postTask(() => then(performance.now()), { priority: 'user-blocking' });

  const sought = { firstMoment: sign, ready, mapReady: pin };
  requestAnimationFrame(function look() {
    const missing = Object.entries(sought).filter(([name, selector]) => {
      if (selector === null || seen[name as keyof typeof sought] !== null) return false;
      const isThere = (element: Element) => name === 'ready' || isInSight(element);
      if (![...document.querySelectorAll(selector)].some(isThere)) return true;
      afterDrawing((now) => (seen[name as keyof typeof sought] ??= now));
      return true;
    });
    if (missing.length > 0) requestAnimationFrame(look);
  });

  const observe = (type: string, tell: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((told) => {
      for (const entry of told.getEntries()) tell(entry);
    }).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.shift += value;
  });
  observe('mark', ({ name, startTime }) => {
    if (name === 'data') seen.data = startTime;
  });
  // A reader's own file is at hand once it is chosen.
  const chosen = (event: Event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') performance.mark('data');
  };
  document.addEventListener('change', chosen, { capture: true, once: true });

  let frames: number[] | null = null;
  window.watch = {
    seen,
    detail: undefined,
    findMark(done) {
      // Points here and there, always the same ones. With ten thousand marks it takes minutes to look at all.
      const [columns, rows] = [Math.floor(innerWidth / 20), Math.floor(innerHeight / 10)];
      for (let i = 0; i < columns * rows; i++) {
        const at = (i * 1999) % (columns * rows);
        const [x, y] = [(at % columns) * 20 + 5, Math.floor(at / columns) * 10 + 5];
        const element = document.elementFromPoint(x, y)?.closest(mark);
        const named = element?.closest<HTMLElement>('[data-stop], [data-moment], [data-id], .tl-timemarker');
        if (!named) continue;
        const { stop, moment, id } = named.dataset;
        const name = stop ?? moment ?? id ?? named.id.replace(/-marker$/, '');
        if (!done.includes(name) && !isInSight(headingOf(name))) return { moment: name, x, y };
      }
      return null;
    },
    awaitDetail(moment) {
      window.watch.detail = undefined;
      const released = ({ timeStamp }: Event) => {
        let [last, still, first, since] = ['', 0, 0, 0];
        requestAnimationFrame(function look() {
          const element = headingOf(moment);
          const { x, y } = element?.getBoundingClientRect() ?? new DOMRect();
          const place = isInSight(element) ? `${Math.round(x)} ${Math.round(y)}` : '';
          still = place === last && place !== '' ? still + 1 : 0;
          if (place !== '' && place !== last)
            afterDrawing((now) => {
              since = now - timeStamp;
              first ||= since;
            });
          last = place;
          if (still === 3) window.watch.detail = { first, settled: since };
          else if (performance.now() - timeStamp > 10_000) window.watch.detail = null;
          else requestAnimationFrame(look);
        });
      };
      document.addEventListener('pointerup', released, { capture: true, once: true });
    },
    startFrames() {
      const own: number[] = [];
      frames = own;
      requestAnimationFrame(function note(now) {
        own.push(now);
        if (frames === own) requestAnimationFrame(note);
      });
    },
    stopFrames() {
      const own = frames ?? [];
      frames = null;
      return own.slice(1).map((time, i) => time - own[i]!);
    },
  };
}
