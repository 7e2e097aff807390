import L from 'leaflet';
import { useEffect } from 'react';
import { GeoJSON, useMap } from 'react-leaflet';

import type { ZoneFile } from './parseZone.ts';

type Props = { readonly zone: ZoneFile; readonly name: string; readonly isLit: boolean; readonly onOpen?: () => void };

/**
 * The zone as sure as it is: hatched, no outline, its two limits by density, and fading as one zooms in
 * past what is known. The line it runs along is dashed.
 */
export function Zone({ zone, name, isLit, onOpen }: Props) {
  const map = useMap();

  useEffect(
    function fadeWithZoom() {
      const container = map.getContainer();
      const tell = () => container.classList.toggle('too-close', map.getZoom() > 11);
      tell();
      map.on('zoomend', tell);
      return () => void map.off('zoomend', tell);
    },
    [map],
  );

  const widest = Math.max(...zone.features.map(({ properties }) => properties.limitKm));
  return (
    <>
      <svg className="zone-patterns" width="0" height="0" aria-hidden="true">
        {['', '-lit'].map((state) => (
          <g key={state} className={`zone-ink${state}`}>
            <pattern
              id={`zone-outer${state}`}
              width="9"
              height="9"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path d="M0 0v9" />
            </pattern>
            <pattern
              id={`zone-inner${state}`}
              width="9"
              height="9"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path d="M0 0v9M4.5 0v9" />
            </pattern>
          </g>
        ))}
      </svg>
      {zone.features.toReversed().map((band) => (
        <GeoJSON
          key={`${band.properties.limitKm} ${isLit}`}
          data={band}
          style={{
            stroke: false,
            className: `zone ${band.properties.limitKm === widest ? 'zone-outer' : 'zone-inner'}${isLit ? ' lit' : ''}`,
          }}
          interactive={onOpen !== undefined}
          {...(onOpen
            ? {
                eventHandlers: {
                  click: onOpen,
                  add: (event: L.LeafletEvent) =>
                    makeReachable(event.target as L.GeoJSON, band.properties.limitKm === widest ? name : null, onOpen),
                },
              }
            : {})}
        />
      ))}
      <GeoJSON data={zone.line} style={{ className: 'contact-line' }} interactive={false} />
    </>
  );
}

/** Leaflet's shapes cannot be reached by Tab: the widest band becomes a button with the zone's name. */
function makeReachable(layer: L.GeoJSON, name: string | null, onOpen: () => void) {
  layer.eachLayer((shape) => {
    const path = (shape as L.Path).getElement();
    if (!path || name === null) return;
    path.setAttribute('tabindex', '0');
    path.setAttribute('role', 'button');
    path.setAttribute('aria-label', name);
    path.addEventListener('keydown', (event) => {
      const { key } = event as KeyboardEvent;
      if (key !== 'Enter' && key !== ' ') return;
      event.preventDefault();
      onOpen();
    });
  });
}
