import type { Page } from '@playwright/test';

import { expect, story, test } from './reader.ts';

const moment = `${story}us-encouraged/`;

/** What has the focus, in words, and whether one can see that it has. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return null;
    // A link that wraps stands in several boxes.
    const { left, top, width, height } = node.getClientRects()[0] ?? node.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + Math.min(height / 2, 40)];
    const onTop = document.elementFromPoint(x, y);
    // A line's box is more than the line: others of its drawing may run through it.
    const drawing = node.closest('.leaflet-pane svg');
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    return {
      what: `${node.tagName.toLowerCase()} ${node.getAttribute('aria-label') ?? node.textContent?.trim().slice(0, 40)}`,
      in: node.closest('header.story-header, #reader, #moments, .story-notes, #map, #timeline')?.className ?? '',
      isSeen: onTop !== null && ((drawing ?? node).contains(onTop) || onTop.contains(node)),
      isRinged: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      box: { left, top, width, height },
      inWindow: x >= 0 && y >= 0 && x <= window.innerWidth && y <= window.innerHeight,
    };
  });
}

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Lines and drawings show the focus in their own ways: something round them must look different with it. */
async function changesWithFocus(page: Page, { left, top, width, height }: Box): Promise<boolean> {
  const clip = { x: Math.max(0, left - 8), y: Math.max(0, top - 8), width: width + 16, height: height + 16 };
  const withFocus = await page.screenshot({ clip });
  const node = await page.evaluateHandle(() => document.activeElement as HTMLElement | SVGElement);
  await node.evaluate((one) => one.blur());
  const without = await page.screenshot({ clip });
  await node.evaluate((one) => one.focus());
  return !withFocus.equals(without);
}

test('Tab goes through the whole page in reading order, always in sight, and out again', async ({ page, reader }) => {
  test.setTimeout(180_000);
  await reader.opens(moment);
  await expect(page.locator('.pin.lit').first()).toBeVisible();
  const stops: NonNullable<Awaited<ReturnType<typeof focused>>>[] = [];
  for (let n = 0; n < 160; n++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) break;
    stops.push({ ...stop, isRinged: stop.isRinged || (await changesWithFocus(page, stop.box)) });
  }
  expect(stops.length, 'Tab comes to an end').toBeLessThan(160);
  expect(
    stops.filter(({ inWindow }) => !inWindow).map(({ what }) => what),
    'in the window',
  ).toEqual([]);
  expect(
    stops.filter(({ isSeen }) => !isSeen).map(({ what }) => what),
    'covered by nothing',
  ).toEqual([]);
  expect(
    stops.filter(({ isRinged }) => !isRinged).map(({ what }) => what),
    'with a ring',
  ).toEqual([]);
  const rooms = stops.map((stop) => stop.in).filter((room, i, all) => room !== all[i - 1]);
  expect(rooms).toEqual(['story-header', 'reader', 'moment-list', 'story-notes', 'map', 'timeline']);
  const inTimeline = stops.filter((stop) => stop.in === 'timeline' && stop.what.startsWith('a '));
  expect(inTimeline, 'the marks are one stop').toHaveLength(1);
});

test('all that the page can do is done without a mouse', async ({ page, reader }) => {
  test.setTimeout(180_000);
  await reader.opens(story);

  await test.step('a skip link leads to the words', async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'To the story' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#reader')).toBeFocused();
  });

  await test.step('one key goes on and back', async () => {
    await page.keyboard.press('j');
    expect(reader.path()).toBe(`${story}syrian-war/`);
    await page.keyboard.press('ArrowRight');
    expect(reader.path()).toBe(`${story}weeks-of-diplomacy/`);
    await page.keyboard.press('k');
    expect(reader.path()).toBe(`${story}syrian-war/`);
  });

  await test.step('search, and go to what was found', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('jkfs encouraged');
    await expect(reader.words.getByRole('searchbox')).toHaveValue('jkfs encouraged');
    expect(reader.path()).toBe(`${story}syrian-war/`);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('encouraged');
    await page.keyboard.press('Tab');
    while (!(await focused(page))?.what.startsWith('a ')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(reader.path()).toBe(moment);
  });

  await test.step('filter, and show all again', async () => {
    await page.keyboard.press('f');
    const iran = page.getByRole('checkbox', { name: /Iran/ });
    while (!(await iran.evaluate((node) => node === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\?by=iran/);
    await page.keyboard.press('Space');
    await expect(page).not.toHaveURL(/\?by/);
    await page.keyboard.press('Escape');
    await expect(reader.words.getByRole('heading', { level: 2 })).toHaveText('A State Department official');
  });

  await test.step('share: Esc gives the focus back to the button', async () => {
    const share = page.getByRole('button', { name: 'Share' });
    await share.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Share and cite' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(share).toBeFocused();
  });

  await test.step('the keys can be switched off, but for the one that leads back', async () => {
    await page.keyboard.press('?');
    const off = page.getByRole('checkbox', { name: /Switch these keys off/ });
    await off.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(reader.path()).toBe(moment);
    await page.keyboard.press('?');
    await off.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
  });

  await test.step('the tour: on, on, and out', async () => {
    await page.keyboard.press('t');
    await expect(page.getByRole('navigation', { name: 'Tour' })).toBeVisible();
    const next = page.getByRole('link', { name: 'Next', exact: true });
    await next.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/us-not-involved\/\?tour$/);
    await expect(page.getByText('Step 11 of 22')).toBeVisible();
    await page.keyboard.press('j');
    await expect(page).toHaveURL(/us-reckless-escalation\/\?tour$/);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/us-reckless-escalation\/$/);
    await expect(reader.list.locator('li')).toHaveCount(22);
  });

  await test.step('the map: its arrows pan while it has the focus, and a pin tells of its place', async () => {
    const map = page.locator('.story-map');
    // The map follows the words a little later; it would take a step that came before away again.
    await expect.poll(() => reader.litPlaces()).toEqual(['Idlib', 'Washington']);
    await map.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/#map=/);
    expect(reader.path()).toBe(`${story}us-reckless-escalation/`);
    await page.keyboard.press('+');
    const pin = reader.map.getByRole('button', { name: /^Idlib:/ });
    await pin.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Idlib', exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(pin).toBeFocused();
  });
});

test('Esc is for the menu or the tool that is open; the tour stays, and ends with the next', async ({
  page,
  reader,
}) => {
  await reader.opens(`${moment}?tour`);
  const menu = page.locator('#languages');
  await page.locator('.language-menu > button').click();
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: 'What lies under the map' }).click();
  await expect(page.locator('.map-backgrounds')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.map-backgrounds')).toBeHidden();
  const measure = page.getByRole('button', { name: 'What is this place to the zone?' });
  await measure.click();
  await page.keyboard.press('Escape');
  await expect(measure).toHaveAttribute('aria-pressed', 'false');
  await expect(page).toHaveURL(/\?tour$/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/tour/);
});

test('a link to the tour opens it at its step; it is told in order, to its end', async ({ page, reader }) => {
  await reader.opens(`${story}?tour`);
  await expect(page.getByText('The story in order')).toBeVisible();
  await expect(reader.list).toBeHidden();
  await page.getByRole('link', { name: 'Begin' }).click();
  await expect(page).toHaveURL(/syrian-war\/\?tour$/);
  await expect.poll(() => reader.litPlaces()).toContain('Syria');
  await reader.opens(`${story}zone-deadline/?tour`);
  await expect(page.getByText('Step 22 of 22')).toBeVisible();
  await expect(page.getByText('This is the end of the story as it was reported.')).toBeVisible();
  await page.getByRole('button', { name: 'Leave the tour' }).last().click();
  await expect(page).toHaveURL(/zone-deadline\/$/);
  await expect(page.locator('#reader h2').first()).toBeFocused();
});
