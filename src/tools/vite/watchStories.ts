import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Plugin, ViteDevServer } from 'vite';

import type * as CheckStory from '../cli/checkStories.ts';
import { loadInNode } from '../loadInNode.mjs';

/** StoryText to the page when a story's file was written and is right; see main.tsx. */
const storyChanged = 'dateline:story-changed';

/**
 * In development, shows an edit of a story file, or of a translation, as soon as it is saved; a mistake is
 * shown over the page, with file, line and column, until it is mended.
 */
export function watchStories(): Plugin {
  return {
    name: 'dateline:watch-stories',
    apply: 'serve',
    configureServer(server) {
      const folder = path.join(server.config.publicDir, 'stories');
      server.watcher.add(folder);
      const look = (file: string) => {
        if (path.dirname(file) === folder && file.endsWith('.json')) void tell(server, file);
      };
      server.watcher.on('change', look);
      server.watcher.on('add', look);
    },
  };
}

async function tell(server: ViteDevServer, file: string) {
  const { checkStory, checkTranslation } = (await loadInNode('src/tools/cli/checkStories.ts')) as typeof CheckStory;
  // Neither a story nor its translation: map data.
  const found = /^(.*?)(\.[a-z]{2,3})?\.json$/.exec(file);
  if (!found || path.basename(file).endsWith('.basemap.json')) return server.ws.send(storyChanged);
  const [, story = '', side] = found;
  const text = readFileSync(file, 'utf8');
  const [first, ...more] = side
    ? checkTranslation(text, JSON.parse(readFileSync(`${story}.json`, 'utf8')))
    : checkStory(text);
  if (!first) return server.ws.send(storyChanged);
  const name = path.relative(server.config.root, file);
  const others = more.map(({ line, column, words }) => `${name}:${line}:${column} ${words}`);
  server.ws.send({
    type: 'error',
    err: {
      plugin: 'a story file',
      message: first.words,
      id: file,
      loc: { file, line: first.line, column: first.column },
      frame: text.split('\n')[first.line - 1]?.trim() ?? '',
      stack: others.join('\n'),
    },
  });
}
