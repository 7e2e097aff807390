import { expect, site, sochi, story, test } from './reader.ts';

const moment = `${story}us-encouraged/`;

test('storage that refuses keeps nothing, and nothing else is amiss', async ({ page, reader }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('planted', 'SecurityError');
        },
      });
  });
  await reader.opens(moment);
  await page.keyboard.press('?');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await paper();
  await reader.words.getByRole('radio', { name: 'Dark' }).check();
  expect(await paper()).not.toBe(before);
  await reader.list.getByRole('link').nth(3).click();
  await expect(page).toHaveURL(`${site()}${story}zarif-in-damascus/`);
});

test('a history that takes no more is got round by loading the page', async ({ page, reader }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('planted', 'SecurityError');
    };
    history.pushState = refuse;
    history.replaceState = refuse;
  });
  await reader.opens(story);
  await reader.list.getByRole('link').nth(9).click();
  await expect(page).toHaveURL(site() + moment);
  await expect(reader.selectedInList).toHaveAttribute('href', moment);
  // A panned map cannot be written down; the page stays.
  await reader.map.locator('.leaflet-container').first().press('ArrowRight');
  await expect(reader.selectedInList).toHaveAttribute('href', moment);
});

for (const [name, answer] of [
  ['missing', { status: 404, body: '' }],
  ['cut short', { status: 200, contentType: 'application/json', body: '{"format":1,"moments":[{"id":"syr' }],
  ['of another kind', { status: 200, contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }],
] as const)
  test(`a story’s file that is ${name} is said in one line, above words that can be read`, async ({ page, quiet }) => {
    if (name === 'missing') quiet.push('404');
    await page.route(/assets\/idlib-sochi-2018-[^/]*\.json/, (route) => route.fulfill(answer));
    await page.goto(site() + moment);
    await expect(page.getByRole('alert')).toHaveText(
      'The story’s file could not be loaded. You can read what stands on this page; reload to try again.',
    );
    await expect(page.locator('#reader blockquote')).toContainText('We are encouraged');
    await page.locator('#moments a').nth(3).click();
    await expect(page).toHaveURL(`${site()}${story}zarif-in-damascus/`);
  });

test('a story’s file with a mistake is told of it, by its place', async ({ page, quiet }) => {
  // A page that nobody wrote: those that the build wrote have a story that it checked.
  quiet.push('404');
  await page.route('**/stories/idlib-sochi-2018.json', async (route) => {
    const json = await (await route.fetch()).json();
    json.moments[9].speaker = 'nobody';
    await route.fulfill({ json });
  });
  await page.goto(`${site()}${story}nobody/`);
  await expect(page.getByRole('alert')).toContainText('moments[9].speaker: expected the id of a speaker');
});

test('where the app’s words in a language are missing, the page says so in it', async ({ page, quiet }) => {
  quiet.push('Failed to', 'net::', 'Unable to preload');
  await page.route(/assets\/tr-[^/]*\.js/, (route) => route.abort());
  await page.goto(`${site()}/tr${moment}`);
  await expect(page.getByRole('alert')).toContainText('Uygulamanın bir bölümü yüklenemedi.');
  await expect(page.locator('#reader blockquote')).toContainText('We are encouraged');
});

test('where no page may draw, the map says why there is no land', async ({ page, reader }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await reader.opens(moment);
  await expect(reader.map.getByText('This browser lets no page draw', { exact: false })).toBeVisible();
  await expect(reader.map.locator('.pin.lit').first()).toBeVisible();
});

test('when the timeline fails, the words and the map stay', async ({ page, reader, quiet }) => {
  quiet.push('planted');
  await page.addInitScript(() => {
    window.ResizeObserver = class extends ResizeObserver {
      override observe(target: Element) {
        if (target.closest('.timeline')) throw new Error('planted');
        super.observe(target);
      }
    };
  });
  await reader.opens(story);
  await reader.timeline.getByRole('button', { name: 'True scale' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'This part of the page failed. The others still work; reload to try again.',
  );
  await expect(page.locator('.view-fault')).toBeInViewport();
  await reader.list.getByRole('link').nth(9).click();
  await expect(reader.words).toContainText('We are encouraged');
  await expect(reader.map.locator('.pin.lit').first()).toBeVisible();
});

test('when the map fails, the words and the timeline stay', async ({ page, reader, quiet }) => {
  quiet.push('Failed to load', 'net::', 'StoryMap', 'Unable to preload');
  await page.route(/assets\/StoryMap-[^/]*\.js/, (route) => route.abort());
  await page.goto(site() + moment);
  await expect(reader.map.getByRole('alert')).toContainText('The map could not be loaded.');
  await expect(reader.timeline.locator('a[aria-current="true"]').first()).toHaveAttribute('href', moment);
  await expect(reader.words).toContainText('We are encouraged');
});

test('when the words fail, the list, the map and the timeline stay, and other words are tried', async ({
  page,
  reader,
  quiet,
}) => {
  quiet.push('planted');
  await reader.opens(story);
  await page.evaluate(() => {
    const value = () => {
      throw new Error('planted');
    };
    // oxlint-disable-next-line no-extend-native
    Object.defineProperty(String.prototype, 'normalize', { value });
  });
  await page.keyboard.press('/');
  await page.keyboard.type('idlib');
  await expect(reader.words.getByRole('alert')).toContainText('This part of the page failed.');
  await expect(reader.map.locator('.pin').first()).toBeVisible();
  await expect(reader.list.getByRole('link')).toHaveCount(sochi.moments.length);
  await reader.timeline.locator(`a[href="${moment}"]`).first().click();
  await expect(reader.words).toContainText('We are encouraged');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const [name, plant] of [
  [
    'by throwing',
    () => {
      const refuse = () => {
        throw new DOMException('planted', 'SecurityError');
      };
      Object.defineProperty(window, 'Worker', { value: new Proxy(Worker, { construct: refuse }) });
    },
  ],
  ['by not loading it', null],
] as const)
  test(`a browser that refuses the open page its worker ${name} is named as the cause`, async ({ page, quiet }) => {
    quiet.push('Failed to load', 'net::');
    if (plant) await page.addInitScript(plant);
    else await page.route(/assets\/openWorker-[^/]*\.js/, (route) => route.abort());
    await page.goto(`${site()}/open/`);
    await page.getByLabel('Or paste its text').fill('{}');
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByText('did not let the page start the reader', { exact: false })).toBeVisible();
  });
