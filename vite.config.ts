import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { leafletParts } from './src/build/leafletParts.ts';
import { oneFile } from './src/build/oneFile.ts';
import { siteFrom } from './src/build/site.mjs';
import { storyPages } from './src/build/storyPages.ts';
import { subsetFonts } from './src/build/subsetFonts.ts';
import { watchStories } from './src/build/watchStories.ts';
import { withoutFieldWords } from './src/build/withoutFieldWords.ts';

const { origin, base } = siteFrom(process.env['SITE_URL']);

export default defineConfig({
  base,
  plugins: [withoutFieldWords(), leafletParts(), subsetFonts(), react(), storyPages({ origin }), watchStories()],
  worker: { format: 'es', plugins: () => [withoutFieldWords()] },
  // Fonts and pictures stay files: a strict policy allows no data: fonts.
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What a page cannot do without, and then its map.
          groups: [
            { ...oneFile('index', 'main.tsx'), priority: 2 },
            { ...oneFile('StoryMap', 'map/StoryMap.tsx'), priority: 1 },
          ],
        },
      },
    },
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/browser/**'], testTimeout: 60_000 },
});
