import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, type Reader, site, story, test } from './reader.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the dark only the colours are others. */
async function expectNoFault(page: Page, what: 'everything' | 'colours' = 'everything') {
  const axe = new AxeBuilder({ page });
  const { violations } = await (
    what === 'everything' ? axe.withTags(tags) : axe.withRules(['color-contrast', 'link-in-text-block'])
  ).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
}

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Every state that a reader can bring the page into, and how. */
const states: Readonly<Record<string, (reader: Reader, page: Page) => Promise<void>>> = {
  overview: (reader) => reader.opens(story),
  'a direct quotation': (reader) => reader.opens(`${story}us-encouraged/`),
  'an undated statement': (reader) => reader.opens(`${story}un-welcomes/`),
  'the deadline': (reader) => reader.opens(`${story}zone-deadline/`),
  'a place': async (reader, page) => {
    await reader.opens(story);
    await reader.map.getByRole('button', { name: /^Idlib:/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Idlib', exact: true })).toBeVisible();
  },
  filtered: (reader) => reader.opens(`${story}us-encouraged/?by=iran`),
  'the filters': (reader, page) => asking(reader, page, 'f', 'Filter'),
  'the search': async (reader, page) => {
    await asking(reader, page, '/', 'Search');
    await page.keyboard.type('idleb');
    await expect(page.getByText('Found:')).toBeVisible();
  },
  'share and cite': (reader, page) => asking(reader, page, 's', 'Share and cite'),
  'settings and keys': (reader, page) => asking(reader, page, '?', 'Settings and keys'),
  'the tour': (reader) => reader.opens(`${story}zarif-diplomacy-works/?tour`),
  embedded: (reader) => reader.opens(`${story}us-encouraged/?embed`),
  'an unknown moment': (reader) => reader.opens(`${story}?by=iran#map=9/35.9/36.6`),
};

async function asking(reader: Reader, page: Page, key: string, heading: string) {
  await reader.opens(`${story}us-encouraged/`);
  await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
}

for (const [scheme, viewport] of [
  ['light', desktop],
  ['dark', desktop],
  ['light', phone],
  ['dark', phone],
] as const) {
  test(`axe finds nothing in any state: ${scheme}, ${viewport.width} px`, async ({ page, reader }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    for (const [name, bring] of Object.entries(states))
      await test.step(name, async () => {
        await bring(reader, page);
        await expectNoFault(page, scheme === 'dark' ? 'colours' : 'everything');
      });
  });
}

for (const lang of ['tr', 'ar', 'ru', 'fa']) {
  test(`axe finds nothing in ${lang}, on a screen and on a phone`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const viewport of [desktop, phone]) {
      await page.setViewportSize(viewport);
      await page.goto(`${site()}/${lang}${story}us-encouraged/`);
      await expect(page.locator('.leaflet-container').first()).toBeVisible();
      await expectNoFault(page);
    }
  });
}

test('axe finds nothing on the front pages', async ({ page }) => {
  for (const lang of ['', 'ar/']) {
    await page.goto(`${site()}/${lang}`);
    await expectNoFault(page);
  }
});

test.describe('what a screen reader meets', () => {
  test('of a statement: who, what kind of quotation, its words, when and how it came', async ({ page, reader }) => {
    await reader.opens(`${story}us-encouraged/`);
    await expect(page.locator('#reader')).toMatchAriaSnapshot({ name: 'statement.yml' });
  });

  test('of a statement quoted in part', async ({ page, reader }) => {
    await reader.opens(`${story}dujarric-great-risk/`);
    await expect(page.locator('#reader')).toMatchAriaSnapshot({ name: 'partial.yml' });
  });

  test('of the overview', async ({ page, reader }) => {
    await reader.opens(story);
    await expect(page.locator('#reader')).toMatchAriaSnapshot({ name: 'overview.yml' });
  });

  test('of the header and its outline', async ({ page, reader }) => {
    await reader.opens(story);
    await expect(page.locator('.story-header')).toMatchAriaSnapshot({ name: 'header.yml' });
    const names = ['Reader', 'All moments in order', 'Map of the places', 'Timeline, by who speaks'];
    for (const name of names) await expect(page.getByRole('main').getByRole('region', { name })).toHaveCount(1);
    const outline = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map((node) => `${node.tagName} ${node.textContent}`));
    expect(outline).toMatchObject(
      [
        'H1 The Sochi deal on Idlib: who said what, where and when',
        'H2 Putin and Erdoğan agree on a demilitarized zone for Idlib',
        /^H3 What other sources add/,
        /^H2 All moments in order/,
        'H2 Terms used here',
        'H2 About the map',
        'H2 About the source',
      ].map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
    );
  });

  test('of a step of the tour', async ({ page, reader }) => {
    await reader.opens(`${story}sochi-agreement/?tour`);
    await expect(page.locator('#reader')).toMatchAriaSnapshot({ name: 'tour.yml' });
  });

  test('of the list on a phone, which is the timeline', async ({ page, reader }) => {
    await page.setViewportSize(phone);
    await reader.opens(`${story}us-encouraged/`);
    await expect(page.locator('#moments')).toMatchAriaSnapshot({ name: 'list.yml' });
  });

  test('of the search and its results', async ({ page, reader }) => {
    await reader.opens(story);
    await page.keyboard.press('/');
    await page.keyboard.type('zarif visit');
    await expect(page.locator('#reader')).toMatchAriaSnapshot({ name: 'search.yml' });
  });

  test('of an Arabic page: Arabic words, and the quotation in English', async ({ page }) => {
    await page.goto(`${site()}/ar${story}us-encouraged/`);
    await expect(page.locator('.leaflet-container').first()).toBeVisible();
    await expect(page.locator('#reader')).toMatchAriaSnapshot({ name: 'arabic.yml' });
  });
});

test('a selection is heard once: its place, who, when and how exactly, and not its whole text', async ({
  page,
  reader,
}) => {
  await reader.opens(`${story}us-civilians/`);
  const heard = page.locator('output.visually-hidden');
  await page.keyboard.press('j');
  await expect(heard).toHaveText(/^16 of 22, Mohammad Javad Zarif, 17 September 2018/);
  expect((await heard.textContent())!.length).toBeLessThan(120);
  await expect(page.locator('[aria-live="assertive"], [role="alert"]')).toHaveCount(0);
});

test('in forced colours what is selected, hollow, and of another kind stays told apart', async ({ page, reader }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await reader.opens(`${story}us-encouraged/`);
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => {
        const { backgroundColor, borderColor, outlineColor, boxShadow, fill, stroke, strokeDasharray } =
          getComputedStyle(node);
        return JSON.stringify({ backgroundColor, borderColor, outlineColor, boxShadow, fill, stroke, strokeDasharray });
      });
  const bars = await Promise.all(
    ['.mark.lit .mark-bar', '.mark.statement:not(.lit) .mark-bar', '.mark.hollow .mark-bar'].map(look),
  );
  expect(new Set(bars).size).toBe(3);
  expect(await look('#moments li:has([aria-current])')).not.toBe(await look('#moments li:not(:has([aria-current]))'));
});
