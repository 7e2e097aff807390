import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { diskPages } from './src/tools/vite/diskPages.ts';
import { leafletParts } from './src/tools/vite/leafletParts.ts';
import { subsetFonts } from './src/tools/vite/subsetFonts.ts';
import { withoutFieldWords } from './src/tools/vite/withoutFieldWords.ts';

/** The copy for a disk: a page from `file://` loads no module and fetches nothing, so all is one plain script. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [withoutFieldWords(), leafletParts(), subsetFonts(), react(), diskPages()],
  build: {
    outDir: 'dist-disk',
    assetsInlineLimit: 0,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/disk.tsx',
      // Vite names where a script stands, for chunks that there are none of here.
      checks: { emptyImportMeta: false },
      output: { format: 'iife', codeSplitting: false, entryFileNames: 'assets/dateline.js' },
    },
  },
});
