import { type Browser, chromium, type Page } from '@playwright/test';

import type { Condition } from './conditions.ts';
import { median, type Measured, percentile } from './measures.ts';
import type { Subject } from './subjects.ts';
import { watchPage } from './watchPage.ts';

/** As wide as a small laptop's window. */
const viewport = { width: 1280, height: 720 };
/** Rest before and between what is done to a page, in ms: it shall not still be at work on the last thing. */
const rest = 800;
/** A drag: so far to the left, in so many moves, one a frame; given up after `most` ms. */
const drag = { px: 480, moves: 60, pauseMs: 16, mostMs: 15_000 };
const clicks = 5;

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing leaves the machine; what a page asks of others fails at once.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export type Visit = {
  readonly subject: Subject;
  readonly moments: number;
  /** The story as a file of ours. */
  readonly file: string;
  readonly condition: Condition;
  readonly origin: string;
  readonly executablePath: string;
  /** ms after which a page that does not answer is left. */
  readonly patience: number;
};

/**
 * One visit in a fresh browser: load, rest, count, click five moments, drag the timeline, pan the map. What was
 * measured up to a failure is kept; `failed` says where it was.
 */
export async function visit(asked: Visit): Promise<{ measured: Measured; failed: string | null }> {
  const measured: Measured = {};
  const browser = await chromium.launch({ executablePath: asked.executablePath, args: quiet });
  let doing = 'loading';
  const steps = async () => {
    for (const [name, step] of stepsOf(asked)) {
      doing = name;
      Object.assign(measured, await step(await pageOf(browser, asked)));
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<string>((resolve) => {
    const words = () => `${doing}: no answer in ${asked.patience / 1000} s`;
    timer = setTimeout(() => resolve(words()), asked.patience);
  });
  const wrong = (error: unknown) => `${doing}: ${String(error).split('\n')[0]}`;
  const failed = await Promise.race([steps().then(() => null, wrong), tooLong]);
  clearTimeout(timer);
  await browser.close();
  return { measured, failed };
}

type Step = (page: Page) => Promise<Measured>;

function stepsOf(asked: Visit): readonly (readonly [doing: string, step: Step])[] {
  const { subject, condition } = asked;
  const loading = ['loading', (page: Page) => load(page, asked)] as const;
  if ('line' in condition) return [loading];
  const { map } = subject;
  return [
    loading,
    ['counting', count],
    ['clicking', (page) => click(page, subject)],
    ['dragging the timeline', (page) => dragTimeline(page, subject)],
    ...(map ? [['panning the map', (page: Page) => panMap(page, map.pane)] as const] : []),
  ];
}

/** The browser's one page, made at the first call. */
async function pageOf(browser: Browser, { subject, condition, patience }: Visit): Promise<Page> {
  const [context] = browser.contexts();
  if (context) return context.pages()[0]!;
  const page = await (await browser.newContext({ viewport, timezoneId: 'UTC', locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(patience);
  const { sign, mark, heading, ready, map } = subject;
  await page.addInitScript(watchPage, { sign, mark, heading, ready, pin: map?.pin ?? null });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  if (condition.cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: condition.cpu });
  if (condition.line) {
    const bytes = condition.line.bits / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: condition.line.roundTrip,
      downloadThroughput: bytes,
      uploadThroughput: bytes / 2,
    });
  }
  return page;
}

async function load(page: Page, { subject, moments, file, origin }: Visit): Promise<Measured> {
  await page.goto(origin + subject.path(moments), { waitUntil: 'commit' });
  if (subject.takesFile) await handOver(page, file);
  await page.waitForFunction(
    (hasMap) => {
      const { seen } = window.watch;
      return seen.ready !== null && seen.firstMoment !== null && (!hasMap || seen.mapReady !== null);
    },
    subject.map !== undefined,
    { polling: 100 },
  );
  await page.waitForTimeout(rest);
  const { seen, firstPaint, bytes } = await page.evaluate(() => {
    const [shown] = performance.getEntriesByName('first-contentful-paint');
    const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return {
      seen: window.watch.seen,
      firstPaint: shown?.startTime,
      bytes: (loaded as (PerformanceResourceTiming & { renderBlockingStatus: string })[]).map((entry) => ({
        size: entry.encodedBodySize,
        ending: /\.\w+$/.exec(new URL(entry.name).pathname)?.[0],
        isFirst: entry.entryType === 'navigation' || entry.renderBlockingStatus === 'blocking',
      })),
    };
  });
  const sum = (which: (one: (typeof bytes)[number]) => boolean) =>
    bytes.filter(which).reduce((total, { size }) => total + size / 1000, 0);
  // For a file that was handed over the clock runs from then on; nothing of it was painted before.
  const from = subject.takesFile ? (seen.data ?? 0) : 0;
  const since = (time: number | null) => (time === null ? undefined : time - from);
  return defined({
    ...(subject.takesFile
      ? {}
      : {
          firstBytes: sum(
            ({ isFirst, ending }) => isFirst || (!subject.isWritten && /^\.(js|css)$/.test(ending ?? '')),
          ),
          firstPaint,
          largestPaint: seen.largestPaint ?? undefined,
        }),
    scriptBytes: sum(({ ending }) => ending === '.js'),
    allBytes: sum(() => true),
    // Nothing is visible before the first paint, whatever the page has ready.
    firstMoment: since(seen.firstMoment && Math.max(seen.firstMoment, firstPaint ?? 0)),
    ready: since(seen.ready),
    readyFromData: seen.data === null || seen.ready === null ? undefined : seen.ready - seen.data,
    mapReady: since(seen.mapReady),
    shift: seen.shift,
  });
}

/** Chooses the file once the page listens: React notes its listeners on the element. */
async function handOver(page: Page, file: string) {
  const input = page.locator('input[type="file"]');
  await input.waitFor({ state: 'attached' });
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('input[type="file"]') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
  await page.waitForLoadState('load');
  await input.setInputFiles({ name: 'story.json', mimeType: 'application/json', buffer: Buffer.from(file) });
}

async function count(page: Page): Promise<Measured> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  return { heap: heap / 1e6, nodes: await page.locator('*').count() };
}

async function click(page: Page, { list }: Subject): Promise<Measured> {
  const details: { first: number; settled: number }[] = [];
  const done: string[] = [];
  while (done.length < clicks) {
    if (list) {
      await page.locator(list).evaluate((node) => node.scrollIntoView());
      await page.waitForTimeout(rest);
    }
    const at = await page.evaluate((clicked) => window.watch.findMark(clicked), done);
    if (!at) break;
    done.push(at.moment);
    await page.evaluate((moment) => window.watch.awaitDetail(moment), at.moment);
    await page.mouse.click(at.x, at.y, { delay: 30 });
    await page.waitForFunction(() => window.watch.detail !== undefined, null, { polling: 50 });
    const detail = await page.evaluate(() => window.watch.detail);
    if (detail) details.push(detail);
    await page.waitForTimeout(rest);
  }
  return defined({
    clicksMissed: done.length - details.length,
    clickFirst: median(details.map(({ first }) => first)),
    clickSettled: median(details.map(({ settled }) => settled)),
  });
}

async function dragTimeline(page: Page, { timeline, before = [] }: Subject): Promise<Measured> {
  for (const button of before) {
    if ((await page.locator(button).count()) === 0) continue;
    await page.locator(button).click();
    await page.locator(timeline).waitFor();
    await page.waitForTimeout(rest);
  }
  const { during } = await dragFrames(page, timeline, ({ height }) => height - 6);
  return defined({
    dragMedian: median(during),
    dragP95: percentile(during, 0.95),
    dragMax: percentile(during, 1),
    dragOver50: over50(during),
  });
}

async function panMap(page: Page, pane: string): Promise<Measured> {
  const { during, after } = await dragFrames(page, pane, ({ height }) => height * 0.6);
  return defined({
    panMedian: median(during),
    panP95: percentile(during, 0.95),
    panMax: percentile(during, 1),
    panOver50: over50(during),
    afterPanOver50: over50(after),
  });
}

/** ms of each frame while the mouse draws something along, and in the second after it lets go. */
async function dragFrames(page: Page, selector: string, heightIn: (box: { height: number }) => number) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`nothing at ${selector}`);
  const [x, y] = [box.x + box.width * 0.8, box.y + heightIn(box)];
  const px = Math.min(drag.px, box.width * 0.7);
  const before = await page.screenshot({ clip: box });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => window.watch.startFrames());
  const from = Date.now();
  for (let move = 1; move <= drag.moves && Date.now() - from < drag.mostMs; move++) {
    await page.mouse.move(x - (px * move) / drag.moves, y);
    await page.waitForTimeout(drag.pauseMs);
  }
  const during = await page.evaluate(() => window.watch.stopFrames());
  await page.evaluate(() => window.watch.startFrames());
  await page.mouse.up();
  await page.waitForTimeout(1000);
  const after = await page.evaluate(() => window.watch.stopFrames());
  if (before.equals(await page.screenshot({ clip: box }))) throw new Error('nothing moved');
  return { during, after };
}

function over50(frames: readonly number[]): number {
  return frames.filter((ms) => ms > 50).length;
}

function defined(values: { readonly [name in keyof Measured]: number | undefined }): Measured {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
