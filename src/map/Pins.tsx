import L from 'leaflet';
import { useState } from 'react';
import { Marker, useMap, useMapEvents } from 'react-leaflet';

import { type Messages, useMessages } from '../messages/Messages.ts';
import { inLanguage, type Moment, type Place, placeRelations, type Story } from '../story/Story.ts';
import { legendOf } from './Legend.tsx';
import { pinIcon, type PinLook } from './pinIcon.ts';
import { type PinBox, thinPins } from './thinPins.ts';

type Props = { readonly story: Story; readonly shown: Moment; readonly onPlace: (place: string) => void };

/** A pin for every place but the zones, which are drawn as what they are; none on another. */
export function Pins({ story, shown, onPlace }: Props) {
  const messages = useMessages();
  const map = useMap();
  const [zoom, setZoom] = useState(map.getZoom());
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) });
  const pins = story.places
    .filter(({ kind }) => kind !== 'zone')
    .map((place) => ({ place, look: lookOf(place, story, shown, messages), beside: besideOf(place, zoom) }));
  const important = pins.toSorted((a, b) => b.look.lit.length - a.look.lit.length || b.look.total - a.look.total);
  const forms = thinPins(important.map(({ place, look, beside }) => boxOf(map, zoom, place, look, beside)));
  return pins.map(({ place, look, beside }) => {
    const form = forms.get(place.id);
    const [lng, lat] = place.point;
    return (
      form !== 'hidden' && (
        <Marker
          key={place.id}
          position={[lat, lng]}
          icon={pinIcon({ ...look, beside, isBare: form === 'bare' })}
          zIndexOffset={look.lit.length > 0 ? 1000 : 0}
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
      )
    );
  });
}

const messageOf = { at: 'map.pinAt', for: 'map.pinFor', about: 'map.pinAbout' } as const;

function lookOf(
  place: Place,
  story: Story,
  shown: Moment,
  { say, lang }: Messages,
): Omit<PinLook, 'beside' | 'isBare'> & { total: number } {
  const counts = placeRelations.map((relation) => ({
    relation,
    n: story.moments.filter((moment) => moment[relation].includes(place.id)).length,
  }));
  const present = counts.filter(({ n }) => n > 0);
  const lit = placeRelations.filter((relation) => shown[relation].includes(place.id));
  const label = inLanguage(place.name, lang, story).text;
  const list = new Intl.ListFormat(lang, { type: 'unit' });
  const relations = list.format(present.map(({ relation, n }) => say(messageOf[relation], { n })));
  const selected = list.format(lit.map((relation) => say(legendOf[relation])));
  return {
    label,
    name:
      say('map.pin', { place: label, relations }) +
      (lit.length > 0 ? `; ${say('map.pinLit', { relations: selected })}` : ''),
    has: present.map(({ relation }) => relation),
    lit,
    total: counts.reduce((sum, { n }) => sum + n, 0),
  };
}

/** From this zoom on a pin can stand inside its province without covering what is drawn there. */
const roomyFrom = 8;
/** Web Mercator at the equator: the world is 256 px wide at zoom 0. */
const kmPerPixelAtZoom0 = 40_075 / 256;

/** How far beside its place a pin stands: a province's at its edge while it is small, a country's over its middle. */
function besideOf({ kind, point, withinKm = 0 }: Place, zoom: number): number | null {
  if (kind !== 'province') return kind === 'country' || kind === 'area' ? null : 0;
  if (zoom >= roomyFrom) return null;
  const kmPerPixel = (kmPerPixelAtZoom0 / 2 ** zoom) * Math.cos((point[1] * Math.PI) / 180);
  return Math.round(withinKm / kmPerPixel) + 4;
}

/** About what StoryMap.css makes of it: 14 px semibold, marks of 14 px, rounded ends. */
function boxOf(
  map: L.Map,
  zoom: number,
  place: Place,
  { label, has, lit }: Pick<PinLook, 'label' | 'has' | 'lit'>,
  beside: number | null,
): PinBox {
  const [lng, lat] = place.point;
  const { x, y } = map.project([lat, lng], zoom);
  const bareWidth = has.length * 16 + 10;
  const width = bareWidth + label.length * 7.6 + 12;
  const left = beside === 0 ? x - 12 : beside === null ? x - width / 2 : x - width - beside;
  return { id: place.id, left, top: y - 14, width, bareWidth, height: 28, isLit: lit.length > 0 };
}
