import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import published from '../../src/tools/stories/publishedIds.json' with { type: 'json' };
import { languages } from '../../src/messages/Messages.ts';
import { quoteParts } from '../../src/story/quoteParts.ts';
import { cuba } from '../cuba.ts';
import { expect, onlyInChromium, site, sochi, story, test } from './reader.ts';

const dist = path.join(import.meta.dirname, '../../dist');

test('the build writes a page for every moment, with the policy first and no style attribute', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  // In five languages: the stories and their moments, a front page, one to open files; and one for unknown addresses.
  expect(pages).toHaveLength(5 * (sochi.moments.length + 1 + cuba.moments.length + 1 + 2) + 1);
  for (const file of pages) {
    const html = readFileSync(path.join(dist, file), 'utf8');
    expect(html, file).not.toMatch(/<[^>]*\sstyle=/);
    expect(html.indexOf('Content-Security-Policy'), file).toBeGreaterThan(0);
    expect(html.indexOf('Content-Security-Policy'), file).toBeLessThan(html.indexOf('<script'));
    expect(html, file).not.toContain('unsafe-inline');
    // Linked data is no script: it does not run.
    expect(html, file).not.toMatch(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json")/);
  }
});

test('every id that was ever published has its page, in every language', () => {
  const missing = Object.entries(published).flatMap(([id, moments]) =>
    ['', ...moments].flatMap((moment) =>
      languages
        .map((lang) => path.join(lang === 'en' ? '' : lang, id, moment, 'index.html'))
        .filter((page) => !existsSync(path.join(dist, page))),
    ),
  );
  expect(missing).toEqual([]);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('each page shows its moment’s own words, and its links lead on', async ({ page }) => {
    for (const moment of sochi.moments) {
      await page.goto(`${site()}${story}${moment.id}/`);
      const reader = page.getByRole('region', { name: 'Reader' });
      const words =
        moment.type === 'statement'
          ? quoteParts(moment.quotations[0]?.text ?? '').map(({ text }) => text)
          : [String(moment.title)];
      for (const each of words) await expect(reader).toContainText(each.trim());
      const still = page.getByRole('region', { name: 'Map of the places' }).getByRole('img');
      await expect(still).toHaveAccessibleName(/^Still map of .*\. Marked: /);
      expect(await still.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBeTruthy();
      await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
        'content',
        new RegExp(escaped(words[0]!.slice(0, 40))),
      );
      await expect(page.locator('meta[property="og:description"]')).toHaveAttribute('content', /2018|2011|not dated/);
      await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${story}${moment.id}/`);
      await expect(page.locator('ol a[aria-current="true"]')).toHaveAttribute('href', `${story}${moment.id}/`);
    }
    await page.goto(site() + story);
    await page.locator('.moment-list ol a').nth(3).click();
    await expect(page).toHaveURL(`${site()}${story}zarif-in-damascus/`);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`at ${viewport.width} px the live map takes the still one’s place, and nothing moves`, async ({
    page,
    reader,
  }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const watch = { shift: 0, sawStill: false };
      Object.assign(window, { watch });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) watch.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      document.addEventListener('DOMContentLoaded', () => {
        watch.sawStill = document.querySelector('.still-map img') !== null;
      });
    });
    await reader.opens(`${story}zarif-diplomacy-works/`);
    await expect(page.locator('.still-map')).toHaveCount(0);
    const { shift, sawStill } = await page.evaluate(
      () => (window as unknown as { watch: { shift: number; sawStill: boolean } }).watch,
    );
    expect(sawStill).toBe(true);
    expect(shift).toBeLessThan(0.02);
  });
}

test('a written page comes to life as it is: nothing is drawn anew', async ({ page, reader }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () =>
      document.querySelector('.moment h2')?.setAttribute('data-written', ''),
    );
  });
  await reader.opens(`${story}us-encouraged/`);
  await expect(reader.words.locator('h2[data-written]')).toHaveCount(1);
});

test('the policy refuses an inline script and a foreign address', async ({ page, reader, quiet }) => {
  quiet.push('Content Security Policy', 'Refused', 'violates');
  await reader.opens(story);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const asked = await fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    );
    return [(window as unknown as { ran?: boolean }).ran ?? false, asked];
  });
  expect(ran).toEqual([false, 'refused']);
});

test('light or dark is the reader’s to choose, is remembered, and takes the map along', async ({
  page,
  reader,
  quiet,
}) => {
  quiet.push('Canvas2D: Multiple readback');
  await page.emulateMedia({ colorScheme: 'light' });
  // The world around the story's own map comes later than that: until then some tiles are empty.
  const opened = async () => {
    await expect(reader.map.locator('.leaflet-tile-pane canvas').first()).toBeAttached();
    await page.waitForLoadState('networkidle');
  };
  await reader.opens(story);
  await opened();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const land = () =>
    page.evaluate(() => {
      const tiles = [
        ...document.querySelectorAll<HTMLCanvasElement>('.story-map > .leaflet-map-pane .leaflet-tile-pane canvas'),
      ];
      return tiles.map((tile) =>
        [...tile.getContext('2d')!.getImageData(tile.width >> 1, tile.height >> 1, 1, 1).data].join(),
      );
    });
  const [lightPaper, lightLand] = [await paper(), await land()];
  await page.keyboard.press('?');
  await reader.words.getByRole('radio', { name: 'Dark' }).check();
  expect(await paper()).not.toBe(lightPaper);
  await expect.poll(land).not.toEqual(lightLand);
  await page.reload();
  expect(await paper()).not.toBe(lightPaper);
  await opened();
  await expect.poll(land).not.toEqual([]);
  // Paper is light.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await paper()).toBe(lightPaper);
  expect(await land()).toEqual(lightLand);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  expect(await land()).not.toEqual(lightLand);
});

test('on paper the map is what stood on a small screen, larger: it has drawn no more', async ({ page, reader }) => {
  onlyInChromium('Playwright asks for the look on paper in Chromium alone');
  await page.setViewportSize({ width: 390, height: 844 });
  await reader.opens(`${story}us-concerned/`);
  const live = reader.map.locator('.story-map');
  await expect(live.locator('.leaflet-tile-pane canvas').first()).toBeVisible();
  const sizeOf = () => live.evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
  const onScreen = await sizeOf();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  expect(await sizeOf()).toEqual(onScreen);
  expect((await reader.map.boundingBox())!.width).toBeGreaterThan(500);
});

for (const [what, search, key] of [
  ['the tour', '?tour', null],
  ['a panel', '', 's'],
] as const)
  test(`on paper ${what} gives way to the words and to all moments`, async ({ page, reader }) => {
    onlyInChromium('Playwright asks for the look on paper in Chromium alone');
    await reader.opens(`${story}us-concerned/${search}`);
    if (key) await page.keyboard.press(key);
    const visibleIds = reader.words.locator('.panel, .tour');
    await expect(visibleIds).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(visibleIds).toBeHidden();
    await expect(reader.words.getByRole('heading', { name: 'A State Department official' })).toBeVisible();
    for (const moment of sochi.moments)
      await expect(page.locator(`.moment-list a[href="${story}${moment.id}/"]`)).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await expect(visibleIds).toBeVisible();
  });

test('on paper every moment stands with who said it, and nothing to press', async ({ page, reader }) => {
  onlyInChromium('Playwright asks for the look on paper in Chromium alone');
  await reader.opens(`${story}us-concerned/`);
  await page.emulateMedia({ media: 'print' });
  for (const moment of sochi.moments)
    await expect(page.locator(`.moment-list a[href="${story}${moment.id}/"]`)).toBeVisible();
  await expect(reader.map.locator('.leaflet-tile-pane canvas').first()).toBeVisible();
  for (const button of await page.getByRole('button').all()) {
    const name = (await button.textContent()) ?? '';
    if (await button.isVisible())
      expect(await button.evaluate((node) => node.matches('.pin, .place-link, .map-inset-button, path')), name).toBe(
        true,
      );
  }
});
