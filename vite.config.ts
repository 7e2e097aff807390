import path from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { firstLoad } from './src/build/firstLoad.ts';
import { siteFrom } from './src/build/site.mjs';
import { storyPages } from './src/build/storyPages.ts';
import { subsetFonts } from './src/build/subsetFonts.ts';
import { watchStories } from './src/build/watchStories.ts';
import { withoutFieldWords } from './src/build/withoutFieldWords.ts';

const { origin, base } = siteFrom(process.env['SITE_URL']);

export default defineConfig({
  base,
  plugins: [withoutFieldWords(), subsetFonts(), react(), storyPages({ origin }), watchStories()],
  resolve: {
    alias: [{ find: /^leaflet$/, replacement: path.join(import.meta.dirname, 'src/map/leafletParts.js') }],
  },
  worker: { format: 'es', plugins: () => [withoutFieldWords()] },
  // Fonts and pictures stay files: a strict policy allows no data: fonts.
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstLoad(), debugName: 'index' }] } } },
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/browser/**'], testTimeout: 60_000 },
});
