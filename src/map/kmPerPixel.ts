import type { Degrees, Kilometres } from '../story/units.ts';

/** Web Mercator at the equator: the world is 256 px wide at zoom 0. */
const kmPerPixelAtZoom0 = 40_075 / 256;

/** How many kilometres a pixel is at a latitude. */
export function kmPerPixel(lat: Degrees, zoom: number): Kilometres {
  return (kmPerPixelAtZoom0 / 2 ** zoom) * Math.cos((lat * Math.PI) / 180);
}
