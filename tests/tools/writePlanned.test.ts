import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { PlannedFile } from '../../src/publish/PlannedFile.ts';
import { writePlanned } from '../../src/tools/vite/writePlanned.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dateline-written-'));
});
afterEach(() => rmSync(root, { recursive: true }));

async function* planned(pages: Readonly<Record<string, string>>): AsyncGenerator<PlannedFile> {
  for (const [fileName, of] of Object.entries(pages)) yield { fileName, of, make: () => `made of ${of}` };
}

function build(pages: Readonly<Record<string, string>>, { code = '1', beside = [] as readonly string[] } = {}) {
  return writePlanned(planned(pages), beside, {
    folder: path.join(root, 'dist'),
    record: path.join(root, 'r.json'),
    code,
  });
}

const dist = (name: string) => path.join(root, 'dist', name);

test('what is made from the same is not made again, and what changed is', async () => {
  expect(await build({ 'a/index.html': '1', 'b/index.html': '1' })).toEqual({ made: 2, kept: 0 });
  expect(await build({ 'a/index.html': '1', 'b/index.html': '2' })).toEqual({ made: 1, kept: 1 });
  expect(readFileSync(dist('a/index.html'), 'utf8')).toBe('made of 1');
  expect(readFileSync(dist('b/index.html'), 'utf8')).toBe('made of 2');
});

test('other code makes all anew', async () => {
  await build({ 'a.html': '1' });
  expect(await build({ 'a.html': '1' }, { code: '2' })).toEqual({ made: 1, kept: 0 });
});

test('a file that was touched, or is gone, is made again', async () => {
  await build({ 'a.html': '1', 'b.html': '1' });
  rmSync(dist('a.html'));
  writeFileSync(dist('b.html'), 'by hand, and longer');
  expect(await build({ 'a.html': '1', 'b.html': '1' })).toEqual({ made: 2, kept: 0 });
  expect(readFileSync(dist('b.html'), 'utf8')).toBe('made of 1');
});

test('what an earlier build wrote and this one has not is gone; what others put there stays', async () => {
  await build({ 'a.html': '1', 'b.html': '1' }, { beside: ['app-1.js'] });
  writeFileSync(dist('app-1.js'), '');
  writeFileSync(dist('CNAME'), 'example.org');
  await build({ 'a.html': '1' }, { beside: ['app-2.js'] });
  expect(['a.html', 'b.html', 'app-1.js', 'CNAME'].map((name) => existsSync(dist(name)))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
