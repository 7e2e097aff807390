import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { bigStoryFile } from '../bigStory.ts';
import { expect, onlyInChromium, type Reader, site, story, test } from './reader.ts';

/** The timeline on the true scale, as a reader brings it there. */
async function onTrueScale(reader: Reader, path = story) {
  await reader.opens(path);
  await reader.timeline.getByRole('button', { name: 'True scale' }).click();
  await expect(shows(reader)).toHaveText(/^True scale: shows /);
}

const shows = (reader: Reader) => reader.timeline.getByRole('status');
const pane = (reader: Reader) => reader.timeline.getByRole('region', { name: 'Moments on the true scale' });
const mark = (reader: Reader, id: string) => reader.timeline.locator(`.mark[data-stop="${id}"]`);
const middleOf = async (reader: Reader) => {
  const box = (await pane(reader).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + 60, width: box.width };
};

test('the true scale is one button away, zooms and moves by buttons, and moves nothing else on the page', async ({
  reader,
  page,
}) => {
  await reader.opens(`${story}us-encouraged/`);
  const map = await reader.map.boundingBox();
  const height = (await reader.timeline.boundingBox())!.height;
  await reader.timeline.getByRole('button', { name: 'True scale' }).click();
  await expect(shows(reader)).toHaveText('True scale: shows 1 August – 15 October 2018');
  expect(await reader.map.boundingBox()).toEqual(map);
  expect((await reader.timeline.boundingBox())!.height).toBe(height);
  const press = (name: string) => reader.timeline.getByRole('button', { name, exact: true }).click();
  await press('To the selected');
  await expect(shows(reader)).toHaveText('True scale: shows 15 – 19 September 2018');
  await press('Later');
  await expect(shows(reader)).toHaveText('True scale: shows 16 – 20 September 2018');
  await press('All');
  await expect(shows(reader)).toHaveText('True scale: shows 2011 – 2018');
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await expect(reader.timeline.getByRole('button', { name: 'True scale' })).toHaveAttribute('aria-pressed', 'false');
});

test('marks are as wide as their days: the summit’s sixteen are sixteen times one', async ({ reader }) => {
  await onTrueScale(reader);
  // A pixel is left free between one bar and the next.
  const wide = async (id: string) => (await mark(reader, id).locator('.mark-bar').boundingBox())!.width + 1;
  expect((await wide('three-way-summit')) / (await wide('sochi-agreement'))).toBeCloseTo(16, 0);
});

test('a plain wheel scrolls and hints; with ctrl it zooms round the pointer', async ({ reader, page }) => {
  await onTrueScale(reader, `${story}us-encouraged/`);
  const before = await shows(reader).textContent();
  const bar = (await mark(reader, 'sochi-agreement').locator('.mark-bar').boundingBox())!;
  await page.mouse.move(bar.x + bar.width / 2, bar.y + 5);
  await page.mouse.wheel(0, 40);
  await expect(page.getByText('Use ctrl and the wheel to zoom the timeline')).toBeVisible();
  await expect(shows(reader)).toHaveText(before!);
  await page.keyboard.down('Control');
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(shows(reader)).not.toHaveText(before!);
  const after = (await mark(reader, 'sochi-agreement').locator('.mark-bar').boundingBox())!;
  expect(after.width).toBeGreaterThan(bar.width * 2);
  expect(Math.abs(after.x + after.width / 2 - bar.x - bar.width / 2)).toBeLessThan(3);
});

test('a drag moves the days with the hand and opens no link; a click on a mark still does', async ({
  reader,
  page,
}) => {
  await onTrueScale(reader, `${story}us-encouraged/`);
  await reader.timeline.getByRole('button', { name: 'To the selected' }).click();
  await expect(shows(reader)).toHaveText('True scale: shows 15 – 19 September 2018');
  const bar = (await mark(reader, 'sochi-agreement').locator('.mark-bar').boundingBox())!;
  await page.mouse.move(bar.x + 100, bar.y + 10);
  await page.mouse.down();
  await page.mouse.move(bar.x + 40, bar.y + 12, { steps: 4 });
  await page.mouse.move(bar.x - 150, bar.y + 12, { steps: 6 });
  await page.mouse.up();
  const moved = (await mark(reader, 'sochi-agreement').locator('.mark-bar').boundingBox())!;
  expect(Math.abs(bar.x - moved.x - 250)).toBeLessThan(6);
  expect(reader.path()).toBe(`${story}us-encouraged/`);
  await mark(reader, 'sochi-agreement').locator('.mark-bar').click();
  expect(reader.path()).toBe(`${story}sochi-agreement/`);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1180, height: 820 } });

  test('two fingers zoom, one moves', async ({ reader, page }) => {
    onlyInChromium('only Chromium takes fingers from a test');
    await onTrueScale(reader);
    const { x, y } = await middleOf(reader);
    const before = (await mark(reader, 'three-way-summit').locator('.mark-bar').boundingBox())!.width;
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: string, points: readonly number[]) =>
      cdp.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map((px, id) => ({ x: px, y, id })),
      });
    await touch('touchStart', [x - 50, x + 50]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [x - 50 - i * 5, x + 50 + i * 5]);
    await touch('touchEnd', []);
    await expect(shows(reader)).not.toHaveText('True scale: shows 1 August – 15 October 2018');
    const after = (await mark(reader, 'three-way-summit').locator('.mark-bar').boundingBox())!.width;
    expect(after / before).toBeGreaterThan(1.7);
    const zoomed = (await shows(reader).textContent())!;
    await touch('touchStart', [x]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [x - i * 20]);
    await touch('touchEnd', []);
    await expect(shows(reader)).not.toHaveText(zoomed);
  });
});

test('by keyboard alone: one stop for Tab, arrows between marks, Enter follows, + − 0 and Shift zoom and move', async ({
  reader,
  page,
}) => {
  await reader.opens(story);
  await reader.timeline.locator('.mark').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(mark(reader, 'zarif-in-ankara')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(reader.path()).toBe(`${story}zarif-in-ankara/`);
  await expect(mark(reader, 'zarif-in-ankara')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(reader.timeline.getByRole('button', { name: 'True scale' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shows(reader)).toHaveText(/^True scale: shows /);
  await expect(reader.timeline.getByRole('button', { name: 'True scale' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(mark(reader, 'zarif-in-ankara')).toBeFocused();
  await page.keyboard.press('+');
  await expect(shows(reader)).not.toHaveText('True scale: shows 1 August – 15 October 2018');
  await expect(mark(reader, 'zarif-in-ankara')).toBeFocused();
  await page.keyboard.press('0');
  await expect(shows(reader)).toHaveText('True scale: shows 2011 – 2018');
  // The mark is in a count now: the keys go on.
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(mark(reader, 'syrian-war')).toBeFocused();
  for (let i = 0; i < 4; i++) await page.keyboard.press('+');
  const before = (await shows(reader).textContent())!;
  await page.keyboard.press('Shift+ArrowRight');
  await expect(shows(reader)).not.toHaveText(before);
  expect(reader.path()).toBe(`${story}zarif-in-ankara/`);
});

test('the focus is seen on a mark: a ring around it of three to one', async ({ reader, page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await reader.opens(story);
    await reader.timeline.locator('.mark').first().focus();
    await page.keyboard.press('ArrowRight');
    const ring = reader.timeline.locator('.mark:focus-visible .mark-ring');
    await expect(ring).toHaveCSS('stroke-width', '8px');
    const contrast = await ring.evaluate((node) => {
      const luminance = (colour: string) => {
        const [r, g, b] = colour.match(/[\d.]+/g)!.map((part) => {
          const c = Number(part) / 255;
          return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const paper = getComputedStyle(node.closest('.timeline')!).backgroundColor;
      const [a, b] = [luminance(getComputedStyle(node).stroke), luminance(paper)].toSorted((one, two) => two - one);
      return (a! + 0.05) / (b! + 0.05);
    });
    expect(contrast).toBeGreaterThanOrEqual(3);
  }
});

test('in Arabic time runs from right to left on both axes, and the left arrow leads on', async ({ page }) => {
  await page.goto(`${site()}/ar${story}`);
  const first = page.locator('.timeline .mark[data-stop="syrian-war"] .mark-bar');
  const last = page.locator('.timeline .mark[data-stop="zone-deadline"] .mark-bar');
  await expect(first).toBeVisible();
  await page.locator('.timeline-switch[aria-pressed="false"]').waitFor();
  expect((await first.boundingBox())!.x).toBeGreaterThan((await last.boundingBox())!.x);
  await page.locator('.timeline .mark').first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.mark[data-stop="weeks-of-diplomacy"]')).toBeFocused();
  await page.locator('.timeline-switch').click();
  await expect(page.locator('.true-scale .mark').first()).toBeVisible();
  const agreement = (await page.locator('.mark[data-stop="sochi-agreement"] .mark-bar').boundingBox())!;
  const summit = (await page.locator('.mark[data-stop="three-way-summit"] .mark-bar').boundingBox())!;
  expect(summit.x).toBeGreaterThan(agreement.x);
  const { x, y } = agreement;
  await page.mouse.move(x + 300, y + 80);
  await page.mouse.down();
  await page.mouse.move(x + 200, y + 80, { steps: 5 });
  await page.mouse.up();
  expect((await page.locator('.mark[data-stop="sochi-agreement"] .mark-bar').boundingBox())!.x).toBeLessThan(x - 80);
});

test('without scripts every mark is a link of its own, and there is no button that does nothing', async ({
  browser,
}) => {
  onlyInChromium('Playwright switches scripts off in Chromium alone');
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(site() + story);
  await expect(page.locator('.timeline a.mark')).toHaveCount(22);
  await expect(page.locator('.timeline a.mark[tabindex]')).toHaveCount(0);
  await expect(page.locator('.timeline-switch')).toBeHidden();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the true scale, near or far: ${colorScheme}`, async ({ reader, page }) => {
    onlyInChromium('the rules of axe see the same tree in every browser');
    await page.emulateMedia({ colorScheme });
    await onTrueScale(reader, `${story}us-encouraged/`);
    for (const name of ['To the selected', 'All']) {
      await reader.timeline.getByRole('button', { name, exact: true }).click();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .include('.timeline')
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
    }
  });

test('with system colours what is said, lit, undated and gathered differ', async ({ reader, page }) => {
  onlyInChromium('Playwright sets system colours in Chromium alone');
  await page.emulateMedia({ forcedColors: 'active' });
  await onTrueScale(reader, `${story}us-encouraged/`);
  const look = (selector: string) =>
    reader.timeline
      .locator(selector)
      .first()
      .evaluate((node) => {
        const { fill, stroke, strokeDasharray } = getComputedStyle(node);
        return [fill, stroke, strokeDasharray].join(' ');
      });
  const looks = [
    await look('.mark.statement:not(.lit, .hollow) .mark-bar'),
    await look('.mark.lit .mark-bar'),
    await look('.mark.hollow .mark-bar'),
    await look('.mark.due .mark-bar'),
  ];
  expect(new Set(looks).size).toBe(4);
});

/** Opens a story that nobody wrote pages for: its file alone is answered. */
async function opensBig(page: Page, file: ReturnType<typeof bigStoryFile>, query = '') {
  await page.route('**/stories/idlib-sochi-2018.json', (route) => route.fulfill({ json: file }));
  await page.goto(`${site()}${story}said-${Math.round(file.moments.length / 2)}/${query}`);
  await expect(page.locator('.true-scale .mark').first()).toBeVisible();
}

test('a thousand moments: few marks, a count opens, and the selected moment is lit', async ({ page, quiet }) => {
  quiet.push('404');
  await opensBig(page, bigStoryFile(1000));
  await expect(page.locator('.true-scale .mark.lit')).toHaveCount(1);
  expect(await page.locator('.true-scale .mark').count()).toBeLessThanOrEqual(300);
  const shown = page.locator('.timeline-range');
  const before = (await shown.textContent())!;
  const count = page.locator('.true-scale .mark.count').nth(3);
  await count.focus();
  await page.keyboard.press('Enter');
  await expect(shown).not.toHaveText(before);
  expect(await page.locator('.true-scale .mark').count()).toBeLessThanOrEqual(300);
  await page.getByRole('button', { name: 'To the selected' }).click();
  await expect(page.locator('.true-scale .mark.lit:not(.count)')).toHaveCount(1);
});

test('a filter that leaves only lanes out of sight brings the first of them in sight', async ({ page, quiet }) => {
  quiet.push('404');
  const file = bigStoryFile(600);
  const offices = Array.from({ length: 30 }, (_, i) => ({ id: `office-${i}`, kind: 'person', name: `Office ${i}` }));
  file.speakers.push(...offices);
  file.moments.forEach((moment: { speaker: string }, i: number) => (moment.speaker = offices[i % 30]!.id));
  await opensBig(page, file);
  const lane = (name: string) => page.locator('.timeline-lanes').getByText(name, { exact: true });
  await expect(lane('Office 29')).toBeInViewport();
  await expect(lane('Office 2')).not.toBeInViewport();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: 'Office 2 20' }).check();
  await expect(lane('Office 2')).toBeInViewport();
  await expect(page.locator('.true-scale .mark:not(.lit)').first()).toBeInViewport();
});
