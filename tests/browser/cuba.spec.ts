import { readFileSync } from 'node:fs';

import { cuba } from '../cuba.ts';
import { expect, onlyInChromium, site, test } from './reader.ts';

const story = '/cuba-1962/';

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`the front page without scripts, ${viewport.width} px`, () => {
    test.use({ javaScriptEnabled: false, viewport });

    test('shows both stories, each with its days, its map and a way in', async ({ page }) => {
      await page.goto(`${site()}/`);
      const stories = page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading') });
      await expect(stories).toHaveCount(2);
      await expect(stories.nth(0)).toContainText(/22\s?–\s?28 October 1962/);
      await expect(stories.nth(1)).toContainText('17 September 2018');
      for (const each of await stories.all()) {
        const picture = each.getByRole('img');
        await picture.scrollIntoViewIfNeeded();
        await expect
          .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0))
          .toBe(true);
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
      // The whole of a story leads to it, its picture too.
      await stories.nth(0).getByRole('img').click({ force: true });
      await expect(page).toHaveURL(site() + story);
    });
  });
}

test('a story of many documents leads to them all, each of its moments to its own', async ({ page, reader }) => {
  await reader.opens(story);
  await page.getByRole('banner').getByRole('link', { name: 'The sources' }).click();
  await expect(page.getByRole('heading', { name: 'The sources' })).toBeInViewport();
  await reader.opens(`${story}khrushchev-turkey/`);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Read the source' })).toHaveAttribute(
    'href',
    'https://knigochet.com/read_98282_240',
  );
  await page.goto(`${site()}${story}?embed`);
  await expect(page.getByRole('link', { name: /the whole story on Dateline/ })).toBeVisible();
  await expect(page.getByText('as found at')).toHaveCount(0);
});

test.describe('a moment of 1962 without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('stands in Russian, its official translation below without marks, with its source and its hour', async ({
    page,
  }) => {
    await page.goto(`${site()}${story}khrushchev-turkey/`);
    const reader = page.getByRole('region', { name: 'Reader' });
    await expect(reader.locator('blockquote')).toHaveAttribute('lang', 'ru');
    await expect(reader.locator('blockquote')).toContainText('“Мы согласны вывезти те средства с Кубы');
    const translation = reader.locator('.quotation-translation');
    await expect(translation.getByRole('link', { name: 'Official translation' })).toHaveAttribute(
      'href',
      'https://history.state.gov/historicaldocuments/frus1961-63v06/d66',
    );
    await expect(translation).toContainText('will remove its analogous means from Turkey.');
    await expect(translation).not.toContainText(/[“”]/);
    await expect(reader).toContainText('27 October 1962 at 17:00 (UTC+3)');
    await expect(reader).toContainText('by the story’s own clock 27 October 1962 at 10:00 (UTC−4)');
    await expect(reader.getByRole('link', { name: /Послание Н\. С\. Хрущева Дж\. Кеннеди, 27 октября/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Map of the places' }).getByRole('img')).toHaveAccessibleName(
      /Marked: Cuba, Moscow and Turkey\./,
    );
    await expect(page.locator('meta[property="og:description"]')).toHaveAttribute(
      'content',
      /^Official translation: We/,
    );
  });

  test('words known in translation alone say so above them', async ({ page }) => {
    await page.goto(`${site()}${story}khrushchev-knot/`);
    const reader = page.getByRole('region', { name: 'Reader' });
    await expect(reader).toContainText('Quoted from an official translation; original language: Russian');
    await expect(reader).toContainText('Not public at the time.');
  });
});

test('every moment is followed by words and address; the zone is announced, then in force', async ({
  reader,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(story);
  const zone = reader.map.locator('.story-map > .leaflet-map-pane .zone');
  for (const moment of cuba.moments) {
    await reader.timeline.locator(`a[href="${story}${moment.id}/"] .mark-bar`).click();
    expect(reader.path()).toBe(`${story}${moment.id}/`);
    await expect(reader.words).toContainText(`${moment.number} of 25`);
    await expect(zone).toHaveCount(moment.number < 6 ? 0 : 1);
    if (moment.number >= 6) await expect(zone).toHaveClass(moment.number < 8 ? /announced/ : /^(?!.*announced)/);
  }
});

test('the whole zone is in sight when it is spoken of, and its legend says what it is', async ({ reader }) => {
  await reader.opens(`${story}stevenson-circles/`);
  await expect(reader.map).toContainText('within 926 km of Havana and Cape Maisí');
  await expect(reader.map).toContainText(
    '500 nautical miles round Havana and Cape Maisí, as told to U Thant on 27 October.',
  );
  const [zone, map] = [
    await reader.map.locator('.story-map > .leaflet-map-pane .zone').boundingBox(),
    await reader.map.boundingBox(),
  ];
  expect(zone!.x).toBeGreaterThan(map!.x);
  expect(zone!.y).toBeGreaterThan(map!.y);
  expect(zone!.x + zone!.width).toBeLessThan(map!.x + map!.width);
  expect(zone!.y + zone!.height).toBeLessThan(map!.y + map!.height);
});

test('a town is measured from the nearer of the two centres; while the zone is only announced, none is', async ({
  reader,
}) => {
  await reader.opens(`${story}proclamation/`);
  await expect(reader.map.locator('.zone.announced').first()).toBeAttached();
  await expect(reader.map.getByRole('button', { name: 'What is this place to the zone?' })).toHaveCount(0);
  await reader.opens(`${story}stevenson-circles/#map=5/25/-80`);
  await reader.map.getByRole('button', { name: 'What is this place to the zone?' }).click();
  await reader.map.getByRole('button', { name: 'Miami: what is it to the zone?' }).click();
  await expect(reader.words).toContainText('Inside the zone: within 926 km of Havana.');
  await expect(reader.words).toContainText(/About 36\d km from Havana, which may be off by 11\.8 km\./);
  await expect(reader.words).toContainText('Measured on the map, not from a source');
});

test('no border is drawn, and the page says why', async ({ reader }) => {
  await reader.opens(story);
  await expect(reader.page.getByText('Coasts alone: borders are not drawn')).toBeAttached();
  await expect(reader.map).not.toContainText('OpenStreetMap contributors');
});

test('its files can be taken away, each moment with its own source', async ({ reader, page }) => {
  onlyInChromium('Playwright hears of a file that a page made itself in Chromium alone');
  await reader.opens(`${story}kennedy-work-cease/`);
  await page.keyboard.press('s');
  const download = page.waitForEvent('download');
  await reader.words.getByRole('button', { name: 'GeoJSON', exact: true }).click();
  const got = await download;
  expect(got.suggestedFilename()).toBe('cuba-1962.geojson');
  const text = readFileSync(await got.path(), 'utf8');
  expect(text).toContain('frus1961-63v06/d67');
  expect(text).toContain('1962-10-27T20:05-04:00');
});
