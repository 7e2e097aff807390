import type { Position } from 'geojson';

import { greatCircleKm } from './greatCircle.ts';
import type { Zone } from './parseZone.ts';
import type { Kilometres, LngLat } from '../story/units.ts';

/** What a place is to a zone whose line is known only so far. */
export type ZoneRelation = {
  readonly km: Kilometres;
  /** How far off the nearest stretch of the line may be. */
  readonly withinKm: Kilometres;
  /**
   * `inside` the narrowest band, `between` the limits, `outside` of all; `unsure` when a limit is nearer
   * than the line is sure.
   */
  readonly band: 'inside' | 'between' | 'outside' | 'unsure';
  /** Whether the line is so near that the side cannot be told. */
  readonly isSideUnsure: boolean;
  /** The place that `km` counts from, of a zone round spots; null where it counts from a line. */
  readonly from: string | null;
};

/** Who held a town on the story's day, as reported. */
export type Holder = 'opposition' | 'government' | 'sdf' | 'ypg-government' | 'turkish-backed';

/** A spot that a reader asked about, and the answer. */
export type Measured = {
  /** A town's; null for a spot. */
  readonly name: string | null;
  readonly point: LngLat;
  readonly heldBy: Holder | null;
  /** ISO 3166-1, for a town outside the story's own country. */
  readonly country: string | null;
  readonly relation: ZoneRelation;
  /** The zone's limits, the nearest first. */
  readonly limitsKm: readonly Kilometres[];
};

/**
 * Measures a point against the zone.
 *
 *     line ──┬── ±2 km ──┬───────── 15 ── ±2 ──┬── 20 ── ±2 ──┬────────
 *            │  unsure   │  inside     unsure     (unsure)    │ outside
 *
 * The doubt is the larger one of the nearest segment's two ends. Distances are on the ellipsoid WGS84,
 * flattened about the point: within 0.1 % up to 100 km.
 */
export function zoneRelation(point: LngLat, zone: Zone): ZoneRelation {
  if (zone.centres.length > 0) return relationToCentres(point, zone);
  const { bands, line, withinKm } = zone;
  const { km, segment } = nearestOn(line, point);
  const doubt = Math.max(withinKm[segment] ?? 0, withinKm[segment + 1] ?? 0);
  const isSideUnsure = km <= doubt;
  const isNearLimit = limitsOf(zone).some((limit) => kmToSegment(point, ...limit) <= doubt);
  if (isSideUnsure || isNearLimit) return { km, withinKm: doubt, band: 'unsure', isSideUnsure, from: null };
  const holder = bands.findIndex(({ shape }) => isInside(point, shape.geometry.coordinates));
  const band = holder < 0 ? 'outside' : holder === 0 ? 'inside' : 'between';
  return { km, withinKm: doubt, band, isSideUnsure, from: null };
}

/** A great circle on the sphere is off by up to half a per cent from the way on the ellipsoid. */
const sphereDoubt = 0.005;

/** The nearest spot decides: a zone round several is all that lies within its limit of any. */
function relationToCentres(point: LngLat, { bands, centres }: Zone): ZoneRelation {
  const [nearest] = centres
    .map((centre) => ({ ...centre, km: greatCircleKm(centre.point, point) }))
    .toSorted((a, b) => a.km - b.km);
  const { place, km, withinKm } = nearest!;
  const doubt = withinKm + km * sphereDoubt;
  const isNearLimit = bands.some(({ limitKm }) => Math.abs(km - limitKm) <= doubt);
  const holder = bands.findIndex(({ limitKm }) => km < limitKm);
  const band = isNearLimit ? 'unsure' : holder < 0 ? 'outside' : holder === 0 ? 'inside' : 'between';
  return { km, withinKm: doubt, band, isSideUnsure: false, from: place };
}

type Segment = readonly [LngLat, LngLat];

/** How far from its limit an outline may run and still be the limit itself. */
const limitSlackKm = 0.2;
const known = new WeakMap<Zone, readonly Segment[]>();

/**
 * The parts of the bands' outlines that are limits, and as unsure as the line; the rest is the line, a
 * border, or another area's edge. Reckoned once a zone.
 */
function limitsOf(zone: Zone): readonly Segment[] {
  const limits =
    known.get(zone) ??
    zone.bands.flatMap(({ limitKm, shape }) => {
      const ring = (shape.geometry.coordinates[0] ?? []) as unknown as LngLat[];
      const isOnLimit = ring.map((at) => Math.abs(nearestOn(zone.line, at).km - limitKm) < limitSlackKm);
      return ring.slice(1).flatMap((at, i): Segment[] => (isOnLimit[i] && isOnLimit[i + 1] ? [[ring[i]!, at]] : []));
    });
  known.set(zone, limits);
  return limits;
}

function kmToSegment(point: LngLat, from: LngLat, to: LngLat): Kilometres {
  const flat = flattenerAbout(point);
  return distanceToSegment(flat(from), flat(to));
}

function nearestOn(line: readonly LngLat[], point: LngLat): { km: Kilometres; segment: number } {
  const flat = flattenerAbout(point);
  let nearest = { km: Number.POSITIVE_INFINITY, segment: 0 };
  line.slice(1).forEach((end, segment) => {
    const km = distanceToSegment(flat(line[segment]!), flat(end));
    if (km < nearest.km) nearest = { km, segment };
  });
  return nearest;
}

type Flat = readonly [x: Kilometres, y: Kilometres];

/** Kilometres east and north of a point, by the ellipsoid's two radii of curvature there (WGS84). */
function flattenerAbout([lng0, lat0]: LngLat): (at: LngLat) => Flat {
  const radians = Math.PI / 180;
  const [a, e2] = [6378.137, 0.006_694_38];
  const w = 1 - e2 * Math.sin(lat0 * radians) ** 2;
  const north = (a * (1 - e2)) / w ** 1.5;
  const east = (a / Math.sqrt(w)) * Math.cos(lat0 * radians);
  return ([lng, lat]) => [(lng - lng0) * radians * east, (lat - lat0) * radians * north];
}

/** From the origin to a segment. */
function distanceToSegment([ax, ay]: Flat, [bx, by]: Flat): Kilometres {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + share * dx, ay + share * dy);
}

/** Even-odd, over all rings. */
function isInside([lng, lat]: LngLat, rings: readonly (readonly Position[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
