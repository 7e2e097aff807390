import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

import type { Degrees } from '../story/units.ts';
import { mercator } from './mercator.ts';

/** What `npm run basemap` writes: layers of TopoJSON, to be drawn inside `box` (or `detailBox`) only. */
export type BasemapFile = {
  readonly format: 1;
  readonly source: string;
  /** A story of another time: today's borders are drawn nowhere on its map. */
  readonly borders?: 'none';
  readonly box: Box;
  readonly detailBox?: Box;
  /** 1.5 km simplification in a story's file, 10 km in the world's. */
  readonly region: Topology;
  /** 60 m simplification. */
  readonly detail?: Topology;
  readonly governorates?: Topology;
  readonly provinces?: Topology;
  readonly rivers?: Topology;
  readonly lakes?: Topology;
  /** Outlines of provinces that the story names; their ids are those of its places. */
  readonly areas?: Topology;
};

export type Box = readonly [west: Degrees, south: Degrees, east: Degrees, north: Degrees];

/** x0, y0, x1, y1 … in Mercator units: 0 to 1 from 180° W to 180° E, and from 85.05° N to 85.05° S. */
export type MercatorUnits = Float64Array;

export type Path = {
  readonly points: MercatorUnits;
  readonly bounds: Bounds;
  /** How far into its line the path begins, in Mercator units, so that dashes go on across the cut. */
  readonly start: number;
};

/** In Mercator units; y grows southwards. */
export type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Countries at one scale. */
export type Countries = {
  readonly bounds: Bounds;
  /** Rings, to be filled together by the even-odd rule. */
  readonly land: readonly Path[];
  readonly hatched: readonly Path[];
  readonly coast: readonly Path[];
  readonly borders: readonly Path[];
  readonly disputed: readonly Path[];
};

export type BasemapGeometry = {
  readonly hasBorders: boolean;
  readonly region: Countries;
  readonly detail: Countries | null;
  readonly governorates: readonly Path[];
  readonly provinces: readonly Path[];
  readonly rivers: readonly Path[];
  readonly lakes: readonly Path[];
};

const layers = ['region', 'detail', 'governorates', 'provinces', 'rivers', 'lakes', 'areas'] as const;
const objects = ['countries', 'hatched', 'coast', 'borders', 'disputed'] as const;

/** Checks the frame of a base map's file, not its coordinates; throws an Error that says what is wrong. */
export function parseBasemap(json: unknown): BasemapFile {
  const file = (json ?? {}) as Record<string, unknown>;
  if (file.format !== 1) throw notOurs('format', '1', file.format);
  if (!isBox(file.box)) throw notOurs('box', '[west, south, east, north]', file.box);
  if (file.detail !== undefined && !isBox(file.detailBox))
    throw notOurs('detailBox', '[west, south, east, north]', file.detailBox);
  for (const layer of layers) {
    if (layer !== 'region' && file[layer] === undefined) continue;
    if (!isTopology(file[layer])) throw notOurs(layer, 'a TopoJSON topology', file[layer]);
  }
  const { region, detail } = file as BasemapFile;
  for (const countries of detail ? [region, detail] : [region]) {
    for (const name of objects)
      if (!(name in countries.objects)) throw notOurs(`objects.${name}`, 'a TopoJSON object', undefined);
  }
  return file as BasemapFile;
}

/** Everything that is drawn, projected once. */
export function projectBasemap(file: BasemapFile): BasemapGeometry {
  const lines = (topology: Topology | undefined) => (topology ? only(topology).flatMap(linesOf).flatMap(pieces) : []);
  return {
    hasBorders: file.borders !== 'none',
    region: projectCountries(file.region, file.box),
    detail: file.detail && file.detailBox ? projectCountries(file.detail, file.detailBox) : null,
    governorates: lines(file.governorates),
    provinces: lines(file.provinces),
    rivers: lines(file.rivers),
    lakes: file.lakes ? only(file.lakes).flatMap(linesOf).map(whole) : [],
  };
}

/** The outlines of provinces that the story names, for the caller to draw. */
export function areasOf({ areas }: BasemapFile): FeatureCollection<Polygon | MultiPolygon> {
  const features = areas ? (only(areas) as Feature<Polygon | MultiPolygon>[]) : [];
  return { type: 'FeatureCollection', features };
}

function projectBox([west, south, east, north]: Box): Bounds {
  const [left, top] = mercator(west, north);
  const [right, bottom] = mercator(east, south);
  return { left, top, right, bottom };
}

function projectCountries(topology: Topology, box: Box): Countries {
  const { countries, hatched, coast, borders, disputed } = topology.objects;
  const lines = (object: GeometryObject<GeoJsonProperties> | undefined) =>
    featuresOf(topology, object).flatMap(linesOf).flatMap(pieces);
  // One outline around all countries: where two were filled side by side, the sea would shine through.
  const land = merge(topology, (countries as GeometryCollection).geometries as Parameters<typeof merge>[1]);
  return {
    bounds: projectBox(box),
    land: land.coordinates.flat().map(whole),
    hatched: featuresOf(topology, hatched).flatMap(linesOf).map(whole),
    coast: lines(coast),
    borders: lines(borders),
    disputed: lines(disputed),
  };
}

/** The features of a topology's one object. */
function only(topology: Topology): Feature[] {
  return featuresOf(topology, Object.values(topology.objects)[0]);
}

function featuresOf(topology: Topology, object: GeometryObject<GeoJsonProperties> | undefined): Feature[] {
  if (!object) return [];
  const found = feature(topology, object);
  return found.type === 'FeatureCollection' ? found.features : [found];
}

/** A feature's lines, or the rings of its polygons. */
function linesOf({ geometry }: Feature): Position[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  if (geometry?.type === 'MultiLineString' || geometry?.type === 'Polygon') return geometry.coordinates;
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

function whole(line: readonly Position[]): Path {
  const points = new Float64Array(line.length * 2);
  line.forEach(([lng = NaN, lat = NaN], i) => points.set(mercator(lng, lat), i * 2));
  return { points, bounds: boundsOf(points), start: 0 };
}

/** So many points to a piece that a tile skips most of a coast, and most pieces it draws are short. */
const pieceLength = 48;

/** A line cut into pieces, each of which ends where the next begins. */
function pieces(line: readonly Position[]): Path[] {
  const { points } = whole(line);
  const found: Path[] = [];
  let start = 0;
  for (let from = 0; from < points.length - 2; from += pieceLength * 2) {
    const piece = points.subarray(from, from + pieceLength * 2 + 2);
    found.push({ points: piece, bounds: boundsOf(piece), start });
    start += lengthOf(piece);
  }
  return found;
}

function lengthOf(points: MercatorUnits): number {
  let length = 0;
  for (let i = 2; i < points.length; i += 2) {
    length += Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
  }
  return length;
}

function boundsOf(points: MercatorUnits): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}

function isBox(value: unknown): value is Box {
  return (
    Array.isArray(value) &&
    value.length === 4 &&
    value.every(Number.isFinite) &&
    value[0] < value[2] &&
    value[1] < value[3]
  );
}

function isTopology(value: unknown): value is Topology {
  const topology = value as Topology | null | undefined;
  return (
    topology?.type === 'Topology' &&
    Array.isArray(topology.arcs) &&
    typeof topology.objects === 'object' &&
    topology.objects !== null
  );
}

function notOurs(field: string, expected: string, got: unknown): Error {
  const short = (JSON.stringify(got) ?? 'nothing').slice(0, 60);
  return new Error(`base map: ${field}: expected ${expected}, got ${short}. Made by "npm run basemap"?`);
}
