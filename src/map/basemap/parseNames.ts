import type { Feature, FeatureCollection, LineString, Point } from 'geojson';

import type { Kilometres, Lang, LngLat } from '../../story/units.ts';
import type { Holder } from '../../geo/zoneRelation.ts';

/** A name on the map, shown from zoom `from` to zoom `to`. */
export type MapName = {
  readonly is: 'town' | 'country' | 'water';
  readonly name: string;
  /** Given where it is not that of the page. */
  readonly lang?: Lang;
  /** The name in the language of the place. */
  readonly local?: string;
  readonly localLang?: string;
  readonly from: number;
  readonly to: number;
  readonly geonames?: number;
  /** ISO 3166-1, of a country. */
  readonly code?: string;
  readonly heldBy?: Holder;
  /** ISO 3166-1, for towns outside the story's own country. */
  readonly country?: string;
  readonly point: LngLat;
};

/** A road or a river, drawn by hand and known only so far. */
export type Way = {
  readonly is: 'road' | 'river';
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly withinKm: Kilometres;
  readonly points: readonly LngLat[];
};

export type Names = { readonly names: readonly MapName[]; readonly ways: readonly Way[] };

/** Reads a story's file of names, GeoJSON kept by hand. Names come in the order of their right to room. */
export function parseNames(json: unknown): Names {
  const { features } = json as FeatureCollection;
  if (!Array.isArray(features)) throw new Error('a file of names: expected GeoJSON with features');
  const points = features.filter(({ geometry }) => geometry.type === 'Point') as Feature<
    Point,
    Omit<MapName, 'point'>
  >[];
  const lines = features.filter(({ geometry }) => geometry.type === 'LineString') as Feature<
    LineString,
    Omit<Way, 'points'>
  >[];
  return {
    names: points
      .map(({ properties, geometry }) => ({ ...properties, point: geometry.coordinates as unknown as LngLat }))
      .toSorted((a, b) => rights(a) - rights(b)),
    ways: lines.map(({ properties, geometry }) => ({
      ...properties,
      points: geometry.coordinates as unknown as LngLat[],
    })),
  };
}

/** Few and large names first, then towns by the zoom they begin at. */
function rights({ is, from }: MapName): number {
  return is === 'town' ? from : 0;
}
