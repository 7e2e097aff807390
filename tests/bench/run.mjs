/** `npm run bench`: builds the site if it is missing or older than its sources, then measures. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { runInNode } from '../../src/tools/loadInNode.mjs';

const root = path.join(import.meta.dirname, '../..');
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const built = path.join(root, 'dist/index.html');

if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map((name) => newest(path.join(root, name))))) {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
// Playwright listens for it to close its browser, and would then go on with the next one.
process.once('SIGTERM', () => process.exit(143));
await runInNode('tests/bench/bench.ts', process.argv.slice(2));

/** When a file, or the youngest one of a folder, was last written. */
function newest(at) {
  const own = statSync(at);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(at).map((name) => newest(path.join(at, name))));
}
