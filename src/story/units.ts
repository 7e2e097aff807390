/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;
/** Degrees of latitude or longitude on WGS84. */
export type Degrees = number;
export type Kilometres = number;
/** A share of a whole, 0 to 1. */
export type Fraction = number;
/** GeoJSON's order: longitude first (RFC 7946, 3.1.1). */
export type LngLat = readonly [lng: Degrees, lat: Degrees];
/** A language tag of BCP 47: `en`, `tr`, `ar`. */
export type Lang = string;
/** What a map shows: its middle and its scale, as Web Mercator's zoom. */
export type MapView = { readonly zoom: number; readonly lat: Degrees; readonly lng: Degrees };
