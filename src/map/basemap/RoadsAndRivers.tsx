import { Polyline } from 'react-leaflet';

import { kmPerPixel } from '../../geo/mercator.ts';
import type { Way } from './parseNames.ts';
import { useZoom } from '../camera/useZoom.ts';
import './RoadsAndRivers.css';

const widest = 18;
const narrowest = 3;

/** Roads and rivers drawn by hand: bands as wide as they are uncertain, paler the closer one looks. */
export function RoadsAndRivers({ ways }: { readonly ways: readonly Way[] }) {
  const zoom = useZoom();
  return ways
    .filter(({ from, to }) => zoom >= from && zoom <= to)
    .map(({ name, is, points, withinKm }) => {
      const width = (2 * withinKm) / kmPerPixel(points[0]?.[1] ?? 0, zoom);
      return (
        <Polyline
          key={`${name} ${zoom}`}
          positions={points.map(([lng, lat]): [number, number] => [lat, lng])}
          className={`way way-${is} way-at-${Math.min(12, zoom)}`}
          weight={Math.max(narrowest, Math.min(widest, width))}
          interactive={false}
        />
      );
    });
}
