import { momentsOf } from '../../story/momentsOf.ts';
import { openingPlaces, placesLookedAt } from '../../story/placesLookedAt.ts';
import { type Moment, type Place, placeOf, type Story } from '../../story/Story.ts';
import type { LngLat } from '../../story/units.ts';
import { kmPerPixel } from '../../geo/mercator.ts';

/** What the map should show: everything in `points`, no closer than `maxZoom`, clear of the inset where there is one. */
export type CameraTarget = {
  readonly points: readonly LngLat[];
  readonly maxZoom: number;
  readonly hasInset: boolean;
};

/** A country is looked at from farther off than a town. */
const closest = { building: 12, city: 6, province: 8, area: 7, country: 6, zone: 8 } as const;

/** For a story without any place: the lands that people live on. */
const wholeWorld: CameraTarget = {
  points: [
    [-125, -45],
    [150, 65],
  ],
  maxZoom: 8,
  hasInset: false,
};

/** The world's map, which a story without its own lies on, is simplified to 10 km: nearer it shows corners. */
const coarse = 5;

/** The opening view: the places that the story says it opens on. */
export function openingTarget(story: Story): CameraTarget {
  return targetOf(story, openingPlaces(story));
}

/**
 * Where to look for a moment: at where it happened and what it is about; failing both, at the capitals
 * that it speaks for; failing all, at what the story opens on.
 */
export function momentTarget(story: Story, moment: Moment): CameraTarget {
  return targetOf(story, placesLookedAt(story, moment));
}

/** Where the map looks when a moment is shown: the opening one has the opening view. */
export function targetFor(story: Story, shown: Moment): CameraTarget {
  return shown.id === story.opening.moment ? openingTarget(story) : momentTarget(story, shown);
}

export function targetOf(story: Story, ids: readonly string[]): CameraTarget {
  if (ids.length === 0) return wholeWorld;
  const places = ids.map((id) => placeOf(story, id));
  const points = places.flatMap((place) => around(place.point, reachOf(place)));
  const maxZoom = Math.min(...places.map(closestOf), story.basemap ? 8 : coarse);
  return { points, maxZoom, hasInset: story.opening.inset !== undefined };
}

/** A country that says how large it is fills about this many pixels, and no more. */
const countryPixels = 320;

function closestOf({ kind, point: [, lat], withinKm }: Place): number {
  if (kind !== 'country' || withinKm === undefined) return closest[kind];
  return Math.min(closest.country, Math.floor(Math.log2((countryPixels * kmPerPixel(lat, 0)) / (2 * withinKm))));
}

/** In degrees; a zone that is wide reaches as far as it says. */
function reachOf({ kind, withinKm = 0 }: Place): number {
  if (kind === 'zone') return Math.max(0.5, withinKm / 111.2);
  return kind === 'province' ? 0.5 : 0;
}

/** The corners of a box about a place that is more than a spot. */
function around([lng, lat]: LngLat, reach: number): LngLat[] {
  return reach === 0
    ? [[lng, lat]]
    : [
        [lng - reach, lat - reach],
        [lng + reach, lat + reach],
      ];
}

/** The zone is drawn from the moment on that first speaks of it, not before. */
export function isZoneKnown(story: Story, moment: Moment): boolean {
  const zones = story.places.filter(({ kind }) => kind === 'zone').map(({ id }) => momentsOf(story, id));
  const first = zones.flatMap(({ at, about }) => [at[0], about[0]]).map((one) => one?.number ?? Infinity);
  return moment.number >= Math.min(...first, Infinity);
}

/** Whether the zone was in force at a moment, where the story says from when to when; spoken of before, it is only announced. */
export function isZoneInForce(story: Story, { when }: Moment): boolean {
  const inForce = story.places.find(({ kind }) => kind === 'zone')?.inForce;
  if (!inForce) return true;
  const isBefore = when?.end != null && inForce.start !== null && when.end <= inForce.start;
  const isAfter = when?.start != null && inForce.end !== null && when.start >= inForce.end;
  return !isBefore && !isAfter;
}
