import type L from 'leaflet';
import { useEffect, useMemo } from 'react';
import { useMap } from 'react-leaflet';

import { useMessages } from '../messages/Messages.ts';
import type { Moment, Story } from '../story/Story.ts';
import { gatherPlaces, isCrowded } from './gatherPlaces.ts';
import { layoutPins } from './layoutPins.ts';
import { NameLayer } from './NameLayer.ts';
import type { MapName, Names } from './parseNames.ts';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  readonly names: Names;
  /** Given while a town can be pointed at. */
  readonly onTown: ((town: MapName) => void) | null;
};

/** The names on the map, clear of the pins and of each other. */
export function PlaceNames({ story, shown, names, onTown }: Props) {
  const messages = useMessages();
  const map = useMap();
  const layer = useMemo(() => {
    const pinned = new Set(
      story.places.map(({ kind, geonames, country }) => (kind === 'country' ? country : geonames) ?? 0),
    );
    return new NameLayer({ names, without: pinned, wayName: (name) => messages.say('map.wayName', { name }) });
  }, [story, names, messages]);

  useEffect(
    function showNames() {
      layer.addTo(map);
      return () => void layer.remove();
    },
    [map, layer],
  );

  useEffect(
    function keepClearOfPins() {
      layer.setObstacles((zoom) =>
        isCrowded(story)
          ? crowdBoxes(map, zoom, story)
          : layoutPins(map, zoom, story, shown, messages).map(({ box }) => box),
      );
    },
    [layer, map, story, shown, messages],
  );

  useEffect(
    function letTownsBePointedAt() {
      layer.setTownHandler(onTown, (town) => messages.say('measure.town', { town }));
    },
    [layer, onTown, messages],
  );
  return null;
}

const wholeWorld = { west: -180, south: -85, east: 180, north: 85 };
/** About what StoryMap.css makes of the mark of a gathering, in pixels. */
const markSize = 36;

/** Where very many places stand at a zoom, gathered or not: names keep clear of the marks. */
function crowdBoxes(map: L.Map, zoom: number, story: Story) {
  const { places, gatherings } = gatherPlaces(story, wholeWorld, zoom);
  return [...places, ...gatherings].map(({ point: [lng, lat] }) => {
    const { x, y } = map.project([lat, lng], zoom);
    return { left: x - markSize / 2, top: y - markSize / 2, width: markSize, height: markSize };
  });
}
