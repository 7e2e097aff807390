import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { runnerImport } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** Loads a module of the app in Node, which knows neither types nor JSX nor styles. */
export async function loadInNode(file, { base = '/' } = {}) {
  return (await load(path.join(root, file), base, [withoutStyles])).module;
}

/** The same, with a word that stands for all code behind it: that of the app, and of the packages by the lock file. */
export async function loadWithCode(file, options) {
  const { module, dependencies } = await load(path.join(root, file), options.base, [withoutStyles]);
  const hash = createHash('sha256');
  const own = dependencies.map((name) => path.resolve(root, name.split('?')[0])).filter((name) => existsSync(name));
  for (const name of [...new Set(own)].toSorted()) hash.update(name).update(readFileSync(name));
  hash.update(readFileSync(path.join(root, 'package-lock.json')));
  return { module, code: hash.digest('base64url') };
}

/** Runs the `main` of a module of the app; only while that runs can it load what it needs later. */
export async function runInNode(file, args) {
  const code = `import { main } from ${JSON.stringify(path.join(root, file))};\nawait main(${JSON.stringify(args)});`;
  const run = {
    name: 'dateline:run',
    resolveId: (id) => (id === 'dateline:run' ? '\0run' : null),
    load: (id) => (id === '\0run' ? code : null),
  };
  await load('dateline:run', '/', [withoutStyles, run]);
}

async function load(id, base, plugins) {
  return runnerImport(id, {
    root,
    base,
    mode: 'production',
    logLevel: 'warn',
    configFile: false,
    plugins,
  });
}

/** Written pages link the built style sheets; what a component imports of them is nothing in Node. */
const withoutStyles = {
  name: 'dateline:without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-style' : null),
  load: (id) => (id === '\0no-style' ? 'export {}' : null),
};
