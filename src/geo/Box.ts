import type { Degrees } from '../story/units.ts';

/** A part of the world; from −180 to 180 east it is all of it. GeoJSON's order (RFC 7946, 5). */
export type Box = readonly [west: Degrees, south: Degrees, east: Degrees, north: Degrees];
