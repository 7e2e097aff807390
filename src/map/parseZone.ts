import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';

/** The file that `npm run zone` writes: the bands, the widest last, and the line they run along. */
export type ZoneFile = FeatureCollection<Polygon, { is: 'limit'; limitKm: number }> & {
  readonly line: Feature<LineString, { readonly withinKm: readonly number[] }>;
};

export function parseZone(json: unknown): ZoneFile {
  const { features } = json as FeatureCollection;
  const bands = features.filter((feature) => feature.properties?.['is'] === 'limit');
  const line = features.find((feature) => feature.geometry.type === 'LineString');
  if (bands.length === 0 || !line) throw new Error('a zone file needs features with is: "limit" and a line');
  return { type: 'FeatureCollection', features: bands as ZoneFile['features'], line: line as ZoneFile['line'] };
}
