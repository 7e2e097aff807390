import { expect, type Page } from '@playwright/test';

import { site, story, test } from './reader.ts';

const inView = `${story}us-encouraged/`;

/** Boxes of what must not overlap on the large map: names, and pins. */
function boxesOn(page: Page) {
  return page.evaluate(() => {
    const map = document.querySelector('.story-map')!;
    const all = [
      ...map.querySelectorAll<HTMLElement>(
        ':scope > .leaflet-map-pane .map-name:not([hidden], .covered), :scope > .leaflet-map-pane .pin',
      ),
    ];
    return all.map((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return { text: node.textContent ?? '', left, right, top, bottom };
    });
  });
}

/** Names that can be seen, but not whole. */
function namesUnderFurniture(page: Page) {
  return page.evaluate(() => {
    const map = document.querySelector('.story-map')!;
    const furniture = [
      ...map.querySelectorAll('.edge-notes button, .map-legend, .map-inset, .map-controls, .map-measure'),
    ];
    const names = [
      ...map.querySelectorAll<HTMLElement>(':scope > .leaflet-map-pane .map-name:not([hidden], .covered)'),
    ];
    return names.flatMap((name) => {
      const a = name.getBoundingClientRect();
      const over = furniture.find((node) => {
        const b = node.getBoundingClientRect();
        return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      });
      return over ? [`${name.textContent} under ${over.className || over.textContent}`] : [];
    });
  });
}

for (const [lat, lng] of [
  [35.9, 36.7],
  [40, 38],
] as const) {
  test(`no name stands on another or on a pin, zooms 5 to 11, round ${lat}, ${lng}`, async ({ page, reader }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await reader.opens(`${inView}#map=5/${lat.toFixed(3)}/${lng.toFixed(3)}`);
    await expect(reader.map.locator('.map-name:visible').first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    for (let zoom = 5; zoom <= 11; zoom++) {
      await expect.poll(() => page.url()).toContain(`#map=${zoom}/`);
      const boxes = await boxesOn(page);
      expect(boxes.length).toBeGreaterThan(5);
      const overlapping = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5,
          )
          .map((b) => `zoom ${zoom}: ${a.text} × ${b.text}`),
      );
      expect(overlapping).toEqual([]);
      // Nor half under what stands on the map and does not move with it.
      await expect.poll(() => namesUnderFurniture(page)).toEqual([]);
      await reader.map.getByRole('button', { name: 'Zoom in' }).click();
    }
  });
}

test('shows towns in their own letters, and Arabic names beside the English close by', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(`${inView}#map=9/36.1/36.25`);
  for (const name of ['Altınözü', 'Samandağ', 'Antakya'])
    await expect(reader.map.getByText(name, { exact: true })).toBeVisible();
  await expect(reader.map.getByText('سلقين')).toBeHidden();
  await reader.opens(`${inView}#map=10/36.1/36.5`);
  await page.reload();
  await expect(reader.map.getByText('سلقين')).toBeVisible();
});

test('asks what a town is to the zone, and answers no surer than the line', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(`${inView}#map=9/35.75/36.75`);
  const ask = reader.map.getByRole('button', { name: 'What is this place to the zone?' });
  await ask.click();
  await expect(ask).toHaveAttribute('aria-pressed', 'true');
  await reader.map.getByRole('button', { name: 'Jisr al-Shughur: what is it to the zone?' }).click();
  await expect(reader.words.getByRole('heading', { level: 2 })).toHaveText('Jisr al-Shughur');
  await expect(reader.words).toContainText('Inside the zone: within 15 km of the line.');
  await expect(reader.words).toContainText('About 11 km from the line of contact, which may be off by 2.7 km here.');
  await expect(reader.words).toContainText('Reported held by the opposition on 17 September 2018.');
  await reader.map.getByRole('button', { name: 'Saraqib: what is it to the zone?' }).focus();
  await page.keyboard.press('Enter');
  await expect(reader.words).toContainText('Too close to a limit of the zone to say.');
  await reader.map.getByRole('button', { name: /^Abu al-Duhur: / }).click();
  await expect(reader.words).toContainText('Too close to the line to say.');
  await expect(reader.words).toContainText(
    'Reported held by the government on 17 September 2018, too near the line to show.',
  );
});

test('asks about a spot, by mouse and by keyboard', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(`${inView}#map=9/35.95/36.62`);
  await reader.map.getByRole('button', { name: 'What is this place to the zone?' }).click();
  const box = (await reader.map.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2 + 40, box.y + box.height / 2 + 10);
  await expect(reader.words.getByRole('heading', { level: 2 })).toHaveText(/^A spot at 35\.9\d*, 36\.7\d*$/);
  await expect(reader.words).toContainText('Outside the zone.');
  await reader.map.locator('.story-map').focus();
  await page.keyboard.press('Enter');
  await expect(reader.words.getByRole('heading', { level: 2 })).toHaveText(/^A spot at 35\.9(49|5), 36\.62$/);
  await reader.map.locator('.story-map').focus();
  await page.keyboard.press('Escape');
  await expect(reader.map.getByRole('button', { name: 'What is this place to the zone?' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('a stretch of the line says how far off it may be, when focused', async ({ reader }) => {
  await reader.opens(`${inView}#map=9/35.6/36.7`);
  const stretch = reader.map.getByRole('button', {
    name: /^Line of contact, northern Hama: reconstructed, may be off by 1\.7 to 4\.5 km$/,
  });
  await stretch.focus();
  await expect(reader.map.locator('.doubt').first()).toBeAttached();
  await expect(reader.map.locator('.map-hint')).toHaveText(/northern Hama/);
});

test('places out of view stand at the edge where panning reaches them; a click goes there', async ({
  reader,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(`${inView}`);
  const washington = reader.map.locator('.edge-left').getByRole('button', { name: /Washington/ });
  await expect(washington).toContainText('9,300 km');
  await expect(washington).toHaveAttribute('title', 'Great-circle distance from Idlib');
  await expect(reader.map.locator('.edge-right').getByRole('button', { name: /Tehran/ })).toBeVisible();
  await expect(reader.map.locator('.edge-bottom').getByRole('button', { name: /Damascus/ })).toBeVisible();
  await washington.click();
  await expect(reader.map.getByRole('button', { name: /^Washington:/ })).toBeInViewport();
  // The note is gone; the map's keys go on from there.
  await expect(page.locator('.story-map')).toBeFocused();
});

test('no other site is asked until a background is chosen; when its tiles fail the map stays and one line says so', async ({
  reader,
  page,
  quiet,
}) => {
  quiet.push('asked https://tile.openstreetmap.org', 'Failed to load resource', 'net::ERR');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site())) asked.push(new URL(request.url()).host);
  });
  await page.route(/^https:/, (route) => route.abort());
  await reader.opens(inView);
  await expect(reader.map.locator('.map-name:visible').first()).toBeVisible();
  expect(asked).toEqual([]);
  await reader.map.getByRole('button', { name: 'What lies under the map' }).click();
  await reader.map.getByRole('radio', { name: 'OpenStreetMap' }).check();
  await expect(
    reader.map.getByText('The background does not come just now. The map of this page stays.'),
  ).toBeVisible();
  await expect(reader.map.getByRole('link', { name: 'OpenStreetMap contributors' })).toHaveCount(0);
  expect(new Set(asked)).toEqual(new Set(['tile.openstreetmap.org']));
  await expect(reader.map.locator('.leaflet-tile-pane canvas').first()).toBeAttached();
  // Remembered, and given up as easily.
  await page.reload();
  await reader.map.getByRole('button', { name: 'What lies under the map' }).click();
  await expect(reader.map.getByRole('radio', { name: 'OpenStreetMap' })).toBeChecked();
  await reader.map.getByRole('radio', { name: 'The map of this page' }).check();
  await expect(reader.map.locator('.background-tiles')).toHaveCount(0);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [844, 390],
] as const)
  test(`at ${width} × ${height} nothing covers the backgrounds that one may choose; Esc leaves them`, async ({
    reader,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await reader.opens(story);
    const button = reader.map.getByRole('button', { name: 'What lies under the map' });
    await button.click();
    for (const radio of await reader.map.getByRole('radio').all()) {
      await radio.scrollIntoViewIfNeeded();
      await expect(radio).toBeInViewport({ ratio: 1 });
      const covering = await radio.evaluate((node) => {
        const { x, y, width: wide, height: high } = node.getBoundingClientRect();
        const top = document.elementFromPoint(x + wide / 2, y + high / 2);
        return top === node ? null : top?.className;
      });
      expect(covering).toBeNull();
    }
    await reader.map.getByRole('radio', { name: 'The map of this page' }).focus();
    await page.keyboard.press('Escape');
    await expect(reader.map.getByRole('radio')).toHaveCount(0);
    await expect(button).toBeFocused();
  });

test('a chosen background that answers is shown with its own attribution, under our borders', async ({
  reader,
  page,
  quiet,
}) => {
  quiet.push('asked https://gibs.earthdata.nasa.gov');
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.route('https://gibs.earthdata.nasa.gov/**', (route) =>
    route.fulfill({ body: pixel, contentType: 'image/png' }),
  );
  await reader.opens(inView);
  await reader.map.getByRole('button', { name: 'What lies under the map' }).click();
  await reader.map.getByRole('radio', { name: 'Relief (NASA)' }).check();
  await expect(reader.map.locator('.background-tiles img').first()).toBeAttached();
  const credit = reader.map.getByText('Imagery: NASA GIBS / ESDIS');
  await expect(credit).toBeVisible();
  await reader.map.getByRole('radio', { name: 'The map of this page' }).check();
  await expect(credit).toHaveCount(0);
});

test('the map is moved and zoomed by keys while it has the focus, and says what it shows', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(`${inView}#map=8/35.930/36.630`);
  const map = reader.map.locator('.story-map');
  await map.focus();
  await expect(map).toHaveAccessibleName(/arrow keys pan/);
  await expect(map).toHaveAccessibleDescription(
    /^The map shows an area about [\d,]+ km wide and [\d,]+ km high. In view: Idlib/,
  );
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toMatch(/#map=8\/35\.9\d\d\/37\.\d+$/);
  await page.keyboard.press('+');
  await expect.poll(() => page.url()).toContain('#map=9/');
  await expect(reader.map.locator('.map-scale')).toHaveText(/^\d+ km$/);
});

test('the province that is spoken of is tinted, and only then', async ({ reader, page }) => {
  await reader.opens(inView);
  await expect(reader.map.locator('.spoken-area').first()).toBeAttached();
  await page.goto(`${site()}${story}us-civilians/`);
  await expect(reader.map.locator('.pin.lit', { hasText: 'Syria' })).toBeVisible();
  await expect(reader.map.locator('.spoken-area')).toHaveCount(0);
});

test('the places stand in words, with distance and direction', async ({ reader, page }) => {
  await reader.opens(story);
  await page.getByText('The map in words').click();
  await expect(page.getByText('Sochi: 1 happened here', { exact: false })).toContainText(
    '890 km to the north of Idlib, along the great circle',
  );
});

test('a pasted link frames as a click does, and a resize frames anew', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const pin = reader.map.locator('.story-map > .leaflet-map-pane .pin', { hasText: 'Damascus' });
  await reader.opens(story);
  await reader.timeline.locator(`a[href="${story}zarif-diplomacy-works/"]`).click();
  await expect(pin).toHaveClass(/lit/);
  const clicked = (await pin.boundingBox())!;
  await reader.opens(`${story}zarif-diplomacy-works/`);
  await page.reload();
  await expect(pin).toHaveClass(/lit/);
  const pasted = (await pin.boundingBox())!;
  expect(Math.hypot(clicked.x - pasted.x, clicked.y - pasted.y)).toBeLessThan(3);
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const name of ['Ankara', 'Idlib', 'Damascus'])
    await expect(reader.map.locator('.pin.lit', { hasText: name })).toBeInViewport();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(async () => Math.round((await pin.boundingBox())?.x ?? 0)).toBe(Math.round(pasted.x));
  expect(page.url()).not.toContain('#map');
});

test('tabbing through the pins moves nothing and writes nothing; skip links leave the address alone', async ({
  reader,
  page,
}) => {
  await reader.opens(`${inView}#map=8/35.930/36.630`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(reader.map).toBeFocused();
  for (let i = 0; i < 16; i++) await page.keyboard.press('Tab');
  await page.waitForTimeout(400);
  expect(page.url()).toContain('/us-encouraged/#map=8/35.930/36.630');
});

test('nothing of the map lies on its controls, at any size of window', async ({ reader, page }) => {
  await reader.opens(inView);
  for (const [width, height] of [
    [1440, 900],
    [1440, 700],
    [1440, 600],
    [1024, 768],
    [720, 450],
    [390, 844],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(reader.map.locator('.pin').first()).toBeAttached();
    const parts = await page.evaluate(() =>
      ['.map-controls', '.map-inset', '.map-legend', '.map-measure'].flatMap((selector) => {
        const node = document.querySelector(selector);
        const box = node?.getBoundingClientRect();
        return box && box.width > 0
          ? [{ selector, left: box.left, right: box.right, top: box.top, bottom: box.bottom }]
          : [];
      }),
    );
    const overlapping = parts.flatMap((a, i) =>
      parts
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${width}×${height}: ${a.selector} × ${b.selector}`),
    );
    expect(overlapping).toEqual([]);
  }
});

test('a missing base map is said in one line; pins, words and timeline stay', async ({ reader, page, quiet }) => {
  quiet.push('404', 'Failed to load');
  await page.route('**/*.basemap.json', (route) => route.fulfill({ status: 404, body: '' }));
  await reader.opens(inView);
  await expect(page.getByText('The base map could not be loaded.', { exact: false })).toBeVisible();
  await expect(reader.map.getByRole('button', { name: /^Idlib:/ })).toBeVisible();
});

test('the map takes the whole screen, where a plain wheel zooms', async ({ reader, page }) => {
  await reader.opens(`${inView}#map=8/35.930/36.630`);
  const button = reader.map.getByRole('button', { name: 'Full screen' });
  await reader.map.locator('.story-map').hover({ position: { x: 500, y: 100 } });
  await page.mouse.wheel(0, -200);
  await expect(page.getByText('Use ctrl and the wheel to zoom the map')).toBeVisible();
  expect(page.url()).toContain('#map=8/');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.move(700, 300);
  await page.mouse.wheel(0, -200);
  await expect.poll(() => page.url()).not.toContain('#map=8/');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('what one asks of the map on the whole screen is answered in sight', async ({ reader, page }) => {
  await reader.opens(inView);
  await reader.map.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await reader.map.getByRole('button', { name: /^Idlib:/ }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  await expect(reader.words.getByRole('heading', { level: 2 })).toBeInViewport();
});

for (const lang of ['', '/ar', '/fa'])
  test(`on a phone the legend opens where one presses: ${lang || 'en'}`, async ({ reader, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${site()}${lang}${story}`);
    await expect(page.locator('.leaflet-container').first()).toBeVisible();
    const legend = page.locator('.story-map ~ .map-legend, .map-legend').last();
    await legend.locator('summary').click();
    await expect(legend.locator('li').first()).toBeVisible();
    expect(reader.path()).toBe(`${lang}${story}`);
  });

test('before the agreement nothing of the zone is drawn, said, or to be measured', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(inView);
  await reader.map.getByRole('button', { name: 'What is this place to the zone?' }).click();
  await expect(reader.map.locator('.can-be-asked').first()).toBeAttached();
  await expect(reader.map.locator('.map-legend')).toContainText('Idlib, spoken of');
  for (const id of ['syrian-war', 'weeks-of-diplomacy', 'zarif-in-ankara', 'zarif-in-damascus', 'three-way-summit']) {
    await reader.timeline.locator(`a[href="${story}${id}/"]`).click();
    await expect(reader.map.getByRole('button', { name: 'What is this place to the zone?' })).toHaveCount(0);
    await expect(reader.map.locator('.can-be-asked')).toHaveCount(0);
    await expect(reader.map.locator('.is-measuring')).toHaveCount(0);
    await expect(reader.map.locator('#map-view')).not.toContainText('zone');
    await expect(reader.map.locator('.map-legend')).not.toContainText('zone');
  }
});

test('towns to ask about are tab stops only where they are in view', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.opens(`${inView}#map=9/35.75/36.75`);
  await reader.map.getByRole('button', { name: 'What is this place to the zone?' }).click();
  await expect(reader.map.locator('.map-name[tabindex="0"]', { hasText: 'Saraqib' })).toHaveCount(1);
  await expect(reader.map.locator('.map-name[tabindex="0"]', { hasText: 'Istanbul' })).toHaveCount(0);
  const frame = (await reader.map.boundingBox())!;
  for (const town of await reader.map.locator('.map-name[tabindex="0"]').all()) {
    const box = (await town.boundingBox())!;
    expect(box.x >= frame.x && box.x + box.width <= frame.x + frame.width && box.y >= frame.y).toBe(true);
  }
});
