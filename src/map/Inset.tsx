import { type ReactNode, useEffect } from 'react';
import { MapContainer, useMap } from 'react-leaflet';

import { useMessages } from '../messages/Messages.ts';
import { inLanguage, type Place, type Story } from '../story/Story.ts';
import { boundsOf, moveTo, viewOfFraming } from './Camera.tsx';
import { type Framing, framingOf, openingFraming } from './framing.ts';
import { useZoom } from './useZoom.ts';

type Props = { readonly story: Story; readonly place: Place; readonly children: ReactNode };

/** From this zoom on the place is legible on the large map, and the inset shows the region instead. */
const legibleFrom = 7;

/** The other view in the map's corner: the place while the map is too far off for it, else the region. A click swaps them. */
export function Inset({ story, place, children }: Props) {
  const { say, lang } = useMessages();
  const map = useMap();
  const isFar = useZoom() < legibleFrom;
  const framing = isFar ? framingOf(story, [place.id]) : openingFraming(story);
  const name = inLanguage(place.name, lang, story).text;
  return (
    <div className="map-inset">
      <div className="map-inset-picture" inert>
        <MapContainer
          bounds={boundsOf(framing.points)}
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
          <LookAt framing={framing} />
        </MapContainer>
      </div>
      <button
        type="button"
        className="map-inset-button"
        onClick={() => moveTo(map, viewOfFraming(map, framing), true)}
        aria-label={isFar ? say('map.insetOpen', { place: name }) : say('map.insetClose')}
      >
        <span aria-hidden="true">{isFar ? say('map.insetTitle', { place: name }) : say('map.insetRegion')}</span>
      </button>
    </div>
  );
}

function LookAt({ framing }: { readonly framing: Framing }) {
  const map = useMap();
  const wanted = JSON.stringify(framing.points);
  useEffect(
    function lookAt() {
      map.fitBounds(boundsOf(JSON.parse(wanted) as Framing['points']), { animate: false, maxZoom: 8 });
    },
    [map, wanted],
  );
  return null;
}
