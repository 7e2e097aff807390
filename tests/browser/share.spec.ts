import { readFileSync } from 'node:fs';

import { expect, onlyInChromium, site, sochi, story, test } from './reader.ts';

test('filters stand in the address, ghost the timeline, and never hide the moment of the link', async ({
  reader,
  page,
}) => {
  await reader.opens(`${story}us-encouraged/`);
  await page.getByRole('button', { name: 'Filter' }).click();
  await reader.words.getByRole('checkbox', { name: 'Iran 2' }).check();
  expect(page.url()).toBe(`${site()}${story}us-encouraged/?by=iran`);
  await expect(reader.list.getByRole('listitem')).toHaveCount(3);
  await expect(reader.selectedInList).toHaveAttribute('href', `${story}us-encouraged/`);
  await expect(page.getByText('The selected moment is shown, though the filters leave it out.')).toBeVisible();
  await expect(reader.timeline.locator('.ghost')).toHaveCount(19);
  await page.keyboard.press('Escape');
  await reader.words.getByRole('link', { name: /^Next: “responsible diplomacy”/ }).click();
  expect(page.url()).toBe(`${site()}${story}zarif-responsible-diplomacy/?by=iran`);
  await expect(reader.list.getByRole('listitem')).toHaveCount(2);
  await page.goBack();
  await page.goBack();
  expect(page.url()).toBe(`${site()}${story}us-encouraged/`);
  await expect(reader.list.getByRole('listitem')).toHaveCount(22);
  await page.goto(`${site()}${story}zarif-diplomacy-works/?by=iran&about=idlib`);
  await expect(page.getByRole('button', { name: 'Filter: 2 of 22' })).toBeVisible();
});

test('search opens by one key and finds by other spellings, with the keyboard alone', async ({ reader, page }) => {
  await reader.opens(story);
  await page.keyboard.press('/');
  await expect(reader.words.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('Erdogan attempt');
  await expect(reader.words.getByRole('link')).toHaveText(/“diplomatic attempt”/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(reader.path()).toBe(`${story}kalin-diplomatic-attempt/`);
  await expect(reader.words.getByRole('heading', { level: 2 })).toHaveText('İbrahim Kalın');
  await page.keyboard.press('/');
  await page.keyboard.type('Idleb');
  await expect(reader.words.locator('output')).toHaveText(/^Found: \d\d$/);
  await page.keyboard.press('Escape');
  await expect(reader.words.getByRole('heading', { level: 2 })).toBeFocused();
});

test('copies link and quotation, and says so', async ({ reader, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.opens(`${story}us-concerned/?by=us#map=8/35.930/36.630`);
  await page.getByRole('button', { name: 'Share' }).click();
  await reader.words.getByRole('button', { name: 'Copy: Link' }).click();
  await expect(reader.words.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site()}${story}us-concerned/`);
  await reader.words.getByRole('checkbox', { name: 'with my filters' }).check();
  await reader.words.getByRole('checkbox', { name: 'with this map view' }).check();
  await expect(reader.words.getByLabel('Link', { exact: true })).toHaveValue(
    `${site()}${story}us-concerned/?by=us#map=8/35.930/36.630`,
  );
  await reader.words.getByRole('button', { name: 'Copy: The words, with who said them' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('“concerned by the Assad regime’s pattern of destabilizing actions in Idlib and elsewhere”');
  expect(copied).toContain('not named');
  expect(copied).toContain(`${site()}${story}us-concerned/`);
});

test('when the clipboard refuses, the text stands selected', async ({ reader, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
  });
  await reader.opens(`${story}us-civilians/`);
  await page.keyboard.press('s');
  await reader.words.getByRole('combobox', { name: 'Citation style' }).selectOption('BibTeX');
  await reader.words.getByRole('button', { name: 'Copy: Citation' }).click();
  await expect(reader.words.getByText('The clipboard refused.', { exact: false })).toBeVisible();
  const selected = await reader.words
    .getByLabel('Citation', { exact: true })
    .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(selected).toMatch(/^@\w+\{/);
  expect(selected).toContain(`${site()}${story}us-civilians/`);
});

test('takes the story away as files', async ({ reader, page }) => {
  onlyInChromium('Playwright hears of a file that a page made itself in Chromium alone');
  await reader.opens(story);
  await page.getByRole('button', { name: 'Share' }).click();
  for (const [name, file] of [
    ['GeoJSON', 'geojson'],
    ['CSV', 'csv'],
    ['iCalendar', 'ics'],
    ['TimelineJS', 'timelinejs.json'],
    ['JSON-LD', 'jsonld'],
    ['Web Annotations', 'annotations.jsonld'],
  ] as const) {
    const download = page.waitForEvent('download');
    await reader.words.getByRole('button', { name, exact: true }).click();
    const got = await download;
    expect(got.suggestedFilename()).toBe(`idlib-sochi-2018.${file}`);
    const text = readFileSync(await got.path(), 'utf8');
    expect(text).toContain(`${site()}${story}us-encouraged/`);
    expect(text.length).toBeGreaterThan(2000);
  }
  await expect(reader.words.getByRole('link', { name: 'Story file (JSON)' })).toHaveAttribute(
    'href',
    '/stories/idlib-sochi-2018.json',
  );
});

test('300 pans and 30 selections leave a history that Back walks through selection by selection', async ({
  reader,
  page,
}) => {
  onlyInChromium('Back goes through a few selections in every browser; through three hundred steps it takes a minute');
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(story);
  const ids = Array.from({ length: 30 }, (_, i) => sochi.moments[(i * 7) % 22]!.id);
  for (const id of ids) {
    await reader.timeline.locator(`a[href="${story}${id}/"]`).click();
    await reader.map.locator('.story-map').focus();
    for (let pan = 0; pan < 10; pan++) await page.keyboard.press(pan % 2 ? 'ArrowLeft' : 'ArrowRight');
  }
  for (const id of ids.toReversed().slice(1)) {
    await page.goBack();
    await expect(reader.selectedInList).toHaveAttribute('href', `${story}${id}/`);
  }
  await page.goBack();
  await expect(reader.selectedInList).toHaveCount(0);
});
