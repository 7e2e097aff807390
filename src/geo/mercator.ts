import type { Degrees, Kilometres } from '../story/units.ts';

/** The edge of the square that web maps show. */
const lastLat: Degrees = 85.0511287798;

/** In units of the world's width: 0 to 1 from 180° W to 180° E, and from 85.05° N to 85.05° S. */
export function mercator(lng: Degrees, lat: Degrees): [x: number, y: number] {
  const sin = Math.sin((Math.max(-lastLat, Math.min(lastLat, lat)) * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** Web Mercator at the equator: the world is 256 px wide at zoom 0. */
const kmPerPixelAtZoom0 = 40_075 / 256;

/** How many kilometres a pixel is at a latitude. */
export function kmPerPixel(lat: Degrees, zoom: number): Kilometres {
  return (kmPerPixelAtZoom0 / 2 ** zoom) * Math.cos((lat * Math.PI) / 180);
}
