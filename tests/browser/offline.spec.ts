import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { serveFolder } from '../../src/tools/serve/staticServer.mjs';
import { expect, story, test as base } from './reader.ts';

/** A copy of the site of its own, whose server can go away. */
const dist = mkdtempSync(path.join(tmpdir(), 'dateline-offline-'));
const before = process.env['SITE'];
let server: http.Server;

const test = base.extend({});
test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  cpSync(path.join(import.meta.dirname, '../../dist'), dist, { recursive: true });
  server = await serveFolder(dist);
  process.env['SITE'] = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  process.env['SITE'] = before;
  server.close();
  rmSync(dist, { recursive: true });
});

const saved = /^You are reading a saved copy of \d+ \w+ \d{4} at \d\d:\d\d\./;

/** One visit, until what it was made of is kept. */
async function visits(page: Page, address: string) {
  await page.goto(process.env['SITE'] + address);
  await expect(page.locator('.leaflet-container').first()).toBeVisible();
  await expect(page.getByText(saved)).toHaveCount(0);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        const paths = kept.flat().map(({ url }) => new URL(url).pathname);
        // This visit saw neither the world nor a panel: the worker fetches them for later.
        const wanted = [
          '/',
          '/idlib-sochi-2018/',
          '/stories/idlib-sochi-2018.basemap.json',
          '/stories/world.basemap.json',
        ];
        const panels = paths.filter((one) => /^\/assets\/(SharePanel-.+\.js|en-.+\.js)$/.test(one));
        // Of the words, those of the page and those of its panels.
        return wanted.every((one) => paths.includes(one)) && panels.length === 3;
      }),
    )
    .toBe(true);
}

test('after one visit the story works without a network, and says that it is a saved copy', async ({
  page,
  reader,
  context,
  quiet,
}) => {
  quiet.push('ERR_INTERNET_DISCONNECTED', 'Failed to load', 'Failed to fetch');
  await visits(page, `${story}us-encouraged/`);
  await context.setOffline(true);
  await page.reload();
  await expect(reader.words.getByText(saved)).toBeVisible();
  await expect(reader.words).toContainText('We are encouraged');
  await expect(reader.map.locator('.pin.lit').first()).toBeVisible();
  await expect(reader.map.locator('.leaflet-tile-pane canvas').first()).toBeAttached();
  await reader.list.getByRole('link').nth(3).click();
  await expect(page).toHaveURL(/zarif-in-damascus/);
  // What is fetched only when one asks for it.
  await page.keyboard.press('/');
  await page.keyboard.type('encouraged');
  await expect(reader.words.getByRole('list').getByRole('link')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect(reader.words.getByRole('heading', { name: 'Share and cite' })).toBeVisible();
  await page.keyboard.press('Escape');
  // A page that was never visited.
  await page.goto(`${process.env['SITE']}${story}un-welcomes/`);
  await expect(reader.selectedInList).toHaveAttribute('href', `${story}un-welcomes/`);
  await expect(reader.words.getByText(saved)).toBeVisible();
  await page.goto(`${process.env['SITE']}/`);
  await expect(page.getByText(saved)).toBeVisible();
  // The network is back.
  await context.setOffline(false);
  await page.goto(`${process.env['SITE']}${story}us-encouraged/`);
  await expect(reader.map.locator('.pin.lit').first()).toBeVisible();
  await expect(page.getByText(saved)).toHaveCount(0);
});

test('what changed meanwhile is shown as soon as there is a network', async ({ page, reader, context, quiet }) => {
  quiet.push('ERR_INTERNET_DISCONNECTED', 'Failed to load', 'Failed to fetch', 'Minified React error', 'ydrat');
  await visits(page, `${story}us-encouraged/`);
  const file = path.join(dist, `${story}us-encouraged/index.html`);
  const html = readFileSync(file, 'utf8');
  const [, parsedAt = ''] = /data-parsed="\/([^"]+)"/.exec(html)!;
  const json = JSON.parse(readFileSync(path.join(dist, parsedAt), 'utf8'));
  json.title = 'Told anew';
  writeFileSync(path.join(dist, 'assets/idlib-sochi-2018-told-new.json'), JSON.stringify(json));
  writeFileSync(file, html.replaceAll(parsedAt, 'assets/idlib-sochi-2018-told-new.json'));
  await context.setOffline(true);
  await page.reload();
  await expect(reader.words.getByText(saved)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Told anew');
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Told anew');
  await expect(page.getByText(saved)).toHaveCount(0);
});

test('a newer build’s worker takes over, and keeps its own', async ({ page, reader, context, quiet }) => {
  quiet.push('ERR_INTERNET_DISCONNECTED', 'Failed to load', 'Failed to fetch', 'Minified React error', 'ydrat');
  await visits(page, `${story}us-encouraged/`);
  const file = path.join(dist, 'offline.js');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/version = '\w+'/, "version = 'newer'"));
  await page.reload();
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).join())).toMatch(/^dateline \S+ newer$/);
  await context.setOffline(true);
  await page.reload();
  await expect(reader.words.getByText(saved)).toBeVisible();
  await expect(reader.words).toContainText('We are encouraged');
});
