import type { Map } from 'leaflet';
import { type CSSProperties, useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';
import './KilometreScale.css';

/** The line is at most so long, in CSS pixels. */
const longest = 100;

/** How far a round number of kilometres reaches, at the height of the map's middle. Leaflet's own scale speaks English. */
export function KilometreScale() {
  const { say } = useMessages();
  const map = useMap();
  const [scale, setScale] = useState(() => scaleOf(map));
  const measure = () =>
    setScale((was) => {
      const now = scaleOf(map);
      return now.km === was.km && now.pixels === was.pixels ? was : now;
    });
  useMapEvents({ move: measure, resize: measure });
  return (
    <div className="map-scale" style={{ '--reach': `${scale.pixels}px` } as CSSProperties}>
      {say('map.edgeDistance', { km: scale.km })}
    </div>
  );
}

function scaleOf(map: Map): { readonly km: number; readonly pixels: number } {
  const middle = map.getSize().y / 2;
  const metres = map.distance(map.containerPointToLatLng([0, middle]), map.containerPointToLatLng([longest, middle]));
  const km = roundBelow(metres / 1000);
  return { km, pixels: Math.round((longest * km) / (metres / 1000)) };
}

/** 1, 2, 3 or 5 with zeros, before or after the point: 73 → 50. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [5, 3, 2].find((one) => one * power <= value) ?? 1;
  return digit * power;
}
