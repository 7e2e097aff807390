import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { MapContainer, useMap } from 'react-leaflet';

import { boundsOf } from './Camera.tsx';
import type { Framing } from './framing.ts';

type Props = {
  readonly view: Framing;
  readonly title: string;
  readonly label: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
};

/** A small second view in the map's corner. It is one button: a click swaps it with the large view. */
export function Inset({ view, title, label, onOpen, children }: Props) {
  return (
    <div className="map-inset">
      <div className="map-inset-picture" inert>
        <MapContainer
          bounds={boundsOf(view.points)}
          zoomControl={false}
          attributionControl={false}
          dragging={false}
          keyboard={false}
          boxZoom={false}
          doubleClickZoom={false}
          scrollWheelZoom={false}
          touchZoom={false}
          fadeAnimation={false}
          zoomAnimation={false}
        >
          {children}
          <LookAt view={view} />
        </MapContainer>
      </div>
      <button type="button" className="map-inset-button" onClick={onOpen} aria-label={label}>
        <span aria-hidden="true">{title}</span>
      </button>
    </div>
  );
}

function LookAt({ view }: { readonly view: Framing }) {
  const map = useMap();
  const wanted = JSON.stringify(view.points);
  useEffect(
    function lookAt() {
      map.fitBounds(boundsOf(JSON.parse(wanted) as Framing['points']), { animate: false, maxZoom: 8 });
    },
    [map, wanted],
  );
  return null;
}
