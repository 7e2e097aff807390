import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

/** What each room may import: other rooms, and packages. The drawing of the house, as a test. */
const doors: Record<string, readonly string[]> = {
  story: ['date-fns', '@date-fns/tz', 'valibot', 'geojson'],
  messages: ['story', 'react', '@date-fns/tz'],
  url: ['story', 'react'],
  timeline: ['story', 'messages', 'react', '@date-fns/tz'],
  map: [
    'story',
    'messages',
    'react',
    'leaflet',
    'react-leaflet',
    'supercluster',
    'topojson-client',
    'topojson-specification',
    'geojson',
  ],
  reader: ['story', 'messages', 'url', 'react'],
  share: ['story', 'messages', 'url'],
  import: ['story', '@date-fns/tz', 'papaparse', 'htmlparser2', 'jsonc-parser'],
  app: ['story', 'messages', 'url', 'timeline', 'map', 'reader', 'share', 'import', 'react'],
  build: [
    'story',
    'messages',
    'url',
    'map',
    'share',
    'import',
    'timeline',
    'app',
    'react-dom',
    'vite',
    '@turf',
    'geographiclib-geodesic',
    'topojson-client',
    'geojson',
    '@resvg',
    'fontkit',
    'subset-font',
    'bidi-js',
    'valibot',
    'valibot',
    '@valibot',
    'node',
  ],
  styles: ['@fontsource'],
};

const src = path.join(import.meta.dirname, '../src');
const importForm =
  /^(?:import|export)\b[^'";]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const imports = Object.keys(doors).flatMap((room) =>
  readdirSync(path.join(src, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .flatMap((file) =>
      [...readFileSync(path.join(src, room, file), 'utf8').matchAll(importForm)]
        .map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '')
        .map((name) => ({
          file: `${room}/${file}`,
          room,
          name,
          goesTo: destination(path.join(src, room, file), name),
        })),
    ),
);

/** The room that an import leads to, or the package. */
function destination(file: string, name: string): string {
  if (name.startsWith('.')) return path.relative(src, path.resolve(path.dirname(file), name)).split(path.sep)[0] ?? '';
  if (name.startsWith('node:')) return 'node';
  const [scope = '', rest] = name.split('/');
  return name.startsWith('@date-fns') ? `${scope}/${rest}` : scope;
}

test('every folder under src is a room of the drawing', () => {
  const rooms = readdirSync(src, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(rooms.toSorted()).toEqual(Object.keys(doors).toSorted());
});

test('no room imports what it may not', () => {
  expect(imports.length).toBeGreaterThan(100);
  const through = imports.filter(({ room, goesTo }) => goesTo !== room && !doors[room]?.includes(goesTo));
  expect(through.map(({ file, name }) => `${file} imports ${name}`)).toEqual([]);
});

test('no file is called index or hides in a drawer', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  expect(
    files.filter((file) => /(^|[/\\])(index\.tsx?|utils?|helpers?|common|hooks|types)($|[/\\.])/.test(file)),
  ).toEqual([]);
});
