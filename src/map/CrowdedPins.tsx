import type L from 'leaflet';
import { memo, useCallback, useMemo, useState } from 'react';
import { Marker, useMap, useMapEvents } from 'react-leaflet';

import { useMessages } from '../messages/Messages.ts';
import type { Moment, Story } from '../story/Story.ts';
import { moveTo } from './Camera.tsx';
import { gatheringIcon } from './gatheringIcon.ts';
import { gatherPlaces, type Gathering, placesIn } from './gatherPlaces.ts';
import { layPins } from './layoutPins.ts';
import { litPlaces } from './litPlaces.ts';
import { onPress } from './onPress.ts';
import { pinIcon } from './pinIcon.ts';
import type { Box } from './placeNames.ts';
import { useTabOnlyInView } from './useTabOnlyInView.ts';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  readonly onPlace: (place: string) => void;
  /** Told of places that the map cannot tell apart however close it goes. */
  readonly onPlaces: (places: readonly string[]) => void;
};

/** The pins of a story of very many places: gathered, with their number, where they stand close; the lit ones never. */
export function CrowdedPins({ story, shown, onPlace, onPlaces }: Props) {
  const messages = useMessages();
  const { say, locale } = messages;
  const map = useMap();
  // What the map rests on.
  const [{ zoom, box }, setView] = useState(() => viewOf(map));
  useMapEvents({ moveend: () => setView(viewOf(map)), resize: () => setView(viewOf(map)) });
  const { places, gatherings } = useMemo(() => gatherPlaces(story, box, zoom), [story, box, zoom]);
  const pins = useMemo(() => {
    const wanted = new Set([...litPlaces(story, shown), ...places]);
    return layPins(map, zoom, story, shown, messages, [...wanted]);
  }, [map, zoom, story, shown, messages, places]);

  useTabOnlyInView();

  const open = useCallback(
    ({ id, point: [lng, lat], opensAt }: Gathering) => {
      if (opensAt > map.getMaxZoom()) onPlaces(placesIn(story, id).map((place) => place.id));
      else moveTo(map, { lat, lng: lng + turnsTo(map, lng), zoom: opensAt }, true);
    },
    [map, story, onPlaces],
  );

  return (
    <>
      {pins.map(({ place: { id, point }, look }) => (
        <Spot
          key={id}
          lat={point[1]}
          lng={point[0] + turnsTo(map, point[0])}
          icon={pinIcon(look)}
          isLit={look.lit.length > 0}
          of={id}
          onOpen={onPlace}
        />
      ))}
      {gatherings.map((gathering) => (
        <Spot
          key={gathering.id}
          lat={gathering.point[1]}
          lng={gathering.point[0] + turnsTo(map, gathering.point[0])}
          icon={gatheringIcon({
            places: gathering.places,
            text: gathering.places.toLocaleString(locale),
            name: say('map.cluster', { n: gathering.places, moments: gathering.moments }),
          })}
          isLit={false}
          of={gathering}
          onOpen={open}
        />
      ))}
    </>
  );
}

type SpotProps<T> = {
  readonly lat: number;
  readonly lng: number;
  readonly icon: L.Icon;
  readonly isLit: boolean;
  readonly of: T;
  readonly onOpen: (of: T) => void;
};

const Spot = memo(function Spot<T>({ lat, lng, icon, isLit, of, onOpen }: SpotProps<T>) {
  return (
    <Marker
      position={[lat, lng]}
      icon={icon}
      autoPanOnFocus={false}
      zIndexOffset={isLit ? 1000 : 0}
      eventHandlers={onPress(() => onOpen(of))}
    />
  );
}) as <T>(props: SpotProps<T>) => React.ReactNode;

/** What one sees and a little around it: panning shows no bare edge at once. */
function viewOf(map: L.Map) {
  const bounds = map.getBounds().pad(0.15);
  const box = {
    west: bounds.getWest(),
    south: Math.max(-85, bounds.getSouth()),
    east: bounds.getEast(),
    north: Math.min(85, bounds.getNorth()),
  };
  return { zoom: map.getZoom(), box };
}

/** The world repeats east and west: degrees to the copy that is nearest to the middle of the map. */
function turnsTo(map: L.Map, lng: number): number {
  return Math.round((map.getCenter().lng - lng) / 360) * 360;
}

const wholeWorld = { west: -180, south: -85, east: 180, north: 85 };
/** About what Pins.css makes of the mark of a gathering, in pixels. */
const markSize = 36;

/** Where very many places stand at a zoom, gathered or not: names keep clear of the marks. */
export function crowdBoxes(map: L.Map, zoom: number, story: Story): Box[] {
  const { places, gatherings } = gatherPlaces(story, wholeWorld, zoom);
  return [...places, ...gatherings].map(({ point: [lng, lat] }) => {
    const { x, y } = map.project([lat, lng], zoom);
    return { left: x - markSize / 2, top: y - markSize / 2, width: markSize, height: markSize };
  });
}
