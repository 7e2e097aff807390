import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect as expectSoon, test } from '@playwright/test';
import { createServer } from 'vite';

/** A development server has first to look at what it serves. */
const expect = expectSoon.configure({ timeout: 60_000 });

const root = path.join(import.meta.dirname, '../..');

test('in development an edit shows at once and keeps the selection; a mistake shows where it is, until it is mended', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const publicDir = mkdtempSync(path.join(tmpdir(), 'dateline-public-'));
  cpSync(path.join(root, 'public'), publicDir, { recursive: true });
  const file = path.join(publicDir, 'stories/idlib-sochi-2018.json');
  const text = readFileSync(file, 'utf8');
  const server = await createServer({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    publicDir,
    logLevel: 'silent',
    server: { port: 0, host: '127.0.0.1' },
  });
  try {
    await server.listen();
    const address = server.httpServer?.address();
    const port = typeof address === 'object' ? address?.port : null;
    await page.goto(`http://127.0.0.1:${port}/idlib-sochi-2018/us-encouraged/`);
    await expect(page.locator('#reader blockquote')).toContainText('We are encouraged');
    await page.locator('#moments a').nth(10).click();
    await expect(page).toHaveURL(/us-not-involved/);

    writeFileSync(file, text.replace('The United States had no part in', 'Washington had no part in'));
    await expect(page.locator('#reader')).toContainText('Washington had no part in');
    await expect(page).toHaveURL(/us-not-involved/);

    const broken = text.replace('"speaker": "zarif"', '"speaker": "zarf"');
    writeFileSync(file, broken);
    const overlay = page.locator('vite-error-overlay');
    await expect(overlay).toContainText('Did you mean "zarif"?');
    const line = broken.slice(0, broken.indexOf('"zarf"')).split('\n').length;
    await expect(overlay).toContainText(`idlib-sochi-2018.json:${line}:`);
    await expect(page.locator('#reader')).toContainText('Washington had no part in');

    writeFileSync(file, text);
    await expect(overlay).toHaveCount(0);
    await expect(page.locator('#reader')).toContainText('The United States had no part in');
  } finally {
    await server.close();
  }
});
