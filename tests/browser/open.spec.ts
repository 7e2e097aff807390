import type { Page } from '@playwright/test';

import { expect, onlyInChromium, site, test } from './reader.ts';
import { freshSochiFile } from '../sochi.ts';

async function choose(page: Page, name: string, text: string) {
  await page.getByLabel(/Drop a file/).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a story file from one’s own disk is shown as its readers would see it, and nothing is sent', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData()) sent.push(request.url());
  });
  await page.goto(`${site()}/open/`);
  const file = freshSochiFile();
  file.title = 'A story on my desk';
  await choose(page, 'desk.json', JSON.stringify(file));
  await expect(page.getByRole('heading', { level: 1, name: 'A story on my desk' })).toBeVisible();
  await expect(page.locator('#moments li')).toHaveCount(22);
  await page.locator('#moments a').nth(9).click();
  await expect(page).toHaveURL(`${site()}/open/?moment=us-encouraged`);
  await expect(page.locator('#reader blockquote')).toContainText('We are encouraged');
  await page.goBack();
  await expect(page).toHaveURL(`${site()}/open/`);
  await page.keyboard.press('s');
  await expect(page.getByText('has no address that others could follow')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Save as story file' })).toHaveAttribute(
    'download',
    'idlib-sochi-2018.json',
  );
  expect(sent).toEqual([]);
});

test('a file that was chosen before the page could answer is opened as soon as it can', async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site()}/open/`, { waitUntil: 'commit' });
  await choose(page, 'story.json', JSON.stringify({ ...freshSochiFile(), title: 'A story on my desk' }));
  go();
  await expect(page.getByRole('heading', { level: 1, name: 'A story on my desk' })).toBeVisible();
});

test('a link to a moment of a file asks for the file again, and then shows the moment', async ({ page }) => {
  await page.goto(`${site()}/open/?moment=un-welcomes`);
  await expect(page.getByText('names a moment, “un-welcomes”')).toBeVisible();
  await choose(page, 'story.json', JSON.stringify(freshSochiFile()));
  await expect(page.locator('#moments a[aria-current]')).toHaveAttribute('href', '/open/?moment=un-welcomes');
});

test('mistakes are listed with their place in the text; the mended file opens', async ({ page }) => {
  await page.goto(`${site()}/open/`);
  const file = freshSochiFile();
  file.moments[9].speaker = 'us-oficial';
  const text = JSON.stringify(file, null, 2);
  await choose(page, 'story.json', text);
  const line = text.slice(0, text.indexOf('us-oficial')).split('\n').length;
  await expect(page.locator('.open-problems li')).toHaveText(
    new RegExp(`^Line ${line}, column \\d+: moments\\[9\\]\\.speaker: .*Did you mean "us-official"`),
  );
  await choose(page, 'story.json', JSON.stringify(freshSochiFile()));
  await expect(page.locator('#moments li')).toHaveCount(22);
});

test('on a low screen one is led to the mistakes, to the words of what opened, and back', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto(`${site()}/open/`);
  await choose(page, 'wrong.json', '{"format": 1}');
  const wrong = page.getByRole('heading', { name: /wrong.json/ });
  await expect(wrong).toBeFocused();
  await expect(wrong).toBeInViewport();
  await choose(page, 'story.json', JSON.stringify(freshSochiFile()));
  await expect(page.locator('#reader h2')).toBeFocused();
  await page.getByRole('button', { name: 'Open another file' }).click();
  await expect(page.getByLabel(/Drop a file/)).toBeFocused();
});

test('a pasted text that is no JSON is told where it breaks', async ({ page }) => {
  await page.goto(`${site()}/open/`);
  await page.getByLabel('Or paste its text').pressSequentially('{\n  "format": 1,\n  "moments": [,]\n}');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.locator('.open-problems li').first()).toContainText('Line 3, column 15: not JSON');
});

test('another tool’s file opens, says what it could not carry over, and can be saved as a story', async ({ page }) => {
  onlyInChromium('Playwright hears of a file that a page made itself in Chromium alone');
  await page.goto(`${site()}/open/`);
  const slides = {
    title: { text: { headline: 'A strike in the harbour' } },
    events: [
      {
        start_date: { year: 1926, month: 5, day: 3 },
        text: { headline: 'The gates close', text: '<p>At <b>noon</b>.</p>' },
      },
      {
        start_date: { year: 1926, month: 5 },
        text: { headline: 'Talks' },
        media: { url: 'https://example.org/a.jpg' },
      },
      { start_date: { year: 1926, month: 5, day: 12 }, text: { headline: 'The gates open' } },
    ],
  };
  await choose(page, 'timeline.json', JSON.stringify(slides));
  await expect(page.getByText('timeline.json is open in this browser only')).toBeVisible();
  await expect(page.locator('#moments li')).toHaveCount(3);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A strike in the harbour');
  await page.getByText(/What was not carried over/).click();
  await expect(page.locator('.not-carried > li').first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as story file' }).click(),
  ]);
  const saved = JSON.parse(await (await import('node:fs/promises')).readFile(await download.path(), 'utf8'));
  expect(saved).toMatchObject({ format: 1, $schema: '../story.schema.json' });
});

test('a dropped file is opened', async ({ page }) => {
  await page.goto(`${site()}/open/`);
  await expect(page.getByLabel(/Drop a file/)).toBeVisible();
  // A browser drops nothing on a page that has not said, while it was dragged there, that it takes it.
  const isTaken = () =>
    page.evaluate(() => !document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true })));
  await expect.poll(isTaken).toBe(true);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, JSON.stringify(freshSochiFile()));
  await expect(page.locator('#moments li')).toHaveCount(22);
});

test('markup in every field shows as text, and runs nothing', async ({ page }) => {
  await page.goto(`${site()}/open/`);
  const bad = '<img src=x onerror="window.ran=1">';
  const file = freshSochiFile();
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      const isWords = [
        'title',
        'summary',
        'name',
        'role',
        'note',
        'text',
        'term',
        'basis',
        'caption',
        'publisher',
        'medium',
        'whenBasis',
        'orderNote',
      ].includes(key);
      return isWords ? bad : value;
    }
    if (Array.isArray(value)) return value.map((one) => fill(one, key));
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one, name)]));
    return value;
  };
  const filled = fill(file, '') as {
    moments: { type: string; quotations?: { kind: string; fragments?: string[] }[] }[];
  };
  for (const { quotations = [] } of filled.moments)
    for (const quotation of quotations) Object.assign(quotation, { kind: 'indirect', fragments: [] });
  await choose(page, 'bad.json', JSON.stringify(filled));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(bad);
  for (const n of [0, 8, 12]) await page.locator('#moments a').nth(n).click();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
});

test('a file nested a hundred thousand deep, or of ten megabytes of mistakes, leaves the page alive', async ({
  page,
}) => {
  await page.goto(`${site()}/open/`);
  await choose(page, 'deep.json', `{"format":1,"moments":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  await expect(page.locator('.open-wrong, .notice').first()).toBeVisible();
  const moments = Array.from({ length: 10_000 }, (_, i) => ({ id: `Not an id ${i}`, speaker: 'x'.repeat(900) }));
  await choose(page, 'large.json', JSON.stringify({ format: 1, moments }));
  await expect(page.getByRole('heading', { name: 'large.json is not right yet' })).toBeVisible();
  await expect(page.locator('.open-problems li')).toHaveCount(100);
});

test('without scripts the page says that it needs them', async ({ browser }) => {
  onlyInChromium('Playwright switches scripts off in Chromium alone');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site()}/open/`);
  // What stands in noscript counts as no text to the usual ways of looking.
  const words = await page.locator('noscript').evaluate((node) => node.textContent);
  expect(words).toBe('To open a file this page needs scripts.');
  await context.close();
});
