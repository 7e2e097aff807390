import type { Locator } from '@playwright/test';

import { expect, phone, sochi, story, test } from './reader.ts';

test('at 1440 px every mark can be hit and every label is read whole, none on another', async ({ reader }) => {
  await reader.opens(story);
  const marks = await reader.timeline.locator('.mark').evaluateAll((all) =>
    all.map((mark) => {
      const box = (selector: string) => {
        const { left, right, top, bottom } = mark.querySelector(selector)!.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      return { label: mark.querySelector('text')!.textContent, bar: box('.mark-bar'), text: box('text') };
    }),
  );
  expect(marks).toHaveLength(22);
  expect(marks.map(({ label }) => label)).toEqual(sochi.moments.map(({ label }) => label));
  for (const { label, bar, text } of marks) {
    expect(bar.right - bar.left, `${label} is wide enough`).toBeGreaterThanOrEqual(24);
    expect(bar.bottom - bar.top, `${label} is tall enough`).toBeGreaterThanOrEqual(24);
    expect(text.left >= bar.left && text.right <= bar.right, `${label} stands inside its bar`).toBe(true);
    expect(bar.right, `${label} is on the screen`).toBeLessThanOrEqual(1440);
  }
  const overlapping = marks.flatMap((a, i) =>
    marks
      .slice(i + 1)
      .filter(
        (b) =>
          a.bar.left < b.bar.right - 0.5 &&
          b.bar.left < a.bar.right - 0.5 &&
          a.bar.top < b.bar.bottom &&
          b.bar.top < a.bar.bottom,
      )
      .map((b) => `${a.label} × ${b.label}`),
  );
  expect(overlapping).toEqual([]);
});

/** Whatever stands at the middle of it is itself. */
async function expectUncovered(pin: Locator) {
  await expect(pin).toBeVisible();
  const isOnTop = () =>
    pin.evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return node.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
  await expect.poll(isOnTop).toBe(true);
}

test.describe('on a phone', () => {
  test.use(phone);

  test('the list is the timeline; the map stays on top at less than 45 % of the height', async ({ reader, page }) => {
    await reader.opens(`${story}us-encouraged/`);
    await expect(reader.timeline).toHaveCount(1);
    await expect(reader.timeline.locator('ol > li > a')).toHaveCount(22);
    await reader.timeline.getByRole('link', { name: /İbrahim Kalın/ }).scrollIntoViewIfNeeded();
    await reader.timeline.getByRole('link', { name: /İbrahim Kalın/ }).click();
    expect(reader.path()).toBe(`${story}kalin-diplomatic-attempt/`);
    for (const name of ['Idlib', 'Ankara'])
      await expectUncovered(reader.map.locator('.story-map > .leaflet-map-pane .pin', { hasText: name }));
    const box = (await reader.map.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.height).toBeLessThanOrEqual(844 * 0.45);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - 390);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]) {
  test(`at ${viewport.width} px the page is one screen`, async ({ page, reader }) => {
    await page.setViewportSize(viewport);
    await reader.opens(`${story}us-civilians/`);
    const size = await page.evaluate(() => [
      document.documentElement.scrollWidth - window.innerWidth,
      document.documentElement.scrollHeight - window.innerHeight,
    ]);
    expect(size).toEqual([0, 0]);
    for (const part of [reader.words, reader.map, reader.timeline]) await expect(part).toBeInViewport();
    await reader.opens(story);
    for (const name of ['Sochi', 'Idlib'])
      await expectUncovered(reader.map.locator('.story-map > .leaflet-map-pane .pin', { hasText: name }));
  });
}
