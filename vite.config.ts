import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { leafletParts } from './src/tools/vite/leafletParts.ts';
import { chunkGroup } from './src/tools/vite/chunkGroup.ts';
import { siteFrom } from './src/tools/serve/site.mjs';
import { storyPages } from './src/tools/vite/storyPages.ts';
import { subsetFonts } from './src/tools/vite/subsetFonts.ts';
import { watchStories } from './src/tools/vite/watchStories.ts';
import { withoutFieldWords } from './src/tools/vite/withoutFieldWords.ts';

const { origin, base } = siteFrom(process.env['SITE_URL']);

export default defineConfig({
  base,
  plugins: [withoutFieldWords(), leafletParts(), subsetFonts(), react(), storyPages({ origin }), watchStories()],
  worker: { format: 'es', plugins: () => [withoutFieldWords()] },
  // Fonts and pictures stay files: a strict policy allows no data: fonts.
  build: {
    assetsInlineLimit: 0,
    // The last site stays until the next one is there (tools/vite/writePlanned.ts).
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What a page cannot do without, and then its map.
          groups: [
            { ...chunkGroup('index', 'main.tsx'), priority: 2 },
            { ...chunkGroup('StoryMap', 'map/StoryMap.tsx'), priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    testTimeout: 60_000,
    // Pictures take their colours from it.
    css: { include: /tokens\.css/ },
  },
});
