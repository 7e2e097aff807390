import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser } from '@playwright/test';
import lighthouse from 'lighthouse';

import { serveFolder } from '../../src/tools/serve/staticServer.mjs';
import { freePort } from './freePort.ts';
import { expect, test as base } from './reader.ts';

const root = path.join(import.meta.dirname, '../..');
const dist = mkdtempSync(path.join(tmpdir(), 'dateline-lighthouse-'));

let server: http.Server;
let browser: Browser;
let debugged = 0;
let address = '';

const test = base.extend({});
test.describe.configure({ mode: 'serial', timeout: 300_000 });

test.beforeAll(async ({ playwright, launchOptions }) => {
  test.setTimeout(300_000);
  const port = await freePort();
  address = `http://localhost:${port}/`;
  // It wants whole addresses in the head, as a site has that knows where it stands: so a build of its own.
  const { status, stderr } = spawnSync('npx', ['vite', 'build', '--outDir', dist, '--emptyOutDir'], {
    cwd: root,
    env: { ...process.env, SITE_URL: address },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the build for ${address} failed: ${stderr}`);
  server = await serveFolder(dist, { port });
  debugged = await freePort();
  browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--remote-debugging-port=${debugged}`],
  });
});

test.afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(dist, { recursive: true });
});

for (const page of ['', 'idlib-sochi-2018/', 'ar/idlib-sochi-2018/us-encouraged/', 'cuba-1962/', 'open/']) {
  test(`/${page} has full marks for accessibility, best practices and findability`, async () => {
    const found = await lighthouse(address + page, {
      port: debugged,
      logLevel: 'silent',
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    });
    const { categories, audits } = found!.lhr;
    const marks = Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const);
    console.log(`Lighthouse, /${page}: ${marks.map(([id, mark]) => `${id} ${mark}`).join(', ')}`);
    const short = Object.values(categories)
      .filter(({ id, score }) => id !== 'performance' && score !== 1)
      .flatMap(({ auditRefs }) => auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0))
      .map(({ id }) => `${id}: ${audits[id]!.title}`);
    expect(short).toEqual([]);
    expect(marks.filter(([id]) => id !== 'performance').map(([, mark]) => mark)).toEqual([100, 100, 100]);
  });
}
