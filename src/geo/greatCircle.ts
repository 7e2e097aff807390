import type { Kilometres, LngLat } from '../story/units.ts';

/** Kilometres along the sphere, the shortest way (haversine; mean radius 6371.0088 km). */
export function greatCircleKm([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): Kilometres {
  const radians = Math.PI / 180;
  const dLat = (lat2 - lat1) * radians;
  const dLng = (lng2 - lng1) * radians;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(dLng / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

/** Degrees clockwise from north in which one sets out along the great circle. */
export function bearing([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const radians = Math.PI / 180;
  const dLng = (lng2 - lng1) * radians;
  const y = Math.sin(dLng) * Math.cos(lat2 * radians);
  const x =
    Math.cos(lat1 * radians) * Math.sin(lat2 * radians) -
    Math.sin(lat1 * radians) * Math.cos(lat2 * radians) * Math.cos(dLng);
  return (((Math.atan2(y, x) / radians) % 360) + 360) % 360;
}
