import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Page } from '@playwright/test';

import { languages } from '../../src/messages/Messages.ts';
import { bigStoryFile } from '../bigStory.ts';
import { expect, site, story, test } from './reader.ts';

type Budgets = { readonly all: number; readonly scripts: number; readonly fonts: number };

/** What a story page may load unasked, in kilobytes of 1,000 bytes, as a static host sends them: text as gzip. */
const budgets: Budgets = { all: 330, scripts: 150, fonts: 80 };

/** A page in another alphabet has its letters beside the Latin ones, and the original beside the translation. */
const budgetsIn: Readonly<Record<string, Budgets>> = {
  ar: { ...budgets, all: 340 },
  fa: { ...budgets, all: 340 },
  ru: { ...budgets, all: 350 },
};

type Loaded = { readonly name: string; readonly kind: string; readonly kilobytes: number };

const counted: Readonly<Record<keyof Budgets, (one: Loaded) => boolean>> = {
  all: () => true,
  scripts: ({ kind }) => kind === 'script',
  fonts: ({ kind }) => kind === 'font',
};

/** Opens a page in a browser that has nothing of it, and waits until it asks for nothing more. */
async function loadedBy(page: Page, address: string): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  let underWay = 0;
  let last = Date.now();
  const count = (by: 1 | -1) => {
    underWay += by;
    last = Date.now();
  };
  page.on('request', () => count(1));
  page.on('requestfailed', () => count(-1));
  page.on('requestfinished', async (request) => {
    const kind = request.resourceType();
    // A service worker's own file is no part of the page.
    const body = await (await request.response())?.body();
    if (body) loaded.push({ name: nameOf(request.url()), kind, kilobytes: sent(body, kind) });
    count(-1);
  });
  await page.goto(site() + address);
  await expect(page.locator('.leaflet-tile-pane canvas').first()).toBeAttached();
  await expect(page.locator('.map-legend').first()).toBeAttached();
  await expect.poll(() => underWay === 0 && Date.now() - last > 1000).toBe(true);
  return loaded;
}

function sent(body: Buffer, kind: string): number {
  return (kind === 'font' ? body : gzipSync(body, { level: 9 })).length / 1000;
}

/** Without the hash of its content: `index.js`. */
function nameOf(url: string): string {
  return path.basename(new URL(url).pathname).replace(/-[\w-]{8}(?=\.\w+$)/, '') || 'the page';
}

/** `scripts: 168.5 KB of 150; the largest: index.js 103.3, StoryMap.js 60.0, en.js 5.2` */
function overBudget(loaded: readonly Loaded[], allowed: Budgets): string[] {
  return (['all', 'scripts', 'fonts'] as const).flatMap((what) => {
    const parts = loaded.filter(counted[what]).toSorted((a, b) => b.kilobytes - a.kilobytes);
    const sum = parts.reduce((all, { kilobytes }) => all + kilobytes, 0);
    const largest = parts.slice(0, 12).map(({ name, kilobytes }) => `${name} ${kilobytes.toFixed(1)}`);
    const words = `${what}: ${sum.toFixed(1)} KB of ${allowed[what]}; the largest: ${largest.join(', ')}`;
    test.info().annotations.push({ type: 'loaded', description: words });
    return sum <= allowed[what] ? [] : [words];
  });
}

/** How many of the faces' files show a letter of the page. */
function facesOf(page: Page): Promise<number> {
  return page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
}

type LayoutShift = PerformanceEntry & { readonly value: number; readonly sources: readonly { node: Node | null }[] };

/** A face that comes just in time may move a line by a pixel. */
const leastShift = 0.0005;

/** What stood on the page and was moved while it loaded: `0.004 at 812 ms: leaflet-control-attribution`. */
function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    (least) =>
      new Promise<string[]>((resolve) => {
        const wordsOf = (node: Node | null) =>
          node instanceof Element ? node.className || node.tagName : `“${node?.textContent?.slice(0, 40)}”`;
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as LayoutShift[];
          resolve(
            shifts
              .filter(({ value }) => value >= least)
              .map(
                ({ value, startTime, sources }) =>
                  `${value.toFixed(4)} at ${Math.round(startTime)} ms: ${sources.map(({ node }) => wordsOf(node)).join(', ')}`,
              ),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve([]), 500);
      }),
    leastShift,
  );
}

for (const lang of languages) {
  test.describe(`in ${lang}`, () => {
    // Who reads another language is offered it, and asks for more.
    test.use({ locale: lang });
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      for (const moment of ['', 'us-encouraged/']) {
        test(`at ${width} px, ${moment || 'the story'} loads no more than it may, and nothing moves while it does`, async ({
          page,
        }) => {
          await page.setViewportSize({ width, height });
          const loaded = await loadedBy(page, `${lang === 'en' ? '' : `/${lang}`}${story}${moment}`);
          expect.soft(overBudget(loaded, budgetsIn[lang] ?? budgets)).toEqual([]);
          expect.soft(await layoutShifts(page)).toEqual([]);
          // Faces come with the style sheet or not at all: those shown are those preloaded.
          expect.soft(await facesOf(page)).toEqual(await page.locator('link[rel="preload"][as="font"]').count());
        });
      }
    }
  });
}

test('the page for a file stands still while it loads, and the timeline of a big story that is opened in it too', async ({
  page,
}) => {
  await page.goto(`${site()}/open/`);
  // Its own script has come.
  await expect(page.getByRole('button', { name: 'Read it' })).toBeDisabled();
  await page.waitForLoadState('networkidle');
  expect(await layoutShifts(page)).toEqual([]);
  const file = JSON.stringify(bigStoryFile(400));
  await page
    .getByLabel(/Drop a file/)
    .setInputFiles({ name: 'big.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.locator('.leaflet-container').first()).toBeVisible();
  await expect(page.locator('.timeline .mark').first()).toBeVisible();
  const shifts = await layoutShifts(page);
  expect(shifts.filter((words) => words.includes('timeline'))).toEqual([]);
});
