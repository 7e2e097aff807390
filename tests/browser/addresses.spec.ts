import fc from 'fast-check';

import { freshSochiFile, parsed } from '../sochi.ts';
import config from './playwright.config.ts';
import { expect, site, sochi, story, test } from './reader.ts';

const { launchOptions } = config.use!;
// Chromium lets a page change its address two hundred times in ten seconds.
test.use({ launchOptions: { ...launchOptions, args: [...launchOptions!.args!, '--disable-ipc-flooding-protection'] } });

const part = fc.oneof(
  fc.constantFrom('tr', 'ar', 'xx', 'en', 'idlib-sochi-2018', 'open', 'cuba-1962', 'index.html', '%E0%A4%A', '..'),
  fc.constantFrom(...sochi.moments.map(({ id }) => id)),
  fc.string({ maxLength: 8 }).map(encodeURIComponent),
);
const id = fc.constantFrom('idlib', 'sochi', 'us', 'iran', '', '<b>', 'nobody');
const query = fc.oneof(
  fc.tuple(fc.constantFrom('about', 'by', 'moment'), id, id).map(([key, a, b]) => `${key}=${a},${b}`),
  fc.constantFrom('tour', 'embed', 'q=%', '&&', '=', 'embed=0&tour'),
);
const number = fc.oneof(fc.integer({ min: -200, max: 200 }), fc.double(), fc.constant(''));
const hash = fc.oneof(
  fc.tuple(number, number, number).map(([z, lat, lng]) => `#map=${z}/${lat}/${lng}`),
  fc.constantFrom('', '#reader', '#%', '#map=9/35.9/36.6'),
);
const address = fc
  .tuple(fc.boolean(), fc.array(part, { maxLength: 3 }), fc.array(query, { maxLength: 2 }), hash)
  .map(([isStory, parts, queries, last]) =>
    [isStory ? story : '/', parts.join('/'), queries.length ? `?${queries.join('&')}` : '', last].join(''),
  );

/** A story of six moments: a page that is drawn a thousand times should be small. */
function smallStory() {
  const file = freshSochiFile();
  file.moments = file.moments.slice(0, 6);
  for (const moment of file.moments) moment.relations = [];
  delete file.basemap;
  delete file.opening.inset;
  parsed(file);
  return file;
}

test('a thousand addresses that nobody made leave a page that says something, and no error', async ({
  page,
  reader,
  quiet,
}) => {
  // Ten seconds where nothing else runs.
  test.setTimeout(240_000);
  quiet.push('404');
  await page.route('**/stories/idlib-sochi-2018.json', (route) => route.fulfill({ json: smallStory() }));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // To draw the land is what takes the time, and no address changes how.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await reader.opens(`${story}nobody/`);
  const silent = await page.evaluate(
    async (all) => {
      const bad: string[] = [];
      for (const [i, one] of all.entries()) {
        history.pushState(null, '', location.origin + one);
        dispatchEvent(new PopStateEvent('popstate'));
        // React draws as soon as the event is over; what waits longer has its turn now and then.
        await (i % 20 === 0 ? new Promise((done) => setTimeout(done)) : null);
        if (!document.querySelector('.app h1, .embed h1')?.textContent || document.querySelector('[role="alert"]'))
          bad.push(one);
      }
      return bad;
    },
    // From page to frame there is no way but a load.
    fc.sample(
      address.filter((one) => !one.includes('embed')),
      1000,
    ),
  );
  expect(silent).toEqual([]);
});

test('a cold start at addresses that nobody made leads to words, and no error', async ({ page, quiet }) => {
  quiet.push('404');
  for (const one of fc.sample(address, 12)) {
    await page.goto(site() + one);
    await expect(page.locator('h1').first(), one).not.toBeEmpty();
  }
});
