import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { serveFolder } from '../../src/tools/serve/staticServer.mjs';
import { expect, sochi, test } from './reader.ts';

/** A build for https://example.org/atlas, on a plain server that has the folder and no rewrite rules. */
const root = path.join(import.meta.dirname, '../..');
const before = process.env['SITE'];
const story = '/idlib-sochi-2018/';
let dist: string;
let server: http.Server;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  // A whole build of its own.
  test.setTimeout(300_000);
  dist = mkdtempSync(path.join(tmpdir(), 'dateline-atlas-'));
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', dist, '--emptyOutDir'], {
    cwd: root,
    env: { ...process.env, SITE_URL: 'https://example.org/atlas' },
  });
  server = await serveFolder(dist, { base: '/atlas/' });
  process.env['SITE'] = `http://localhost:${(server.address() as AddressInfo).port}/atlas`;
});

test.afterAll(() => {
  if (before !== undefined) process.env['SITE'] = before;
  server.close();
  rmSync(dist, { recursive: true });
});

test('works under a folder: cold start, clicks, Back, reload, and all stays inside', async ({ reader, page }) => {
  await reader.opens(`${story}us-encouraged/`);
  await expect(reader.selectedInList).toHaveAttribute('href', `/atlas${story}us-encouraged/`);
  await reader.timeline.locator(`a[href="/atlas${story}zarif-in-damascus/"] .mark-bar`).click();
  expect(reader.path()).toBe(`/atlas${story}zarif-in-damascus/`);
  await expect.poll(() => reader.litPlaces()).toEqual(['Damascus', 'Tehran']);
  await page.reload();
  await expect(reader.words).toContainText('Zarif visits Damascus');
  await page.goBack();
  await expect(reader.words).toContainText('We are encouraged');
  await page.goto(`${process.env['SITE']}/`);
  await page.getByRole('link', { name: /Sochi deal/ }).click();
  await expect(reader.words).toContainText('Putin and Erdoğan agree');
});

test('the head follows the selection, with whole addresses', async ({ reader, page }) => {
  await reader.opens(story);
  await reader.list.getByRole('link', { name: /İbrahim Kalın/ }).click();
  const address = `https://example.org/atlas${story}kalin-diplomatic-attempt/`;
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', address);
  await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', address);
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
    'content',
    'https://example.org/atlas/cards/idlib-sochi-2018/kalin-diplomatic-attempt.png',
  );
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    /“diplomatic attempt” .* — İbrahim Kalın$/,
  );
  await expect(page).toHaveTitle(/^“diplomatic attempt” · /);
  // What was written about the page one came from is not left standing as if about this one.
  await expect(page.locator('script[type="application/ld+json"], link[type="application/json+oembed"]')).toHaveCount(0);
  await page.reload();
  const linked = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
    '@graph': object[];
  };
  expect(JSON.stringify(linked['@graph'])).toContain(address);
  await expect(page.locator('link[type="application/json+oembed"]')).toHaveAttribute('href', `${address}oembed.json`);
});

test('an unknown address under the folder leads back to the story', async ({ page, quiet }) => {
  quiet.push('404');
  await page.goto(`${process.env['SITE']}/no/such/page/`);
  await page.getByRole('link', { name: /Sochi deal/ }).click();
  await expect(page).toHaveURL(`${process.env['SITE']}${story}`);
});

test('every page’s preview names its own address and a card that is there; the sitemap names all pages', () => {
  const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
  const pages = [null, ...sochi.moments.map(({ id }) => id)].map((id) => `idlib-sochi-2018/${id ? `${id}/` : ''}`);
  const sitemap = read('sitemap.xml');
  for (const page of pages) {
    const html = read(`${page}index.html`);
    const content = (name: string) => new RegExp(`property="${name}" content="([^"]*)"`).exec(html)?.[1];
    expect(content('og:url')).toBe(`https://example.org/atlas/${page}`);
    expect(sitemap).toContain(`<loc>https://example.org/atlas/${page}</loc>`);
    const card = content('og:image')?.replace('https://example.org/atlas/', '');
    expect(readFileSync(path.join(dist, card!)).subarray(1, 4).toString()).toBe('PNG');
    expect(html).not.toMatch(/(?:src|href)="\/(?!atlas\/)/);
  }
  expect(read('robots.txt')).toContain('Sitemap: https://example.org/atlas/sitemap.xml');
});
