import path from 'node:path';

import { runnerImport } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** Loads a module of the app in Node, which knows neither types nor JSX nor styles. */
export async function loadInNode(file, { base = '/' } = {}) {
  return load(path.join(root, file), base, [withoutStyles]);
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
  const { module } = await runnerImport(id, {
    root,
    base,
    mode: 'production',
    logLevel: 'warn',
    configFile: false,
    plugins,
  });
  return module;
}

/** Written pages link the built style sheets; what a component imports of them is nothing in Node. */
const withoutStyles = {
  name: 'dateline:without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-style' : null),
  load: (id) => (id === '\0no-style' ? 'export {}' : null),
};
