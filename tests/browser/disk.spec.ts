import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { test } from '@playwright/test';

import { expect, Reader, sochi } from './reader.ts';

/** A copy as one carries it on a stick, in a folder with a space in its name. */
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(path.join(tmpdir(), 'a stick '));
  const root = path.join(import.meta.dirname, '../..');
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', 'vite.disk.config.ts', '--outDir', folder, '--emptyOutDir'];
  await promisify(execFile)(process.execPath, args, { cwd: root });
});

test.afterAll(() => rmSync(folder, { recursive: true }));

test('a copy opens from a disk: words, map, timeline, languages and links, and asks nobody', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  const reader = new Reader(page);
  const address = pathToFileURL(path.join(folder, 'idlib-sochi-2018.html')).href;
  await page.goto(address);
  await expect(reader.map.locator('.pin.lit').first()).toBeVisible();
  await expect(reader.map.locator('.leaflet-tile-pane canvas').first()).toBeAttached();
  await expect(reader.map.getByText('could not be loaded')).toHaveCount(0);
  await expect(reader.list.getByRole('link')).toHaveCount(sochi.moments.length);
  const faces = () =>
    page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
    );
  await expect.poll(faces).toContain('Source Serif 4');
  await reader.list.getByRole('link').nth(9).click();
  await expect(page).toHaveURL(`${address}?moment=us-encouraged`);
  await expect(reader.words).toContainText('We are encouraged');
  await page.goBack();
  await expect(page).toHaveURL(address);
  await page.goto(`${address}?moment=un-welcomes`);
  await expect(reader.selectedInList).toHaveAttribute('href', /\?moment=un-welcomes$/);
  await page.getByRole('button', { name: /^Language/ }).click();
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(`${address}?lang=ar&moment=un-welcomes`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('#moments a[aria-current="true"]')).toHaveCount(1);
  expect(complaints).toEqual([]);
});
