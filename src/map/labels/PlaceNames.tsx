import { useEffect, useMemo } from 'react';
import { useMap } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';
import type { Moment, Story } from '../../story/Story.ts';
import { layoutPins } from '../pins/layoutPins.ts';
import { NameLayer } from './NameLayer.ts';
import type { MapName, Names } from '../basemap/parseNames.ts';
import type { Clusters } from '../pins/useClusters.ts';
import './PlaceNames.css';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  readonly names: Names;
  /** Of a story of very many places, once it is there. */
  readonly clusters: Clusters | null;
  /** Given while a town can be pointed at. */
  readonly onTown: ((town: MapName) => void) | null;
};

/** The names on the map, clear of the pins and of each other. */
export function PlaceNames({ story, shown, names, clusters, onTown }: Props) {
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
        clusters
          ? clusters.clusterRects(map, zoom, story)
          : layoutPins(map, zoom, story, shown, messages).map(({ box }) => box),
      );
    },
    [layer, map, story, shown, clusters, messages],
  );

  useEffect(
    function letTownsBePointedAt() {
      layer.setTownHandler(onTown, (town) => messages.say('measure.town', { town }));
    },
    [layer, onTown, messages],
  );
  return null;
}
