import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';

import type { Kilometres, LngLat } from '../story/units.ts';

/** A band along a line, or round spots: how far it reaches, and its outline where nothing else cuts it off. */
export type Band = { readonly limitKm: Kilometres; readonly shape: Feature<Polygon, { readonly limitKm: Kilometres }> };

/** A run of the line's vertices with a name, `first` and `last` included. */
export type Stretch = { readonly name: string; readonly first: number; readonly last: number };

/** A spot that a zone lies round: a place of the story, and how far off its point may be. */
export type Centre = { readonly place: string; readonly point: LngLat; readonly withinKm: Kilometres };

/** The zone as drawn: bands from the narrowest to the widest, and what they are measured from, a line or spots. */
export type Zone = {
  readonly bands: readonly Band[];
  /** Empty where it runs along a line. */
  readonly centres: readonly Centre[];
  /** Empty where it lies round spots. */
  readonly line: readonly LngLat[];
  /** How far off each vertex of the line may be. */
  readonly withinKm: readonly Kilometres[];
  readonly stretches: readonly Stretch[];
};

type LineProperties = Pick<Zone, 'withinKm' | 'stretches'>;

/** Reads what `npm run zone` writes; throws an Error that says what is missing. */
export function parseZone(json: unknown): Zone {
  const { features = [] } = (json ?? {}) as Partial<FeatureCollection>;
  const line = features.find(({ geometry }) => geometry.type === 'LineString') as Feature<LineString, LineProperties>;
  const bands = features
    .filter(({ geometry, properties }) => geometry.type === 'Polygon' && typeof properties?.['limitKm'] === 'number')
    .map((feature) => feature as Band['shape'])
    .map((shape) => ({ limitKm: shape.properties.limitKm, shape }))
    .toSorted((a, b) => a.limitKm - b.limitKm);
  const centres = features
    .filter(({ geometry }) => geometry.type === 'Point')
    .map((feature) => feature as Feature<Point, Omit<Centre, 'point'>>)
    .map(({ properties, geometry }) => ({ ...properties, point: geometry.coordinates as unknown as LngLat }));
  if (bands.length === 0 || (!line && centres.length === 0))
    throw new Error('a zone: expected polygons with limitKm, and a line or points that they are measured from');
  if (!line) return { bands, centres, line: [], withinKm: [], stretches: [] };
  const { withinKm, stretches } = line.properties;
  const points = line.geometry.coordinates as unknown as LngLat[];
  if (withinKm?.length !== points.length) throw new Error('a zone: expected withinKm for every vertex of its line');
  return { bands, centres, line: points, withinKm, stretches };
}
