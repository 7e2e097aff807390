import type { Feature, GeoJsonProperties, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

import type { Box } from '../../geo/Box.ts';
import { mercator } from '../../geo/mercator.ts';

/** What `npm run basemap` writes: layers of TopoJSON, to be drawn inside `box` only. */
export type BasemapFile = {
  readonly format: 1;
  readonly source: string;
  /** A story of another time: today's borders are drawn nowhere on its map. */
  readonly borders?: 'none';
  readonly box: Box;
  /** 1.5 km simplification in a story's file, 14 km in the world's. */
  readonly region: Topology;
  readonly rivers?: Topology;
  readonly lakes?: Topology;
  /** Outlines of provinces that the story names; their ids are those of its places. */
  readonly areas?: Topology;
};

/** What is drawn from `nearFrom` on only. */
export type NearFile = {
  readonly format: 1;
  readonly detailBox?: Box;
  /** 60 m simplification, to be drawn inside `detailBox` only. */
  readonly detail?: Topology;
  readonly governorates?: Topology;
  readonly provinces?: Topology;
};

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

/** What is drawn, ready for any zoom. */
export type BasemapGeometry = {
  readonly hasBorders: boolean;
  readonly region: Countries;
  readonly rivers: readonly Path[];
  readonly lakes: readonly Path[];
  /** The outlines of provinces that the story names, in degrees, for the caller to draw. */
  readonly areas: readonly Feature<Polygon | MultiPolygon>[];
};

export type NearGeometry = {
  readonly detail: Countries | null;
  readonly governorates: readonly Path[];
  readonly provinces: readonly Path[];
};

const objects = ['countries', 'hatched', 'coast', 'borders', 'disputed'] as const;

/**
 * Projects all that is drawn, once: some 50 ms. Checks the viewport of a base map's file, not its coordinates; throws an
 * Error that says what is wrong.
 */
export function parseBasemap(json: unknown): BasemapGeometry {
  const { borders, box, region, rivers, lakes, areas } = checkBasemap((json ?? {}) as Record<string, unknown>);
  return {
    hasBorders: borders !== 'none',
    region: projectCountries(region, box),
    rivers: projectLines(rivers),
    lakes: lakes ? only(lakes).flatMap(linesOf).map(whole) : [],
    areas: areas ? (only(areas) as Feature<Polygon | MultiPolygon>[]) : [],
  };
}

/** As `parseBasemap`, of what is drawn only near. */
export function parseNear(json: unknown): NearGeometry {
  const { detail, detailBox, governorates, provinces } = checkNear((json ?? {}) as Record<string, unknown>);
  return {
    detail: detail && detailBox ? projectCountries(detail, detailBox) : null,
    governorates: projectLines(governorates),
    provinces: projectLines(provinces),
  };
}

function checkBasemap(file: Record<string, unknown>): BasemapFile {
  checkFormat(file);
  if (!isBox(file.box)) throw notOurs('box', boxShape, file.box);
  checkCountries('region', file.region);
  for (const layer of ['rivers', 'lakes', 'areas']) checkLines(layer, file[layer]);
  return file as BasemapFile;
}

function checkNear(file: Record<string, unknown>): NearFile {
  checkFormat(file);
  if (file.detail !== undefined) {
    if (!isBox(file.detailBox)) throw notOurs('detailBox', boxShape, file.detailBox);
    checkCountries('detail', file.detail);
  }
  for (const layer of ['governorates', 'provinces']) checkLines(layer, file[layer]);
  return file as NearFile;
}

const boxShape = '[west, south, east, north]';

function checkFormat({ format }: Record<string, unknown>) {
  if (format !== 1) throw notOurs('format', '1', format);
}

function checkCountries(layer: string, value: unknown) {
  if (!isTopology(value)) throw notOurs(layer, 'a TopoJSON topology', value);
  for (const name of objects)
    if (!(name in value.objects)) throw notOurs(`objects.${name}`, 'a TopoJSON object', undefined);
}

function checkLines(layer: string, value: unknown) {
  if (value !== undefined && !isTopology(value)) throw notOurs(layer, 'a TopoJSON topology', value);
}

function projectLines(topology: Topology | undefined): Path[] {
  return topology ? only(topology).flatMap(linesOf).flatMap(pieces) : [];
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
