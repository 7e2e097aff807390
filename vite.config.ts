import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { storyPages } from './src/build/storyPages.ts';

/** SITE_URL is where the build will stand; its path becomes the base of every link. */
const site = process.env['SITE_URL'];
const base = site ? `${new URL(site).pathname.replace(/\/*$/, '')}/` : '/';

export default defineConfig({
  base,
  plugins: [react(), storyPages()],
  // Fonts and pictures stay files: a strict policy allows no data: fonts.
  build: { assetsInlineLimit: 0, target: 'es2022' },
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/browser/**'], testTimeout: 60_000 },
});
