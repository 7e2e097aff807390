import path from 'node:path';

import type { Plugin } from 'vite';

const parts = path.join(import.meta.dirname, '../../map/leaflet/leafletParts.js');
const unused = path.join(import.meta.dirname, '../../map/leaflet/leafletUnused.js');

/** Leaflet’s own modules import these; `leafletUnused.js` stands for them. */
const unusedModules = /\/(SVG\.VML|Icon\.Default|Marker\.Drag|Circle|CircleMarker)$/;

/**
 * In a built page `leaflet` is the parts of it that our map uses. Leaflet comes as one file that nothing can be left
 * out of; while one develops and in tests it is that file.
 */
export function leafletParts(): Plugin {
  return {
    name: 'leaflet-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source === 'leaflet') return parts;
      return importer.includes('/leaflet/src/') && unusedModules.test(source) ? unused : null;
    },
  };
}
