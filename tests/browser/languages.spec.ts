import { expect, phone, site, story, test } from './reader.ts';

const moment = `${story}us-encouraged/`;

test.describe('a reader whose browser speaks Turkish', () => {
  test.use({ locale: 'tr-TR' });

  test('is led to the Turkish front page from the plain one, and keeps to every other link', async ({ page }) => {
    await page.goto(`${site()}/`);
    await expect(page).toHaveURL(`${site()}/tr/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
    await page.goto(site() + moment);
    await expect(page).toHaveURL(site() + moment);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const offer = page.getByRole('link', { name: 'Bu sayfanın Türkçesi' });
    await expect(offer).toHaveAttribute('href', `/tr${moment}`);
  });

  test('is not asked again once declined, and a language that was chosen is remembered', async ({ page, reader }) => {
    await reader.opens(moment);
    await page.locator('.language-offer').getByRole('button').click();
    await expect(page.locator('.language-offer')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('.leaflet-container').first()).toBeVisible();
    await expect(page.locator('.language-offer')).toHaveCount(0);
    await page.getByRole('button', { name: /^Language/ }).click();
    await page.getByRole('link', { name: 'Русский' }).click();
    await expect(page).toHaveURL(`${site()}/ru${moment}`);
    await expect(page.locator('.leaflet-container').first()).toBeVisible();
    await page.goto(`${site()}/`);
    await expect(page).toHaveURL(`${site()}/ru/`);
  });
});

test('the languages are behind one button, which Esc closes; the page keeps its moment', async ({ page, reader }) => {
  await reader.opens(moment);
  const button = page.getByRole('button', { name: 'Language: English' });
  await button.focus();
  await page.keyboard.press('Enter');
  const arabic = page.getByRole('link', { name: 'العربية' });
  await expect(arabic).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(arabic).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await arabic.click();
  await expect(page).toHaveURL(`${site()}/ar${moment}`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

for (const [lang, width, height] of [
  ['', 1440, 900],
  ['/ar', 1024, 768],
  ['', 390, 844],
  ['/fa', 844, 390],
] as const)
  test(`the languages open in sight: ${lang || 'en'}, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${site()}${lang}${moment}`);
    await page.locator('.language-menu button').click();
    for (const link of await page.locator('.language-menu a').all()) await expect(link).toBeInViewport({ ratio: 1 });
  });

test('a translated page says so, keeps the words that were said, and marks none that were not', async ({ page }) => {
  await page.goto(`${site()}/tr${moment}`);
  const reader = page.locator('#reader');
  const said = reader.locator('blockquote');
  await expect(said).toHaveAttribute('lang', 'en');
  await expect(said).toContainText('“We are encouraged that Turkey');
  const translation = reader.locator('.quotation-translation');
  await expect(translation.locator('[lang="tr"]')).not.toContainText(/["“”«»]/);
  await expect(translation).toContainText('Makine çevirisi');
  await expect(reader.locator('.notice').getByRole('link')).toHaveAttribute('href', moment);
});

test('links inside a translated page stay in its language, and Back goes through them', async ({ page }) => {
  await page.goto(`${site()}/fa${moment}`);
  await page.locator('#moments a').nth(12).click();
  await expect(page).toHaveURL(new RegExp(`/fa${story}[a-z-]+/$`));
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`^/fa${story}`));
  await expect(page.locator('link[hreflang="x-default"]')).toHaveAttribute('href', new RegExp(`^${story}`));
  await page.goBack();
  await expect(page).toHaveURL(`${site()}/fa${moment}`);
});

test('a language that the app does not speak is said, and the story told in its own', async ({ page, quiet }) => {
  quiet.push('404');
  await page.goto(`${site()}/xx${moment}`);
  await expect(page.locator('#reader .notice')).toContainText('“xx”');
  await expect(page).toHaveURL(site() + moment);
  await expect(page.locator('#reader blockquote')).toContainText('We are encouraged');
});

test('the plain address is the only one in the story’s own language', async ({ page, quiet }) => {
  quiet.push('404');
  await page.goto(`${site()}/en${moment}`);
  await expect(page).toHaveURL(site() + moment);
  await expect(page.locator('.notice')).toHaveCount(0);
});

for (const [lang, next, kilometres] of [
  ['ar', 'التالي', /^[٠-٩]+ كم$/],
  ['fa', 'بعدی', /^[۰-۹]+ کیلومتر$/],
] as const) {
  test.describe(`${lang} on a phone`, () => {
    test.use(phone);

    test('runs from right to left, and nothing scrolls sideways', async ({ page }) => {
      await page.goto(`${site()}/${lang}${moment}`);
      await expect(page.locator('.leaflet-container').first()).toBeVisible();
      const sideways = () => page.evaluate(() => [document.documentElement.scrollWidth - 390, window.scrollX]);
      expect(await sideways()).toEqual([0, 0]);
      // The list's number stands on the right of the title, the date on the left.
      const row = page.locator('#moments li a').nth(9);
      const [number, title, when] = await Promise.all(
        ['.list-number', '.list-title', '.list-when'].map((part) => row.locator(part).boundingBox()),
      );
      expect(number!.x).toBeGreaterThan(title!.x + title!.width - 1);
      expect(title!.x).toBeGreaterThan(when!.x + when!.width - 1);
      const [before, after] = await Promise.all(
        [page.locator('a[rel="prev"]'), page.locator('a[rel="next"]')].map((link) => link.boundingBox()),
      );
      expect(after!.x).toBeLessThan(before!.x);
      await expect(page.locator('a[rel="next"]')).toContainText(next);
      // What was said in English runs its own way.
      const direction = await page
        .locator('#reader blockquote p')
        .evaluate((node) => getComputedStyle(node.parentElement!).direction);
      expect(direction).toBe('ltr');
      await page.locator('#moments li').last().scrollIntoViewIfNeeded();
      expect(await sideways()).toEqual([0, 0]);
    });
  });

  test(`in ${lang} the map’s scale is told in its words, and an address to copy runs from left to right`, async ({
    page,
  }) => {
    await page.goto(`${site()}/${lang}${moment}`);
    await expect(page.locator('.map-scale')).toHaveText(kilometres);
    await page.keyboard.press('s');
    const address = page.locator('#reader .copy-field input').first();
    await expect(address).toHaveValue(`${site()}/${lang}${moment}`);
    expect(await address.evaluate((field) => getComputedStyle(field).direction)).toBe('ltr');
  });

  test(`in ${lang} the arrow to the left goes on`, async ({ page }) => {
    await page.goto(`${site()}/${lang}${moment}`);
    await expect(page.locator('.leaflet-container').first()).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(`${site()}/${lang}${story}us-not-involved/`);
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(`${site()}/${lang}${moment}`);
  });
}

test('a panel’s button keeps its word whole, and the map’s scale stands clear of a legend of three lines', async ({
  page,
}) => {
  await page.goto(`${site()}/ru${story}`);
  await expect(page.locator('.map-scale')).toHaveText(/^\d+ км$/);
  const [scale, legend] = await Promise.all(
    ['.map-scale', '.map-legend'].map((one) => page.locator(one).boundingBox()),
  );
  expect(scale!.y + scale!.height).toBeLessThan(legend!.y);
  await page.keyboard.press('s');
  const close = page.getByRole('button', { name: 'Закрыть' });
  const lines = await close.evaluate((button) => {
    const word = document.createRange();
    word.selectNodeContents(button);
    return word.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test('keys answer on a keyboard of other letters', async ({ page }) => {
  await page.goto(`${site()}/ru${moment}`);
  await expect(page.locator('.leaflet-container').first()).toBeVisible();
  await page.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true })),
  );
  await expect(page).toHaveURL(`${site()}/ru${story}us-not-involved/`);
});
