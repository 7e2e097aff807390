import path from 'node:path';

import { runnerImport } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** Loads a module of the app in Node, which knows neither types nor JSX nor styles. */
export async function loadInNode(file, { base = '/' } = {}) {
  const { module } = await runnerImport(path.join(root, file), {
    root,
    base,
    mode: 'production',
    logLevel: 'warn',
    configFile: false,
    plugins: [withoutStyles],
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
