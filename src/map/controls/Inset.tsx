import { type ReactNode, useEffect } from 'react';
import { MapContainer, Marker, useMap } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';
import { type Place, placeOf, type Story, textIn } from '../../story/Story.ts';
import type { LngLat } from '../../story/units.ts';
import { boundsOf, moveTo, viewOfTarget } from '../camera/Camera.tsx';
import { type CameraTarget, openingTarget } from '../camera/cameraTarget.ts';
import { dotIcon } from '../pins/pinIcon.ts';
import { useZoom } from '../camera/useZoom.ts';
import './Inset.css';

type Props = {
  readonly story: Story;
  readonly place: Place;
  /** The place's own outline, which the inset just holds. */
  readonly outline: readonly LngLat[];
  readonly children: ReactNode;
};

/** From this zoom on the place is legible on the large map, and the inset shows the region instead. */
const legibleFrom = 7;

/** The other view in the map's corner: the place while the map is too far off for it, else the region. A click swaps them. */
export function Inset({ story, place, outline, children }: Props) {
  const { say, lang } = useMessages();
  const map = useMap();
  const isFar = useZoom() < legibleFrom;
  const target = isFar ? { points: outline, maxZoom: 8, hasInset: true } : openingTarget(story);
  const bounds = boundsOf(target.points);
  const name = textIn(place.name, lang, story);
  return (
    <div className="map-inset">
      <div className="map-inset-picture" inert>
        <MapContainer
          bounds={bounds}
          zoomSnap={0.25}
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
          {!isFar &&
            story.opening.places.map((id) => {
              const { name: words, point } = placeOf(story, id);
              // A name stands towards the middle, where there is room for it.
              const icon = dotIcon(textIn(words, lang, story), point[0] > bounds.getCenter().lng);
              return (
                <Marker key={id} position={[point[1], point[0]]} icon={icon} interactive={false} keyboard={false} />
              );
            })}
          <LookAt target={target} />
        </MapContainer>
      </div>
      <button
        type="button"
        className="map-inset-button"
        onClick={() => moveTo(map, viewOfTarget(map, target), true)}
        aria-label={isFar ? say('map.insetOpen', { place: name }) : say('map.insetClose')}
      >
        <span aria-hidden="true">{isFar ? say('map.insetTitle', { place: name }) : say('map.insetRegion')}</span>
      </button>
    </div>
  );
}

function LookAt({ target }: { readonly target: CameraTarget }) {
  const map = useMap();
  const wanted = JSON.stringify(target);
  useEffect(
    function lookAt() {
      const { points, maxZoom } = JSON.parse(wanted) as CameraTarget;
      const fit = () => map.fitBounds(boundsOf(points), { animate: false, maxZoom, padding: [6, 6] });
      fit();
      map.on('resize', fit);
      return () => void map.off('resize', fit);
    },
    [map, wanted],
  );
  return null;
}
