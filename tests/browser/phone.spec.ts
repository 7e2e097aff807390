import type { CDPSession, Page } from '@playwright/test';

import { expect, onlyInChromium, phone, sochi, story, test } from './reader.ts';

test.use(phone);

const moment = `${story}us-encouraged/`;

type Point = { readonly x: number; readonly y: number };

/** Moves fingers over the screen, each from one point to another. */
async function touch(page: Page, fingers: readonly { readonly from: Point; readonly to: Point }[]) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const at = (share: number) =>
    fingers.map(({ from, to }, id) => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      id,
    }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= 12; step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 12) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('one finger on the map scrolls the page and a hint says so; two fingers move the map', async ({
  page,
  reader,
}) => {
  onlyInChromium('only Chromium takes fingers from a test');
  await reader.opens(moment);
  const box = (await reader.map.boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await touch(page, [{ from: { ...middle, y: middle.y + 60 }, to: { ...middle, y: middle.y - 120 } }]);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
  await expect(page.getByText('Use two fingers to move the map')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  let last = -1;
  // The page glides on after the finger has left it.
  await expect
    .poll(async () => {
      const before = last;
      last = await page.evaluate(() => window.scrollY);
      return last - before;
    })
    .toBe(0);
  const now = (await reader.map.boundingBox())!;
  const y = now.y + now.height / 2;
  await touch(page, [
    { from: { x: 120, y }, to: { x: 180, y: y + 20 } },
    { from: { x: 220, y }, to: { x: 280, y: y + 20 } },
  ]);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#map=/);
});

test('the map follows the moment that is read, and the address does not', async ({ page, reader }) => {
  await reader.opens(moment);
  const item = reader.list.locator('li[data-moment="zarif-in-ankara"]');
  await item.evaluate((node) => {
    node.scrollIntoView();
    const line = document.getElementById('map')!.getBoundingClientRect().bottom;
    const quarter = line + (window.innerHeight - line) / 4;
    window.scrollBy(0, node.getBoundingClientRect().top + 10 - quarter);
  });
  await expect(item).toHaveClass('read');
  await expect.poll(() => reader.litPlaces()).toEqual(['Ankara', 'Tehran']);
  expect(reader.path()).toBe(moment);
  const map = (await reader.map.boundingBox())!;
  expect(map.y).toBe(0);
  expect(map.height).toBeLessThanOrEqual(844 * 0.45);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect.poll(() => reader.litPlaces()).toContain('Idlib');
});

test('turning the phone keeps what is read in its place', async ({ page, reader }) => {
  await reader.opens(moment);
  const item = reader.list.locator('li[data-moment="us-civilians"]');
  await item.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await expect(page.locator('li.read')).toHaveCount(1);
  const read = await page.locator('li.read').getAttribute('data-moment');
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(page.locator(`li[data-moment="${read}"]`)).toBeInViewport();
  await expect(reader.map).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator(`li[data-moment="${read}"]`)).toBeInViewport();
});

test('what one presses most is at least 44 pixels tall, and everything at least 24', async ({ page, reader }) => {
  await reader.opens(moment);
  const heights = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) =>
        all
          .map((node) => ({ name: node.textContent ?? '', ...node.getBoundingClientRect().toJSON() }))
          .filter(({ height }) => height > 0),
      );
  const main = await heights('.story-tools button, .language-menu > button, .neighbours a, #moments li > a');
  expect(main.length).toBeGreaterThanOrEqual(sochi.moments.length + 7);
  for (const { name, height } of main) expect(height, name).toBeGreaterThanOrEqual(44);
  const all = await heights('button, .story-header a, .leaflet-marker-icon.pin');
  for (const { name, width, height } of all) expect(Math.min(width, height), name).toBeGreaterThanOrEqual(24);
});

for (const [what, width, text, faces] of [
  ['at 320 px', 320, '100%', true],
  ['with text twice as large', 390, '200%', true],
  ['at 320 px with text twice as large', 320, '200%', true],
  ['at 320 px with text twice as large in the wider letters of a slow line', 320, '200%', false],
] as const) {
  test(`${what} nothing is cut off and nothing scrolls sideways`, async ({ page, reader, quiet }) => {
    if (!faces) {
      quiet.push('ERR_FAILED', 'download failed', '.woff2');
      await page.route('**/*.woff2', (route) => route.abort());
    }
    await page.setViewportSize({ width, height: 844 });
    await reader.opens(moment);
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
    // A phone would make the page wider than the window, and the window with it.
    const overflow = () => page.evaluate((own) => document.documentElement.scrollWidth - own, width);
    await expect.poll(overflow).toBe(0);
    const cut = await page.locator('.story-header, .reader, .moment-list').evaluateAll(
      (all, own) =>
        all
          .flatMap((part) => [...part.querySelectorAll<HTMLElement>('h1, h2, p, a, button, dd, dt, span')])
          .filter((node) => !node.closest('.visually-hidden, [popover], .skip-links'))
          .filter((node) => {
            const { left, right, width: wide } = node.getBoundingClientRect();
            return wide > 0 && (left < -1 || right > own + 1);
          })
          .map((node) => node.textContent?.slice(0, 40)),
      width,
    );
    expect(cut).toEqual([]);
    const map = (await reader.map.boundingBox())!;
    expect(map.height).toBeLessThanOrEqual(844 * 0.45);
  });
}
