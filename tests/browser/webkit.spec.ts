import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { test as base } from '@playwright/test';

import { freshSochiFile } from '../sochi.ts';
import { findWebKit } from './findWebKit.mjs';
import { expect, site, sochi, story } from './reader.ts';
import { watchedSite } from './watchedSite.ts';
import { keys, WebKit } from './WebKit.ts';

const moment = `${story}us-encouraged/`;

/** Every test also proves what those in the other browsers do: no fault, no refused policy, no request to anywhere else. */
const test = base.extend<{ webkit: WebKit; quiet: string[] }>({
  // oxlint-disable-next-line no-empty-pattern
  quiet: async ({}, use) => use([]),
  webkit: async ({ quiet }, use, info) => {
    const watched = await watchedSite(site());
    const webkit = await WebKit.start(findWebKit()!, watched.address);
    try {
      await use(webkit);
      if (info.error) await info.attach('window', { body: await webkit.picture(), contentType: 'image/png' });
    } finally {
      await webkit.close();
      watched.server.close();
    }
    expect(watched.complaints.filter((one) => !quiet.some((known) => one.includes(known)))).toEqual([]);
  },
});

const here = (webkit: WebKit) => expect.poll(() => webkit.address());
const words = (webkit: WebKit, selector: string) => expect.poll(() => webkit.words(selector), selector);
const selected = (webkit: WebKit) =>
  expect.poll(() => webkit.look(() => document.querySelector('#moments a[aria-current="true"]')?.getAttribute('href')));
const litPlaces = (webkit: WebKit) =>
  expect.poll(async () =>
    (await webkit.words('.story-map > .leaflet-map-pane .pin.lit .pin-label'))?.split('\n').toSorted(),
  );

/** How many different colours the large map's land and sea are drawn in; 0 before they are. */
function coloursOfMap(webkit: WebKit) {
  return webkit.look(() => {
    const tiles = document.querySelectorAll<HTMLCanvasElement>(
      '.story-map > .leaflet-map-pane .leaflet-tile-pane canvas',
    );
    const points = [...tiles].flatMap((tile) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].map((at) =>
        [...tile.getContext('2d')!.getImageData(tile.width * at, tile.height * at, 1, 1).data].join(),
      ),
    );
    return new Set(points.filter((colour) => !colour.endsWith(',0'))).size;
  });
}

test('from the front page to the story: words, list, timeline, and a map of land and sea', async ({ webkit }) => {
  await webkit.opens('/');
  await webkit.click('main a', 'Sochi deal');
  await here(webkit).toBe(story);
  await words(webkit, '#reader h2').toContain('Putin and Erdoğan agree on a demilitarized zone for Idlib');
  await words(webkit, '.story-map .pin').toContain('Sochi');
  await expect.poll(() => coloursOfMap(webkit)).toBeGreaterThan(1);
  expect(await webkit.look(() => document.querySelectorAll('#moments li').length)).toBe(sochi.moments.length);
  expect(await webkit.look(() => document.querySelectorAll('.timeline a.mark').length)).toBe(sochi.moments.length);
  expect(
    await webkit.look(() => document.querySelector('.map-inset .zone-outer')!.getBoundingClientRect().width),
  ).toBeGreaterThan(120);
});

test('a mark, a row and a pin select; address, words, list and map follow, and so they do through Back, Forward and reload', async ({
  webkit,
}) => {
  await webkit.opens(story);
  await webkit.click(`.timeline a[href="${moment}"] .mark-bar`);
  await here(webkit).toBe(moment);
  await words(webkit, '#reader blockquote').toContain('We are encouraged');
  await selected(webkit).toBe(moment);
  await litPlaces(webkit).toEqual(['Idlib', 'Washington']);
  await webkit.click(`#moments a[href="${story}zarif-in-damascus/"]`);
  await here(webkit).toBe(`${story}zarif-in-damascus/`);
  await litPlaces(webkit).toEqual(['Damascus', 'Tehran']);
  await webkit.back();
  await words(webkit, '#reader blockquote').toContain('We are encouraged');
  await webkit.forward();
  await words(webkit, '#reader h2').toContain('Zarif visits Damascus');
  await webkit.reload();
  await words(webkit, '#reader h2').toContain('Zarif visits Damascus');
  await webkit.back();
  await webkit.back();
  await here(webkit).toBe(story);
  await selected(webkit).toBeNull();
  await webkit.click('.story-map > .leaflet-map-pane .pin', 'Ankara');
  await words(webkit, '#reader h2').toBe('Ankara');
  await words(webkit, '#reader').toContain('Happened at Ankara');
  await webkit.type(keys.Escape);
  await words(webkit, '#reader h2').toContain('Putin and Erdoğan');
});

test('a link opens at its moment, with its filter and its map; a link to nothing says so', async ({
  webkit,
  quiet,
}) => {
  quiet.push('404');
  await webkit.opens(`${story}zarif-diplomacy-works/?by=iran#map=7/35.900/36.600`);
  await selected(webkit).toContain(`${story}zarif-diplomacy-works/`);
  await words(webkit, '#reader').toContain('17 of 22');
  await expect.poll(() => webkit.look(() => document.querySelectorAll('#moments li').length)).toBe(2);
  await expect.poll(() => webkit.look(() => document.querySelectorAll('.timeline .mark.lit').length)).toBe(1);
  await here(webkit).toBe(`${story}zarif-diplomacy-works/?by=iran#map=7/35.900/36.600`);
  await webkit.opens(`${story}no-such-thing/`);
  await words(webkit, 'body').toContain('a moment that the story does not have: “no-such-thing”');
});

test('a story of many documents: words in Russian, their translation, and the hour on two clocks', async ({
  webkit,
}) => {
  await webkit.opens('/cuba-1962/khrushchev-turkey/');
  await words(webkit, '#reader blockquote[lang="ru"]').toContain('“Мы согласны вывезти те средства с Кубы');
  await words(webkit, '.quotation-translation').toContain('will remove its analogous means from Turkey.');
  await words(webkit, '#reader').toContain('by the story’s own clock 27 October 1962 at 10:00 (UTC−4)');
  await litPlaces(webkit).toEqual(['Cuba', 'Moscow', 'Turkey']);
});

test('a map that is dragged and zoomed writes its view into the address', async ({ webkit }) => {
  await webkit.opens(`${moment}#map=8/35.930/36.630`);
  await expect.poll(() => coloursOfMap(webkit)).toBeGreaterThan(0);
  const { x, y } = (await webkit.middleOf('.story-map'))!;
  await webkit.press({ x, y: y - 120 }, { x: x - 160, y: y - 100 });
  await here(webkit).toMatch(/us-encouraged\/#map=8\/3[56]\.\d{3}\/37\.\d{3}$/);
  await webkit.click('.map-controls button', 'Zoom in');
  await here(webkit).toContain('#map=9/');
  await words(webkit, '.map-scale').toMatch(/^\d+ km$/);
});

test('the keys lead on and back; search finds by other spellings, with the keyboard alone', async ({ webkit }) => {
  await webkit.opens(moment);
  await words(webkit, '.story-map .pin.lit').toContain('Idlib');
  await webkit.type('j');
  await here(webkit).toBe(`${story}us-not-involved/`);
  await webkit.type(`k${keys.ArrowLeft}`);
  await here(webkit).toBe(`${story}us-sincere-effort/`);
  await webkit.type('/');
  await words(webkit, '#reader h2').toBe('Search');
  await webkit.type('Erdogan attempt');
  await words(webkit, '#reader .search-results a').toContain('“diplomatic attempt”');
  await webkit.click('#reader .search-results a');
  await here(webkit).toBe(`${story}kalin-diplomatic-attempt/`);
  await words(webkit, '#reader h2').toBe('İbrahim Kalın');
});

test('on the true scale the timeline is moved by the hand and opens no link', async ({ webkit }) => {
  await webkit.opens(moment);
  await webkit.click('.timeline-switch');
  await words(webkit, '.timeline-range').toMatch(/1 August\s?–\s?15 October 2018/);
  await webkit.click('.timeline button', 'To the selected');
  await words(webkit, '.timeline-range').toMatch(/15\s?–\s?19 September 2018/);
  const left = () =>
    webkit.look(
      () => document.querySelector('.mark[data-stop="sochi-agreement"] .mark-bar')!.getBoundingClientRect().x,
    );
  const before = await left();
  const { x, y } = (await webkit.middleOf('.mark[data-stop="sochi-agreement"] .mark-bar'))!;
  await webkit.press({ x, y: y + 90 }, { x: x - 200, y: y + 90 });
  await expect.poll(async () => Math.abs(before - (await left()) - 200)).toBeLessThan(6);
  await here(webkit).toBe(moment);
});

test('the share panel gives the link; without a clipboard the text stands selected', async ({ webkit }) => {
  await webkit.opens(`${story}us-concerned/?by=us`);
  await words(webkit, '.story-map .pin.lit').not.toBeNull();
  await webkit.type('s');
  await words(webkit, '#reader h2').toBe('Share and cite');
  const link = () =>
    webkit.look(() => document.querySelector<HTMLInputElement>('#reader input[readonly], #reader textarea')!.value);
  const origin = await webkit.look(() => location.origin);
  expect(await link()).toBe(`${origin}${story}us-concerned/`);
  await webkit.click('#reader button', 'Copy: Link');
  await words(webkit, '#reader').toMatch(/Copied\.|The clipboard refused\./);
});

test('in Arabic the page runs from right to left, and the arrow to the left goes on', async ({ webkit }) => {
  await webkit.opens(moment);
  await webkit.click('button', 'Language: English');
  await webkit.click('a', 'العربية');
  await here(webkit).toBe(`/ar${moment}`);
  await expect.poll(() => webkit.look(() => getComputedStyle(document.body).direction)).toBe('rtl');
  const places = await webkit.look(() =>
    ['#reader', '#map', '.mark[data-stop="syrian-war"]', '.mark[data-stop="zone-deadline"]'].map(
      (part) => document.querySelector(part)!.getBoundingClientRect().x,
    ),
  );
  expect(places[0]).toBeGreaterThan(places[1]!);
  expect(places[2]).toBeGreaterThan(places[3]!);
  await words(webkit, '#reader blockquote').toContain('We are encouraged');
  await litPlaces(webkit).toHaveLength(2);
  await webkit.type(keys.ArrowLeft);
  await here(webkit).toBe(`/ar${story}us-not-involved/`);
});

test('light or dark is the reader’s to choose, is remembered, and takes the map along', async ({ webkit }) => {
  await webkit.opens(story);
  await expect.poll(() => coloursOfMap(webkit)).toBeGreaterThan(1);
  const paper = () => webkit.look(() => getComputedStyle(document.body).backgroundColor);
  const map = () =>
    webkit.look(() => {
      const tile = document.querySelector<HTMLCanvasElement>('.story-map .leaflet-tile-pane canvas')!;
      return [...tile.getContext('2d')!.getImageData(tile.width >> 1, tile.height >> 1, 1, 1).data].join();
    });
  const [light, land] = [await paper(), await map()];
  await webkit.type('?');
  await webkit.click('#reader label', 'Dark');
  await expect.poll(paper).not.toBe(light);
  await expect.poll(map).not.toBe(land);
  await webkit.reload();
  await expect.poll(paper).not.toBe(light);
});

test('a story file from the disk is opened, and its links stay in it', async ({ webkit }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-webkit-'));
  const file = path.join(folder, 'desk.json');
  writeFileSync(file, JSON.stringify({ ...freshSochiFile(), title: 'A story on my desk' }));
  try {
    await webkit.opens('/open/');
    await webkit.chooses('input[type="file"]', file);
    await words(webkit, 'h1').toBe('A story on my desk');
    await webkit.click('#moments a', 'We are encouraged');
    await here(webkit).toBe('/open/?moment=us-encouraged');
    await words(webkit, '#reader blockquote').toContain('We are encouraged');
    await webkit.back();
    await here(webkit).toBe('/open/');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('told as a tour, and as a page for a frame', async ({ webkit }) => {
  await webkit.opens(`${moment}?tour`);
  await words(webkit, 'body').toContain('Step 10 of 22');
  const title = () => webkit.look(() => document.title);
  const before = await title();
  await webkit.type('j');
  await here(webkit).toBe(`${story}us-not-involved/?tour`);
  await words(webkit, 'body').toContain('Step 11 of 22');
  // What tells the title is fetched for it: a page left before that complains.
  await expect.poll(title).not.toBe(before);
  await webkit.opens(`${moment}?embed`);
  await words(webkit, '.embed').toContain('“We are encouraged');
  await words(webkit, '.embed .pin.lit').toContain('Idlib');
});

test('in a narrow window the list is the timeline, and nothing scrolls sideways', async ({ webkit }) => {
  await webkit.resize(390, 844);
  await webkit.opens(moment);
  await words(webkit, '.story-map .pin.lit').toContain('Idlib');
  const [sideways, map] = await webkit.look(() => [
    document.documentElement.scrollWidth - window.innerWidth,
    document.querySelector('#map')!.getBoundingClientRect().height / window.innerHeight,
  ]);
  expect(sideways).toBe(0);
  expect(map).toBeLessThanOrEqual(0.45);
  await words(webkit, '.timeline .mark').toBeNull();
  await webkit.click(`#moments a[href="${story}zarif-in-ankara/"]`);
  await here(webkit).toBe(`${story}zarif-in-ankara/`);
  await words(webkit, '#reader h2').toContain('Zarif visits Ankara');
});
