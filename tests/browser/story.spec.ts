import { textIn } from '../../src/story/Story.ts';
import { expect, onlyInChromium, Reader, site, sochi, story, test } from './reader.ts';

const placeNames = (ids: readonly string[]) =>
  ids.map((id) => String(sochi.places.find((place) => place.id === id)?.name)).toSorted();

test('opens on the agreement, with Sochi and Idlib in sight and the zone legible in the inset', async ({
  reader,
  page,
}) => {
  await reader.opens(story);
  await expect(reader.words.getByRole('heading', { level: 2 })).toHaveText(
    'Putin and Erdoğan agree on a demilitarized zone for Idlib',
  );
  await expect(page.getByText('Told as of 17 September 2018')).toBeVisible();
  await expect(reader.selectedInList).toHaveCount(0);
  await expect(reader.map.locator('.pin', { hasText: 'Sochi' })).toBeInViewport();
  await expect(reader.map.locator('.pin', { hasText: 'Idlib' })).toBeInViewport();
  await expect(
    reader.map.getByText('Opposition side, after the memorandum; the article says only along the line.'),
  ).toBeVisible();
  const zone = await reader.map.locator('.map-inset .zone-outer').boundingBox();
  expect(zone?.width).toBeGreaterThan(120);
  // No pin covers the zone on the large map either.
  const large = await reader.map.locator('.story-map > .leaflet-map-pane .zone-outer').boundingBox();
  for (const pin of await reader.map.locator('.story-map > .leaflet-map-pane .pin').all()) {
    const box = await pin.boundingBox();
    const overlaps =
      box &&
      large &&
      box.x < large.x + large.width &&
      large.x < box.x + box.width &&
      box.y < large.y + large.height &&
      large.y < box.y + box.height;
    expect(overlaps, await pin.innerText()).toBe(false);
  }
});

test('a click on each mark of the timeline is followed by reader, list, map and address', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(story);
  for (const moment of sochi.moments) {
    await reader.timeline.locator(`a[href="${story}${moment.id}/"] .mark-bar`).click();
    expect(reader.path()).toBe(`${story}${moment.id}/`);
    await expect(reader.selectedInList).toHaveAttribute('href', `${story}${moment.id}/`);
    await expect(reader.words).toContainText(`${moment.number} of 22`);
    const first = moment.type === 'statement' ? moment.quotations[0]?.text : String(moment.title);
    await expect(reader.words).toContainText(first ?? '');
    await expect
      .poll(() => reader.litPlaces())
      .toEqual(placeNames([...new Set([...moment.at, ...moment.for, ...moment.about])]));
    const looked = [...moment.at, ...moment.about, ...(moment.at.length + moment.about.length === 0 ? moment.for : [])];
    for (const name of placeNames(looked.filter((id) => id !== 'zone'))) {
      await expect(reader.map.locator('.pin.lit', { hasText: name })).toBeInViewport();
    }
    await expect(reader.map.locator('.story-map > .leaflet-map-pane .zone')).toHaveCount(moment.number < 6 ? 0 : 2);
  }
});

test('the header’s buttons say that they cannot answer yet, until they can', async ({ reader, page }) => {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site() + story, { waitUntil: 'commit' });
  const search = page.getByRole('button', { name: 'Search' });
  await expect(search).toBeDisabled();
  go();
  await search.click();
  await expect(reader.words.getByRole('heading', { name: 'Search' })).toBeVisible();
});

test('the row, or the mark, of what is selected already brings its words back, also from a search', async ({
  reader,
  page,
}) => {
  await reader.opens(`${story}us-encouraged/`);
  const heading = reader.words.getByRole('heading', { level: 2 });
  await reader.selectedInList.scrollIntoViewIfNeeded();
  await expect(heading).not.toBeInViewport();
  await reader.selectedInList.click();
  await expect(heading).toBeInViewport();
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(heading).toHaveText('Search');
  await reader.timeline.locator(`a[href="${story}us-encouraged/"] .mark-bar`).click();
  await expect(heading).toHaveText('A State Department official');
  expect(reader.path()).toBe(`${story}us-encouraged/`);
});

test('the map is dragged round Idlib at zoom 9; the address follows, and Back leaves in one step', async ({
  reader,
  page,
}) => {
  await reader.opens(story);
  await reader.timeline.locator(`a[href="${story}us-encouraged/"]`).click();
  await page.goto(`${site()}${story}us-encouraged/#map=9/35.930/36.630`);
  await expect(reader.map.locator('.leaflet-container').first()).toBeVisible();
  const box = (await reader.map.boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 3 };
  for (const [dx, dy] of [
    [-180, 0],
    [0, -120],
    [180, 0],
    [0, 120],
    [150, 90],
  ] as const) {
    const before = page.url();
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + dx, middle.y + dy, { steps: 12 });
    await page.mouse.up();
    await expect.poll(() => page.url()).not.toBe(before);
    expect(page.url()).toMatch(/us-encouraged\/#map=9\/3\d\.\d{3}\/3\d\.\d{3}$/);
  }
  await expect(reader.words).toContainText('We are encouraged');
  // Within one page Playwright's own goBack would wait in Firefox for a load.
  await page.evaluate(() => history.back());
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  await expect(reader.words).toContainText('We are encouraged');
  await page.goBack();
  await expect.poll(() => reader.path()).toBe(story);
});

test('a copied link opens on exactly that statement in a fresh profile', async ({ reader, page, browser }) => {
  await reader.opens(story);
  await reader.list.getByRole('link', { name: /Stephane Dujarric/ }).click();
  const link = await reader.words
    .getByRole('link', { name: 'Link to this moment' })
    .evaluate((a: HTMLAnchorElement) => a.href);
  expect(link).toBe(page.url());
  const profile = await browser.newContext();
  const fresh = new Reader(await profile.newPage());
  await fresh.page.goto(link);
  await expect(fresh.selectedInList).toHaveAttribute('href', `${story}dujarric-great-risk/`);
  await expect(fresh.timeline.locator('.mark.lit')).toHaveAttribute('href', `${story}dujarric-great-risk/`);
  await expect.poll(() => fresh.litPlaces()).toEqual(['Idlib', 'New York']);
  await profile.close();
});

test('Back, Forward and reload go through the selections', async ({ reader, page }) => {
  await reader.opens(story);
  for (const id of ['us-encouraged', 'zarif-diplomacy-works', 'syrian-war'])
    await reader.list.locator(`a[href="${story}${id}/"]`).click();
  await page.goBack();
  await expect(reader.selectedInList).toHaveAttribute('href', `${story}zarif-diplomacy-works/`);
  await page.goBack();
  await expect(reader.words).toContainText('10 of 22');
  await page.goForward();
  await expect(reader.words).toContainText('17 of 22');
  await page.reload();
  await expect(reader.words).toContainText('17 of 22');
  await page.goBack();
  await page.goBack();
  await expect(reader.selectedInList).toHaveCount(0);
});

test('an unknown id opens the story and says so', async ({ reader, page, quiet }) => {
  quiet.push('404');
  await reader.opens(`${story}no-such-thing/`);
  await expect(page.getByText('a moment that the story does not have: “no-such-thing”')).toBeVisible();
  await expect(reader.selectedInList).toHaveCount(0);
  await reader.list.getByRole('link').first().click();
  expect(reader.path()).toBe(`${story}syrian-war/`);
});

test('an unknown story leads to those we have', async ({ page, quiet }) => {
  quiet.push('404');
  await page.goto(`${site()}/no-such-story/`);
  await page.getByRole('link', { name: /Sochi deal/ }).click();
  await expect(page).toHaveURL(site() + story);
});

test('an unknown story says so in every language of the app', async ({ page, quiet }) => {
  quiet.push('404');
  await page.goto(`${site()}/ar/no-such-story/`);
  await page.getByRole('link', { name: 'لا قصة في هذا العنوان' }).click();
  await expect(page).toHaveURL(`${site()}/ar/`);
});

test('the front page leads to the story, and its moments to their own addresses', async ({ reader, page }) => {
  await page.goto(`${site()}/`);
  await page.getByRole('link', { name: /Sochi deal/ }).click();
  await expect(reader.words.getByRole('heading', { level: 2 })).toContainText('Putin and Erdoğan');
  await reader.list.getByRole('link').nth(9).click();
  expect(reader.path()).toBe(`${story}us-encouraged/`);
});

test('a click on a pin shows what is said at, for and about the place; Esc closes it', async ({ reader, page }) => {
  await reader.opens(story);
  await reader.map.getByRole('button', { name: /^Ankara:/ }).click();
  await expect(reader.words.getByRole('heading', { level: 2 })).toHaveText('Ankara');
  await expect(reader.words.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(reader.words.getByRole('heading', { name: 'Happened at Ankara' })).toBeVisible();
  await expect(reader.words.getByRole('link', { name: 'Zarif in Ankara' })).toBeVisible();
  await expect(reader.words.getByRole('link', { name: '“diplomatic attempt”' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reader.words.getByRole('heading', { level: 2 })).toContainText('Putin and Erdoğan');
});

test('a pin and the zone answer to the keyboard', async ({ reader, page }) => {
  await reader.opens(`${story}zone-deadline/`);
  await reader.map.getByRole('button', { name: /^Damascus:/ }).focus();
  await page.keyboard.press('Enter');
  await expect(reader.words.getByRole('heading', { level: 2 })).toHaveText('Damascus');
  await page.keyboard.press('Escape');
  await reader.map.getByRole('button', { name: 'The demilitarized zone' }).focus();
  await page.keyboard.press('Enter');
  await expect(reader.words).toContainText(
    'Opposition side, after the memorandum; the article says only along the line.',
  );
  await expect(reader.words).toContainText('uncertain by 1 to 7 km');
});

test('a selection is said once: position, who, date, precision', async ({ reader, page }) => {
  await reader.opens(story);
  await reader.list.locator(`a[href="${story}zarif-diplomacy-works/"]`).click();
  await expect(page.getByRole('status')).toHaveText(
    '17 of 22, Mohammad Javad Zarif, 17 September 2018, the day is known, not the hour',
  );
  await expect(page.getByRole('status')).toHaveCount(1);
});

test('the inset and the large map are swapped by one click', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(story);
  await reader.map.getByRole('button', { name: 'Show on the large map: The demilitarized zone' }).click();
  const zone = reader.map.locator('.story-map > .leaflet-map-pane .zone-outer');
  await expect.poll(async () => (await zone.boundingBox())?.width ?? 0).toBeGreaterThan(150);
  await reader.map.getByRole('button', { name: 'Show the whole region' }).click();
  await expect.poll(async () => (await zone.boundingBox())?.width ?? 999).toBeLessThan(40);
});

test('under reduced motion a selection moves the map once, without a flight', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(story);
  await page.evaluate(() => {
    const pane = document.querySelector('.story-map > .leaflet-map-pane .leaflet-marker-pane .pin')!;
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    new MutationObserver(() => seen.push((pane as HTMLElement).style.transform)).observe(pane, {
      attributes: true,
      attributeFilter: ['style'],
    });
  });
  await reader.timeline.locator(`a[href="${story}zarif-in-damascus/"]`).click();
  await expect.poll(() => reader.litPlaces()).toEqual(['Damascus', 'Tehran']);
  await page.waitForTimeout(600);
  const places = await page.evaluate(() => new Set((window as unknown as { seen: string[] }).seen).size);
  expect(places).toBeLessThanOrEqual(1);
});

test('a cold start on each of the 22 addresses selects it, lit in list, map and timeline', async ({ browser }) => {
  onlyInChromium('one of the addresses is opened in every browser; all of them take a minute');
  test.setTimeout(240_000);
  for (const moment of sochi.moments) {
    const profile = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const reader = new Reader(await profile.newPage());
    await reader.opens(`${story}${moment.id}/`);
    await expect(reader.selectedInList).toHaveAttribute('href', `${story}${moment.id}/`);
    await expect(reader.timeline.locator('.mark.lit')).toHaveAttribute('href', `${story}${moment.id}/`);
    const places = [...new Set([...moment.at, ...moment.for, ...moment.about])];
    await expect.poll(() => reader.litPlaces()).toEqual(placeNames(places));
    await expect(reader.page).toHaveTitle(
      new RegExp(`^${textIn(moment.label, 'en', sochi).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} · `),
    );
    await profile.close();
  }
});
