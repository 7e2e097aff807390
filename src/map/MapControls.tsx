import { useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';

import { useMessages } from '../messages/Messages.ts';
import { moveTo, prefersStill, viewOfFraming } from './Camera.tsx';
import type { Framing } from './framing.ts';

/** Closer, farther, and back to where the story opens. */
export function MapControls({ home }: { readonly home: Framing }) {
  const { say } = useMessages();
  const map = useMap();
  const [zoom, setZoom] = useState(map.getZoom());
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) });
  const animate = !prefersStill();
  return (
    <div className="map-controls">
      <button
        type="button"
        aria-label={say('map.zoomIn')}
        disabled={zoom >= map.getMaxZoom()}
        onClick={() => map.zoomIn(1, { animate })}
      >
        +
      </button>
      <button
        type="button"
        aria-label={say('map.zoomOut')}
        disabled={zoom <= map.getMinZoom()}
        onClick={() => map.zoomOut(1, { animate })}
      >
        −
      </button>
      <button type="button" aria-label={say('map.home')} onClick={() => moveTo(map, viewOfFraming(map, home), true)}>
        <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <path d="M4 11.5 12 5l8 6.5M6.5 10v9h11v-9" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </button>
    </div>
  );
}
