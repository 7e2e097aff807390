import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';

import type { Kilometres, LngLat } from './units.ts';

/** A band along a line: how far it reaches, and its outline where nothing else cuts it off. */
export type Band = { readonly limitKm: Kilometres; readonly shape: Feature<Polygon, { readonly limitKm: Kilometres }> };

/** A run of the line's vertices with a name, `first` and `last` included. */
export type Stretch = { readonly name: string; readonly first: number; readonly last: number };

/** The zone as drawn: bands from the narrowest to the widest, and the line that they run along. */
export type Zone = {
  readonly bands: readonly Band[];
  readonly line: readonly LngLat[];
  /** How far off each vertex may be. */
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
  if (!line || bands.length === 0) throw new Error('a zone: expected polygons with limitKm and a line');
  const { withinKm, stretches } = line.properties;
  const points = line.geometry.coordinates as unknown as LngLat[];
  if (withinKm?.length !== points.length) throw new Error('a zone: expected withinKm for every vertex of its line');
  return { bands, line: points, withinKm, stretches };
}
