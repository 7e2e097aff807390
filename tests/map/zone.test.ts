import geodesic from 'geographiclib-geodesic';
import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { feature as featureOf } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';

import contact from '../../src/tools/geodata/idlibLine.json';
import { parseZone } from '../../src/geo/parseZone.ts';
import { storyData } from '../sochi.ts';

const zone = storyData('idlib-sochi-2018.zone.geojson') as FeatureCollection<Polygon | LineString>;
const wgs84 = geodesic.Geodesic.WGS84;

type Point = readonly [lng: number, lat: number];

const band = (km: number) =>
  zone.features.find(({ properties }) => properties?.['limitKm'] === km)?.geometry.coordinates[0] as unknown as Point[];
const line = contact.vertices.map(({ at }) => at as unknown as Point);

function metres(a: Point, b: Point): number {
  return wgs84.Inverse(a[1], a[0], b[1], b[0]).s12 ?? Number.NaN;
}

/** The distance on the ellipsoid from a point to the line: each segment's nearest point is found by narrowing. */
function kmToLine(point: Point): number {
  const segments = line.slice(1).map((end, i) => [line[i]!, end] as const);
  // Only segments that a flat reckoning puts within 10 % of the nearest are measured on the ellipsoid.
  const flat = segments.map(([from, to]) => narrowed(point, from, to, flatKm, 12));
  const nearest = Math.min(...flat);
  const close = segments.filter((_, i) => flat[i]! <= nearest * 1.1 + 0.5);
  return Math.min(...close.map(([from, to]) => narrowed(point, from, to, (a, b) => metres(a, b) / 1000, 24)));
}

function narrowed(point: Point, from: Point, to: Point, km: (a: Point, b: Point) => number, steps: number): number {
  const at = (share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  let [low, high] = [0, 1];
  for (let i = 0; i < steps; i++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (km(point, at(a)) < km(point, at(b))) high = b;
    else low = a;
  }
  return km(point, at((low + high) / 2));
}

function flatKm(a: Point, b: Point): number {
  return Math.hypot((a[0] - b[0]) * 90.3, (a[1] - b[1]) * 111);
}

test.each([
  [15, 3347],
  [20, 4156],
])('the band of %i km measures %i km² on the ellipsoid, within one per cent', (km, expected) => {
  const polygon = wgs84.Polygon(false);
  for (const [lng, lat] of band(km).slice(0, -1)) polygon.AddPoint(lat, lng);
  const area = Math.abs(polygon.Compute(false, true).area ?? 0) / 1e6;
  expect(Math.abs(area - expected) / expected).toBeLessThan(0.01);
});

/** What else may cut the bands: the line itself, the limit of Afrin, and Syria's border as the base map has it. */
const others: readonly (readonly Point[])[] = [
  line,
  contact.closing.afrin as unknown as Point[],
  [line.at(-1)!, contact.closing.afrin[0] as unknown as Point],
  ...syriasBorder(),
];

function syriasBorder(): Point[][] {
  const { detail } = storyData('idlib-sochi-2018.near.basemap.json') as { detail: Topology };
  const countries = featureOf(detail, detail.objects['countries'] as GeometryCollection<{ A3?: string }>);
  const syria = countries.features.filter(({ id, properties }) => id === 'SYR' || properties?.A3 === 'SYR');
  expect(syria).toHaveLength(1);
  return syria.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : (geometry as MultiPolygon).coordinates.flat(),
  ) as unknown as Point[][];
}

/** The base map's border is simplified to 60 m, and the zone's is rounded to 10 m. */
const slackKm = 0.25;

function isCut(point: Point): boolean {
  return others.some((path) =>
    path.slice(1).some((end, i) => {
      const [from, to] = [path[i]!, end];
      const near = Math.min(flatKm(point, from), flatKm(point, to)) - flatKm(from, to);
      return near < 1 && narrowed(point, from, to, flatKm, 16) < slackKm;
    }),
  );
}

test.each([15, 20])(
  'the edge of the band of %i km lies that far from the line, within 0.1 km, wherever nothing else cuts it',
  (km) => {
    const edge = band(km).filter((point) => !isCut(point));
    expect(edge.length).toBeGreaterThan(80);
    const off = edge.map((point) => Math.abs(kmToLine(point) - km));
    expect(Math.max(...off)).toBeLessThan(0.1);
  },
);

test('between the vertices of the edge, too', () => {
  for (const km of [15, 20]) {
    const ring = band(km);
    const cut = ring.map(isCut);
    const middles = ring.slice(1).flatMap((end, i): Point[] => {
      const start = ring[i]!;
      return cut[i] || cut[i + 1] ? [] : [[(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]];
    });
    expect(middles.length).toBeGreaterThan(80);
    expect(Math.max(...middles.map((point) => Math.abs(kmToLine(point) - km)))).toBeLessThan(0.1);
  }
});

test('the zone lies on the opposition side: the towns that the dossier names fall where it says', () => {
  const inside = (point: Point, ring: readonly Point[]) =>
    ring.slice(1).reduce((is, b, i) => {
      const a = ring[i]!;
      const crosses =
        a[1] > point[1] !== b[1] > point[1] && point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0];
      return crosses ? !is : is;
    }, false);
  const towns: [string, Point, boolean, boolean][] = [
    ['Jisr al-Shughur', [36.3198, 35.8142], true, true],
    ['Khan Shaykhun', [36.651, 35.4421], true, true],
    ['al-Dana', [36.77, 36.2125], false, true],
    ['Idlib', [36.6339, 35.9306], false, false],
    ['Ariha', [36.6096, 35.8137], false, false],
    ['Aleppo', [37.1612, 36.2012], false, false],
    ['Halfaya', [36.6058, 35.2601], false, false],
    ['Abu al-Duhur', [37.0448, 35.7406], false, false],
    ['Antakya', [36.1572, 36.2066], false, false],
  ];
  for (const [name, point, in15, in20] of towns) {
    expect([name, inside(point, band(15)), inside(point, band(20))]).toEqual([name, in15, in20]);
  }
});

test('the line is the committed one, with its uncertainty at each vertex', () => {
  const feature = zone.features.find(({ geometry }) => geometry.type === 'LineString');
  expect(feature?.geometry.coordinates).toEqual(contact.vertices.map(({ at }) => at));
  expect(Math.min(...contact.vertices.map(({ withinKm }) => withinKm))).toBe(1);
  expect(Math.max(...contact.vertices.map(({ withinKm }) => withinKm))).toBe(6.8);
});

test('a file that is no zone is refused in words', () => {
  expect(() => parseZone({ type: 'FeatureCollection', features: [] })).toThrow(/polygons with limitKm, and a line/);
});
