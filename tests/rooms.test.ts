import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

/**
 * What each room may import: other rooms, and packages. The drawing of the house, as a test. A room stands above those
 * that it names, so that nothing points down or sideways; `map` lets in all of a room, `map/still` a part of it.
 */
const doors: Record<string, readonly string[]> = {
  story: ['date-fns', '@date-fns/tz', 'format'],
  geo: ['story', 'geojson'],
  format: ['story', 'geo', 'valibot'],
  messages: ['story', 'react', '@date-fns/tz'],
  url: ['story', 'react'],
  parts: ['story', 'messages', 'react'],
  timeline: ['story', 'messages', 'parts', 'react', '@date-fns/tz'],
  map: [
    'story',
    'geo',
    'messages',
    'parts',
    'react',
    'leaflet',
    'react-leaflet',
    'supercluster',
    'topojson-client',
    'topojson-specification',
    'geojson',
  ],
  reader: ['story', 'geo', 'messages', 'url', 'parts', 'react'],
  list: ['story', 'messages', 'url', 'parts', 'react'],
  share: ['story', 'messages', 'url'],
  panels: ['story', 'geo', 'messages', 'url', 'share', 'parts', 'react'],
  import: ['story', 'geo', 'format', '@date-fns/tz', 'papaparse', 'htmlparser2', 'jsonc-parser'],
  library: ['story', 'format', 'import'],
  app: [
    'story',
    'geo',
    'format',
    'messages',
    'url',
    'parts',
    'timeline',
    'map',
    'reader',
    'list',
    'panels',
    'share',
    'import',
    'library',
    'react',
  ],
  publish: [
    'story',
    'geo',
    'messages',
    'url',
    'share',
    'map/basemap',
    'map/camera',
    'map/still',
    'timeline',
    'app',
    'styles',
    'react-dom',
    'geojson',
  ],
  tools: [
    'story',
    'geo',
    'format',
    'messages',
    'url',
    'share',
    'import',
    'publish',
    'map/still',
    'vite',
    '@turf',
    'geographiclib-geodesic',
    'topojson-client',
    '@resvg',
    'fontkit',
    'subset-font',
    'bidi-js',
    'valibot',
    '@valibot',
    'node',
  ],
  styles: ['@fontsource'],
};

/** Of a room's own parts: which of its others each may import. What stands in the room itself may import them all. */
const innerDoors: Record<string, Record<string, readonly string[]>> = {
  timeline: { compressed: [], linear: [] },
  map: {
    leaflet: [],
    basemap: ['camera'],
    camera: [],
    labels: ['basemap', 'pins'],
    pins: ['camera', 'labels'],
    zone: ['camera'],
    still: ['camera', 'pins'],
    controls: ['camera', 'pins', 'zone', 'basemap'],
  },
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

/** The file of ours that an import leads to, from `src`, or the package. */
function destination(file: string, name: string): string {
  if (name.startsWith('.')) return path.relative(src, path.resolve(path.dirname(file), name)).replaceAll('\\', '/');
  if (name.startsWith('node:')) return 'node';
  const [scope = '', rest] = name.split('/');
  return name.startsWith('@date-fns') ? `${scope}/${rest}` : scope;
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** The part of a room that a file stands in; null for one that stands in the room itself. */
function partOf(file: string): string | null {
  const [room = '', part = '', inside] = file.split('/');
  return inside === undefined || !innerDoors[room] ? null : part;
}

function isLetIn(room: string, goesTo: string): boolean {
  return doors[room]?.some((door) => goesTo === door || goesTo.startsWith(`${door}/`)) ?? false;
}

test('every folder under src is a room of the drawing', () => {
  const rooms = readdirSync(src, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(rooms.toSorted()).toEqual(Object.keys(doors).toSorted());
});

test('no room imports what it may not', () => {
  expect(imports.length).toBeGreaterThan(100);
  const through = imports.filter(({ room, goesTo }) => roomOf(goesTo) !== room && !isLetIn(room, goesTo));
  expect(through.map(({ file, name }) => `${file} imports ${name}`)).toEqual([]);
});

describe.each(Object.entries(innerDoors))('in %s', (room, parts) => {
  test('every folder is a part of the drawing', () => {
    const folders = readdirSync(path.join(src, room), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(parts).toSorted());
  });

  test('no part imports another that it may not', () => {
    const through = imports.filter(({ file, goesTo }) => {
      const [from, to] = [partOf(file), partOf(goesTo)];
      return (
        roomOf(file) === room && roomOf(goesTo) === room && from && to && from !== to && !parts[from]?.includes(to)
      );
    });
    expect(through.map(({ file, name }) => `${file} imports ${name}`)).toEqual([]);
  });
});

test('no file is called index or hides in a drawer', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  expect(
    files.filter((file) => /(^|[/\\])(index\.tsx?|utils?|helpers?|common|hooks|types)($|[/\\.])/.test(file)),
  ).toEqual([]);
});
