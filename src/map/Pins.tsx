import { useState } from 'react';
import { Marker, useMap, useMapEvents } from 'react-leaflet';

import { useMessages } from '../messages/Messages.ts';
import { inLanguage, type Moment, type Place, type PlaceRelation, placeRelations, type Story } from '../story/Story.ts';
import { pinIcon } from './pinIcon.ts';

type Props = { readonly story: Story; readonly shown: Moment; readonly onPlace: (place: string) => void };

const messageOf = { at: 'map.pinAt', for: 'map.pinFor', about: 'map.pinAbout' } as const;
const legendOf = { at: 'map.legendAt', for: 'map.legendFor', about: 'map.legendAbout' } as const;

/** A pin for every place but the zones, which are drawn as what they are. */
export function Pins(props: Props) {
  const map = useMap();
  const [zoom, setZoom] = useState(map.getZoom());
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) });
  return props.story.places
    .filter(({ kind }) => kind !== 'zone')
    .map((place) => <Pin key={place.id} place={place} beside={besideOf(place, zoom)} {...props} />);
}

/** From this zoom on a pin can stand inside its province without covering what is drawn there. */
const roomyFrom = 8;
/** Web Mercator at the equator: the world is 256 px wide at zoom 0. */
const kmPerPixelAtZoom0 = 40_075 / 256;

function besideOf({ kind, point, withinKm = 0 }: Place, zoom: number): number | null {
  if (kind !== 'province') return kind === 'country' || kind === 'area' ? null : 0;
  if (zoom >= roomyFrom) return null;
  const kmPerPixel = (kmPerPixelAtZoom0 / 2 ** zoom) * Math.cos((point[1] * Math.PI) / 180);
  return Math.round(withinKm / kmPerPixel) + 4;
}

function Pin({
  place,
  beside,
  story,
  shown,
  onPlace,
}: Props & { readonly place: Place; readonly beside: number | null }) {
  const { say, lang } = useMessages();
  const count = (relation: PlaceRelation) =>
    story.moments.filter((moment) => moment[relation].includes(place.id)).length;
  const has = placeRelations.filter((relation) => count(relation) > 0);
  const lit = placeRelations.filter((relation) => shown[relation].includes(place.id));
  const label = inLanguage(place.name, lang, story).text;
  const list = new Intl.ListFormat(lang, { type: 'unit' });
  const name = [
    say('map.pin', {
      place: label,
      relations: list.format(has.map((relation) => say(messageOf[relation], { n: count(relation) }))),
    }),
    ...(lit.length > 0
      ? [say('map.pinLit', { relations: list.format(lit.map((relation) => say(legendOf[relation]))) })]
      : []),
  ].join('; ');
  const [lng, lat] = place.point;
  return (
    <Marker
      position={[lat, lng]}
      icon={pinIcon({ label, name, has, lit, beside })}
      zIndexOffset={lit.length > 0 ? 1000 : 0}
      eventHandlers={{
        click: () => onPlace(place.id),
        // Leaflet gives a marker the role of a button but no key.
        keydown: ({ originalEvent }) => {
          if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return;
          originalEvent.preventDefault();
          onPlace(place.id);
        },
      }}
    />
  );
}
