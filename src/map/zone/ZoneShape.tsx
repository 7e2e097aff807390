import type L from 'leaflet';
import { useEffect } from 'react';
import { GeoJSON, useMap } from 'react-leaflet';

import type { Zone } from '../../geo/parseZone.ts';
import { buttonOf } from './buttonOf.ts';
import './ZoneShape.css';

type Props = {
  readonly zone: Zone;
  readonly name: string;
  readonly isLit: boolean;
  /** False while it is only announced: then it has no hatching. */
  readonly isInForce: boolean;
  readonly onOpen?: () => void;
};

/** Past this zoom more would be shown than is known. */
const knownTo = 11;

/** The zone as sure as it is: hatched, with an outline only where spots make that sure, its limits told apart by density, fading as one looks too close. */
export function ZoneShape({ zone, name, isLit, isInForce, onOpen }: Props) {
  const map = useMap();

  useEffect(
    function fadeWithZoom() {
      const container = map.getContainer();
      const tell = () => container.classList.toggle('too-close', map.getZoom() >= knownTo);
      tell();
      map.on('zoomend', tell);
      return () => void map.off('zoomend', tell);
    },
    [map],
  );

  const widest = zone.bands.at(-1);
  const isRound = zone.centres.length > 0;
  const look = [isRound && 'zone-round', !isInForce && 'announced', isLit && 'lit'].filter(Boolean).join(' ');
  return (
    <>
      <ZonePatterns />
      {zone.bands.toReversed().map((band) => {
        const isWidest = band === widest;
        const open = onOpen && {
          eventHandlers: {
            click: onOpen,
            add: ({ target }: L.LeafletEvent) => {
              // One button for the zone: its widest band.
              if (isWidest) (target as L.GeoJSON).eachLayer((shape) => buttonOf(shape as L.Path, name, onOpen));
            },
          },
        };
        return (
          <GeoJSON
            key={`${band.limitKm} ${look}`}
            data={band.shape}
            style={{ stroke: isRound, className: `zone zone-${isWidest ? 'outer' : 'inner'} ${look}`.trimEnd() }}
            interactive={onOpen !== undefined}
            {...open}
          />
        );
      })}
    </>
  );
}

/** The hatching, once plain and once lit. */
function ZonePatterns() {
  return (
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
  );
}
