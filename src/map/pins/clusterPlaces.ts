import Supercluster from 'supercluster';

import type { Box } from '../../geo/Box.ts';
import { momentsOf } from '../../story/momentsOf.ts';
import { type Moment, type Place, placeRelations, type Story } from '../../story/Story.ts';
import type { LngLat } from '../../story/units.ts';

/** Places too close together to be told apart at a zoom. */
export type Cluster = {
  readonly id: number;
  readonly point: LngLat;
  readonly places: number;
  /** How many moments have to do with any of them, each counted once. */
  readonly moments: number;
  /** The zoom at which they part; the map may not go so close. */
  readonly opensAt: number;
};

/** What stands on the map: places on their own, and places gathered. */
export type Clustered = { readonly places: readonly Place[]; readonly clusters: readonly Cluster[] };

/** No more marks than this stand in a view: else it is gathered as if seen from farther off. */
const mostMarks = 200;
/** Nearer than this, in pixels, places are gathered: about half a pin with its name. */
const radius = 64;

/** The places of a part of the world as they stand at a zoom; zones are drawn as what they are. */
export function clusterPlaces(story: Story, [west, south, east, north]: Box, zoom: number): Clustered {
  const index = indexOf(story);
  let level = zoom;
  let found = index.getClusters([west, south, east, north], level);
  while (found.length > mostMarks && level > 0) found = index.getClusters([west, south, east, north], --level);
  const places: Place[] = [];
  const clusters: Cluster[] = [];
  for (const { geometry, properties } of found) {
    if (!('cluster_id' in properties)) places.push(properties.place);
    else {
      const { cluster_id: id, point_count: count } = properties;
      const [lng = 0, lat = 0] = geometry.coordinates;
      const opensAt = Math.max(zoom + 1, index.getClusterExpansionZoom(id));
      clusters.push({ id, point: [lng, lat], places: count, moments: countMoments(story, id), opensAt });
    }
  }
  return { places, clusters };
}

/** The places of a cluster, by name of id; those with most moments first. */
export function placesIn(story: Story, cluster: number): readonly Place[] {
  const places = indexOf(story)
    .getLeaves(cluster, Infinity)
    .map(({ properties }) => properties.place);
  return places.toSorted((a, b) => momentsAt(story, b).length - momentsAt(story, a).length);
}

type Point = { readonly place: Place };

const indexes = new WeakMap<Story['places'], Supercluster<Point>>();

function indexOf({ places }: Story): Supercluster<Point> {
  const known = indexes.get(places);
  if (known) return known;
  // Leaflet's tiles are 256 pixels wide.
  const index = new Supercluster<Point>({ radius, extent: 256, maxZoom: 16 });
  index.load(
    places
      .filter(({ kind }) => kind !== 'zone')
      .map((place) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...place.point] },
        properties: { place },
      })),
  );
  indexes.set(places, index);
  return index;
}

const counts = new WeakMap<Supercluster<Point>, Map<number, number>>();

function countMoments(story: Story, cluster: number): number {
  const index = indexOf(story);
  const known = counts.get(index) ?? new Map<number, number>();
  counts.set(index, known);
  const leaves = known.has(cluster) ? [] : index.getLeaves(cluster, Infinity);
  const count =
    known.get(cluster) ?? new Set(leaves.flatMap(({ properties }) => momentsAt(story, properties.place))).size;
  known.set(cluster, count);
  return count;
}

function momentsAt(story: Story, { id }: Place): Moment[] {
  const moments = momentsOf(story, id);
  return placeRelations.flatMap((relation) => moments[relation]);
}
