import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';

import { storyData } from '../sochi.ts';
import {
  parseBasemap,
  parseNear,
  type BasemapFile,
  type Countries,
  type NearFile,
  type Path,
} from '../../src/map/basemap/basemapGeometry.ts';

const story = storyData('idlib-sochi-2018.basemap.json') as BasemapFile;
const near = storyData('idlib-sochi-2018.near.basemap.json') as NearFile;
const world = storyData('world.basemap.json') as BasemapFile;

type At = readonly [lat: number, lng: number];

test.each([
  ['Kasab', [35.9264, 35.9897], 'SYR'],
  ['Bab al-Hawa', [36.2375, 36.6911], 'SYR'],
  ['Atmeh', [36.307, 36.688], 'SYR'],
  ['Latakia', [35.5317, 35.7901], 'SYR'],
  ['Reyhanli', [36.2679, 36.5675], 'TUR'],
  ['Altinozu', [36.1155, 36.2483], 'TUR'],
  ['Yayladagi', [35.9025, 36.0627], 'TUR'],
  ['Antakya', [36.2066, 36.1572], 'TUR'],
] as const)('%s is on the right side of every border', (_, at, country) => {
  expect(countriesAt(near.detail!, at)).toEqual([country]);
});

test.each([
  ['Simferopol', [44.95, 34.1], 'Crimea'],
  ['Sevastopol', [44.6, 33.56], 'Crimea'],
  ['Kherson', [46.65, 32.6], 'UKR'],
  ['Sukhumi', [43.02, 41.05], 'Abkhazia'],
  ['Zugdidi', [42.51, 41.87], 'GEO'],
  ['Kyrenia', [35.3, 33.3], 'Northern Cyprus'],
  ['Akrotiri', [34.6, 32.96], 'CYP'],
  ['Sochi', [43.5992, 39.7257], 'RUS'],
  ['Damascus', [33.5102, 36.2913], 'SYR'],
] as const)('%s is in one country, or in the disputed area that it is in', (_, at, country) => {
  expect(countriesAt(story.region, at)).toEqual([country]);
});

test.each([
  ['Golan', [33.0, 35.86]],
  ['the West Bank', [31.35, 34.9]],
  ['Ukraine and Russia', [48.8, 39.95]],
  ['the Isthmus of Perekop', [46.14, 33.65]],
  ['Abkhazia and Russia', [43.48, 40.2]],
  ['Northern Cyprus', [35.18, 33.37]],
] as const)('the line at %s is dashed, and no agreed border lies there', (_, at) => {
  const { disputed, borders } = parseBasemap(story).region;
  const touching = 0.15 / 360;
  expect(distance(disputed, at)).toBeLessThan(touching);
  expect(distance(borders, at)).toBeGreaterThan(touching);
});

test('Crimea and Abkhazia are hatched, Northern Cyprus is not', () => {
  const ids = (feature(story.region, story.region.objects.hatched!) as unknown as { features: Feature[] }).features.map(
    ({ id }) => id,
  );
  expect(ids.toSorted()).toEqual(['Abkhazia', 'Crimea']);
});

test('everything can be projected, and a rectangle around each path holds it', () => {
  for (const { points, bounds } of [...allPaths(story), ...allPaths(world), ...pathsNear()]) {
    expect(points.every(Number.isFinite)).toBe(true);
    expect(points.length).toBeGreaterThanOrEqual(4);
    const xs = points.filter((_, i) => i % 2 === 0);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([bounds.left, bounds.right]);
  }
});

test('no line runs across the world from one side of the 180th meridian to the other', () => {
  const longest = Math.max(
    ...allPaths(world).map(({ points }) => {
      let most = 0;
      for (let i = 2; i < points.length; i += 2) most = Math.max(most, Math.abs(points[i]! - points[i - 2]!));
      return most * 360;
    }),
  );
  expect(longest).toBeLessThan(60);
});

test('the land of both ends of Russia is there: Chukotka lies beyond the meridian', () => {
  expect(countriesAt(world.region, [66, -175])).toEqual(['RUS']);
  expect(countriesAt(world.region, [66, 175])).toEqual(['RUS']);
  expect(countriesAt(world.region, [-85, 0])).toEqual([]);
});

test('pieces of a line follow one another, so that dashes go on', () => {
  const { disputed } = parseBasemap(story).region;
  const later = disputed.filter(({ start }) => start > 0);
  expect(later.length).toBeGreaterThan(0);
  for (const { points } of later)
    expect(disputed.some((piece) => endOf(piece) === `${points[0]},${points[1]}`)).toBe(true);
});

test('the province of the story has an outline around its capital', () => {
  const [idlib, ...more] = parseBasemap(story).areas;
  expect(more).toEqual([]);
  expect(idlib?.id).toBe('idlib');
  expect(holds(idlib as Feature<Polygon>, [35.9306, 36.6339])).toBe(true);
  expect(holds(idlib as Feature<Polygon>, [36.2012, 37.1612])).toBe(false);
});

test.each([
  [null, 'format'],
  [{ type: 'Topology' }, 'format'],
  [{ ...world, box: [1, 2, 3] }, 'box'],
  [{ ...world, region: {} }, 'region'],
  [{ ...world, region: { ...world.region, objects: {} } }, 'objects.countries'],
])('a file that is no base map is refused with a reason: %#', (json, field) => {
  expect(() => parseBasemap(json)).toThrow(`base map: ${field}: expected`);
});

function countriesAt(topology: Topology, at: At) {
  const found = feature(topology, topology.objects.countries!) as unknown as {
    features: Feature<Polygon | MultiPolygon>[];
  };
  return found.features.filter((country) => holds(country, at)).map(({ id }) => id);
}

/** Even-odd rule, in degrees. */
function holds({ geometry }: Feature<Polygon | MultiPolygon>, [y, x]: At): boolean {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const crossed = rings.flatMap((ring) =>
    ring.slice(1).filter(([bx = 0, by = 0], i) => {
      const [ax = 0, ay = 0] = ring[i]!;
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    }),
  );
  return crossed.length % 2 === 1;
}

/** From a point to the nearest of some lines, in Mercator units. */
function distance(paths: readonly Path[], [lat, lng]: At): number {
  const x = lng / 360 + 0.5;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  let least = Infinity;
  for (const { points } of paths) {
    for (let i = 2; i < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const share = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (length || 1)));
      least = Math.min(least, Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y));
    }
  }
  return least;
}

function endOf({ points }: Path): string {
  return `${points.at(-2)},${points.at(-1)}`;
}

function allPaths(file: BasemapFile): Path[] {
  const { region, rivers, lakes } = parseBasemap(file);
  return [...outlines(region), ...rivers, ...lakes];
}

function pathsNear(): Path[] {
  const { detail, governorates, provinces } = parseNear(near);
  return [...outlines(detail!), ...governorates, ...provinces];
}

function outlines({ land, hatched, coast, borders, disputed }: Countries): Path[] {
  return [land, hatched, coast, borders, disputed].flat();
}

test('the second story’s base map holds coasts alone, and is small', () => {
  const file = storyData('cuba-1962.basemap.json') as BasemapFile;
  const { detail } = parseNear(storyData('cuba-1962.near.basemap.json'));
  expect(file.borders).toBe('none');
  expect(JSON.stringify(file).length).toBeLessThan(120_000);
  for (const countries of [parseBasemap(file).region, detail!]) {
    expect([...countries.borders, ...countries.disputed, ...countries.hatched]).toEqual([]);
    expect(countries.coast.length).toBeGreaterThan(10);
  }
});
