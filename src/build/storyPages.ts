import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { type Plugin, runnerImport } from 'vite';

import type * as Pages from './writePages.tsx';

const root = path.join(import.meta.dirname, '../..');

/**
 * No inline script or style, nothing from elsewhere. It stands before the scripts it governs; in
 * development Vite needs more. `frame-ancestors` works only as a header, which a static host may set.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // The two hosts are asked only when a reader chooses such a background.
  "img-src 'self' data: https://tile.openstreetmap.org https://gibs.earthdata.nasa.gov",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes a page for every story and every moment into the build, from the components that run in the browser. */
export function storyPages(): Plugin {
  let base = '/';
  let isBuild = false;
  return {
    name: 'dateline:story-pages',
    configResolved(config) {
      base = config.base;
      isBuild = config.command === 'build';
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const listed = html.replace(
          '<div id="root">',
          `<div id="root" data-stories="${storyFiles()
            .map(({ id }) => id)
            .join(' ')}">`,
        );
        if (!isBuild) return listed;
        return listed.replace(
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        );
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const template = bundle['index.html'];
        if (template?.type !== 'asset') throw new Error('the build has no index.html to write pages from');
        const { module } = await runnerImport<typeof Pages>(path.join(root, 'src/build/writePages.tsx'), {
          root,
          base,
          mode: 'production',
          logLevel: 'warn',
          configFile: false,
          plugins: [withoutStyles],
        });
        delete bundle['index.html'];
        for (const page of module.writePages({ files: storyFiles(), template: String(template.source), base })) {
          this.emitFile({ type: 'asset', fileName: page.fileName, source: page.html });
        }
      },
    },
  };
}

/** Written pages link the built style sheets; what a component imports of them is nothing in Node. */
const withoutStyles: Plugin = {
  name: 'dateline:without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-style' : null),
  load: (id) => (id === '\0no-style' ? 'export {}' : null),
};

/** The story files as they stand in public/stories, by name. */
export function storyFiles(): { id: string; json: unknown }[] {
  const folder = path.join(root, 'public/stories');
  return readdirSync(folder)
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
    .toSorted()
    .map((name) => ({
      id: name.replace('.json', ''),
      json: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as unknown,
    }));
}
