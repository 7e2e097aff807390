import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { siteFrom } from './src/build/site.mjs';
import { storyPages } from './src/build/storyPages.ts';

const { origin, base } = siteFrom(process.env['SITE_URL']);

export default defineConfig({
  base,
  plugins: [react(), storyPages({ origin })],
  worker: { format: 'es' },
  // Fonts and pictures stay files: a strict policy allows no data: fonts.
  build: { assetsInlineLimit: 0, target: 'es2022' },
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/browser/**'], testTimeout: 60_000 },
});
