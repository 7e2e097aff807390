import type { Locator, Page } from '@playwright/test';

import { expect, type Reader, site, test } from './reader.ts';
import { bigStoryFile } from '../bigStory.ts';

const moments = 10_000;
const file = {
  name: 'big.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(bigStoryFile(moments, 3000))),
};

test.beforeEach(async ({ page, reader }) => {
  await page.goto(`${site()}/open/`);
  await page.getByLabel(/Drop a file/).setInputFiles(file);
  await expect(reader.map.locator('.leaflet-container').first()).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
});

function rows(page: Page): Locator {
  return page.locator('#moments li');
}

function row(page: Page, n: number): Locator {
  return page.locator(`#moments li[aria-posinset="${n}"]`);
}

async function scrollListTo(page: Page, top: number) {
  await page.locator('.column').evaluate((column, to) => column.scrollTo({ top: to, behavior: 'instant' }), top);
}

async function expectFewNodes(page: Page) {
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3000);
}

/** The words of the moment that is shown are those that the row of the list has. */
async function expectShown(page: Page, reader: Reader, n: number) {
  await expect(page).toHaveURL(new RegExp(`moment=said-${n}(#|$)`));
  await expect(reader.words.locator('.kicker').first()).toContainText(`${n.toLocaleString('en-GB')} of 10,000`);
  await expect(row(page, n).locator('a[aria-current]')).toHaveCount(1);
}

test('ten thousand moments are a page of few nodes, wherever one scrolls in the list', async ({ page }) => {
  await expect(row(page, 1)).toHaveAttribute('aria-setsize', '10000');
  await expect(page.getByText('Only the moments near what you see are drawn')).toBeVisible();
  for (const top of [3000, 400_000, 90_000, 1_000]) {
    await scrollListTo(page, top);
    const frame = await page.locator('.column').boundingBox();
    // What stands in the middle of the column is a row, and no gap.
    await expect
      .poll(() =>
        page.evaluate(
          ([x, y]) => document.elementFromPoint(x, y)?.closest('li')?.getAttribute('aria-posinset') ?? null,
          [frame!.x + 200, frame!.y + frame!.height / 2] as const,
        ),
      )
      .not.toBeNull();
    await expectFewNodes(page);
  }
  const numbers = await rows(page).evaluateAll((all) =>
    all.map((one) => [one.getAttribute('aria-posinset'), one.querySelector('.list-number')?.textContent]),
  );
  for (const [position, number] of numbers) expect(number).toBe(Number(position).toLocaleString('en-GB'));
});

test('the keyboard goes through the whole list, and does not lose its place when one scrolls away', async ({
  page,
  reader,
}) => {
  const link = (n: number) => row(page, n).locator('a').first();
  await link(1).focus();
  await page.keyboard.press('End');
  await expect(link(10_000)).toBeFocused();
  await expect(link(10_000)).toBeInViewport();
  await page.keyboard.press('Shift+Tab');
  await expect(link(9999)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(link(1)).toBeFocused();
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown');
  const at = Number(await page.locator('#moments li:has(:focus)').getAttribute('aria-posinset'));
  expect(at).toBeGreaterThan(4);
  await scrollListTo(page, 600_000);
  await expect(link(at)).toBeFocused();
  await expect(link(at)).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(link(at + 1)).toBeFocused();
  await expect(link(at + 1)).toBeInViewport();
  await page.keyboard.press('Enter');
  await expectShown(page, reader, at + 1);
  await expectFewNodes(page);
});

test('search and filter answer with the first hundred, and say how many more there are', async ({ page, reader }) => {
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('statement');
  await expect(reader.words.locator('output')).toHaveText('Found: 10,000');
  await expect(page.locator('.search-results li')).toHaveCount(100);
  await expect(page.getByText('And 9,900 more.')).toBeVisible();
  await page.getByRole('searchbox').fill('statement 7777');
  await page.locator('.search-results a').first().click();
  await expectShown(page, reader, 7777);

  await page.keyboard.press('f');
  const places = page.getByRole('group', { name: 'By place' });
  await expect(places.getByRole('checkbox')).toHaveCount(100);
  await page.getByRole('searchbox').fill('town 12');
  await places.getByRole('checkbox', { name: /^Town 12 / }).check();
  const shown = bigStoryFile(moments, 3000).moments.filter(({ at }: { at: string[] }) => at.includes('town-12'));
  await expect(reader.words.locator('output')).toHaveText(`Shown: ${shown.length} of 10,000`);
  // The selected one is shown in any case.
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(shown.length + 1));
  await expectFewNodes(page);
});

test('a click on a row and a click on a mark of the timeline show the moment', async ({ page, reader }) => {
  await row(page, 3).locator('a').first().click();
  await expectShown(page, reader, 3);
  const single = reader.timeline.locator('a.mark:not(.count)');
  for (let i = 0; i < 12 && (await single.count()) < 2; i++)
    await reader.timeline.getByRole('button', { name: 'Zoom the timeline in' }).click();
  const other = reader.timeline.locator('a.mark:not(.count):not(.lit)').first();
  const n = Number(/said-(\d+)/.exec((await other.getAttribute('href')) ?? '')?.[1]);
  await other.focus();
  await page.keyboard.press('Enter');
  await expectShown(page, reader, n);
});

test('three thousand places are gathered with their number, open by Enter, and those selected are pins', async ({
  page,
  reader,
}) => {
  const gatherings = reader.map.locator('.cluster');
  await expect(gatherings.first()).toHaveAttribute('aria-label', /^Places: [\d,]+, moments: [\d,]+$/);
  expect(await reader.map.locator('.pin').count()).toBeLessThan(300);
  await row(page, 3).locator('a').first().click();
  await expect(reader.map.locator('.pin.lit').filter({ hasText: /^Town / })).toHaveCount(1);
  const zoom = async () => Number(/#map=([\d.]+)/.exec(page.url())?.[1] ?? 0);
  await reader.map.locator('.cluster[tabindex="0"]').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(zoom).toBeGreaterThan(0);
  const first = await zoom();
  await reader.map.locator('.cluster[tabindex="0"]').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(zoom).toBeGreaterThan(first);
  expect(await reader.map.locator('.pin').count()).toBeLessThan(300);
  await expectFewNodes(page);
});

test('on paper stand three hundred moments from the selected one on, and a sentence that says so', async ({ page }) => {
  await row(page, 5).locator('a').first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(rows(page)).toHaveCount(300);
  await expect(page.getByText('Printed here: 300 of 10,000 moments, from number 5 to number 304.')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(row(page, 10_000)).toHaveCount(1);
  await expectFewNodes(page);
});

test('on a phone the map follows what one reads, deep in the list', async ({ page, reader }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => window.scrollTo({ top: 300_000, behavior: 'instant' }));
  const read = page.locator('#moments li.read');
  await expect(read).toHaveCount(1);
  const id = await read.getAttribute('data-moment');
  const town = bigStoryFile(moments, 3000).moments.find((one: { id: string }) => one.id === id).at[0];
  await expect(reader.map.locator('.pin.lit').filter({ hasText: `Town ${town.slice(5)}` })).toHaveCount(1);
});

test('the list comes to rest where one stops, beside the map and in the width of a phone', async ({ page }) => {
  for (const top of [90_000, 300_000]) {
    await scrollListTo(page, top);
    await expectRest(page);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const top of [90_000, 300_000]) {
    await page.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), top);
    await expect(page.locator('#moments li.read')).toHaveCount(1);
    await expectRest(page);
  }
});

/** The same rows are drawn at the same place, frame after frame. */
async function expectRest(page: Page) {
  const rowsOfFrames = () =>
    page.evaluate(async () => {
      const seen = new Set<string>();
      for (let frame = 0; frame < 30; frame++) {
        await new Promise(requestAnimationFrame);
        const drawn = [...document.querySelectorAll<HTMLElement>('#moments li')];
        seen.add(drawn.map((one) => `${one.dataset['moment']} at ${one.getBoundingClientRect().top}`).join());
      }
      return seen.size;
    });
  await expect.poll(rowsOfFrames).toBe(1);
}
