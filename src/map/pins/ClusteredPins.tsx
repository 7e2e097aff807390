import type L from 'leaflet';
import { memo, useCallback, useMemo, useState } from 'react';
import { Marker, useMap, useMapEvents } from 'react-leaflet';

import type { Box } from '../../geo/Box.ts';
import { useMessages } from '../../messages/Messages.ts';
import type { Moment, Story } from '../../story/Story.ts';
import { moveTo } from '../camera/Camera.tsx';
import { clusterIcon } from './clusterIcon.ts';
import { clusterPlaces, type Cluster, placesIn } from './clusterPlaces.ts';
import { layPins } from './layoutPins.ts';
import { litPlaces } from './litPlaces.ts';
import { onPress } from './onPress.ts';
import { pinIcon } from './pinIcon.ts';
import type { Rect } from '../labels/placeNames.ts';
import { useTabOnlyInView } from './useTabOnlyInView.ts';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  readonly onPlace: (place: string) => void;
  /** StoryText of places that the map cannot tell apart however close it goes. */
  readonly onPlaces: (places: readonly string[]) => void;
};

/** The pins of a story of very many places: gathered, with their number, where they stand close; the lit ones never. */
export function ClusteredPins({ story, shown, onPlace, onPlaces }: Props) {
  const messages = useMessages();
  const { say, locale } = messages;
  const map = useMap();
  // What the map rests on.
  const [{ zoom, box }, setView] = useState(() => viewOf(map));
  useMapEvents({ moveend: () => setView(viewOf(map)), resize: () => setView(viewOf(map)) });
  const { places, clusters } = useMemo(() => clusterPlaces(story, box, zoom), [story, box, zoom]);
  const pins = useMemo(() => {
    const wanted = new Set([...litPlaces(story, shown), ...places]);
    return layPins(map, zoom, story, shown, messages, [...wanted]);
  }, [map, zoom, story, shown, messages, places]);

  useTabOnlyInView();

  const open = useCallback(
    ({ id, point: [lng, lat], opensAt }: Cluster) => {
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
      {clusters.map((cluster) => (
        <Spot
          key={cluster.id}
          lat={cluster.point[1]}
          lng={cluster.point[0] + turnsTo(map, cluster.point[0])}
          icon={clusterIcon({
            places: cluster.places,
            text: cluster.places.toLocaleString(locale),
            name: say('map.cluster', { n: cluster.places, moments: cluster.moments }),
          })}
          isLit={false}
          of={cluster}
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
  const box: Box = [
    bounds.getWest(),
    Math.max(-85, bounds.getSouth()),
    bounds.getEast(),
    Math.min(85, bounds.getNorth()),
  ];
  return { zoom: map.getZoom(), box };
}

/** The world repeats east and west: degrees to the copy that is nearest to the middle of the map. */
function turnsTo(map: L.Map, lng: number): number {
  return Math.round((map.getCenter().lng - lng) / 360) * 360;
}

const wholeWorld: Box = [-180, -85, 180, 85];
/** About what Pins.css makes of the mark of a cluster, in pixels. */
const markSize = 36;

/** Where very many places stand at a zoom, gathered or not: names keep clear of the marks. */
export function clusterRects(map: L.Map, zoom: number, story: Story): Rect[] {
  const { places, clusters } = clusterPlaces(story, wholeWorld, zoom);
  return [...places, ...clusters].map(({ point: [lng, lat] }) => {
    const { x, y } = map.project([lat, lng], zoom);
    return { left: x - markSize / 2, top: y - markSize / 2, width: markSize, height: markSize };
  });
}
