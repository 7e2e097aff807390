import type L from 'leaflet';

import type { Messages } from '../../messages/Messages.ts';
import { relationCounts } from '../../story/relationCounts.ts';
import { type Moment, type Place, placeRelations, type Story, textIn } from '../../story/Story.ts';
import { kmPerPixel } from '../../geo/mercator.ts';
import type { PinLook } from './pinIcon.ts';
import { placesByWeight } from './placesByWeight.ts';
import { type PinBox, thinPins } from './thinPins.ts';

/** A pin as it stands at one zoom. */
export type LaidPin = { readonly place: Place; readonly look: PinLook; readonly box: PinBox };

/** The pins that are shown at a zoom, none on another, those that weigh most first. */
export function layoutPins(map: L.Map, zoom: number, story: Story, shown: Moment, messages: Messages): LaidPin[] {
  return layPins(
    map,
    zoom,
    story,
    shown,
    messages,
    story.places.filter(({ kind }) => kind !== 'zone'),
  );
}

/** The same of some of a story's places. */
export function layPins(
  map: L.Map,
  zoom: number,
  story: Story,
  shown: Moment,
  messages: Messages,
  places: readonly Place[],
): LaidPin[] {
  const pins = placesByWeight(places, story, shown).map((place) => {
    const look = lookOf(place, story, shown, messages, besideOf(place, zoom));
    return { place, look, box: boxOf(map, zoom, place, look) };
  });
  const forms = thinPins(pins.map(({ box }) => box));
  return pins
    .filter(({ place }) => forms.get(place.id) !== 'hidden')
    .map(({ place, look, box }) => {
      const isBare = forms.get(place.id) === 'bare';
      return { place, look: { ...look, isBare }, box: isBare ? { ...box, width: box.bareWidth } : box };
    });
}

/** What each mark means, for the legend and for who hears a pin. */
export const legendOf = { at: 'map.legendAt', for: 'map.legendFor', about: 'map.legendAbout' } as const;

const messageOf = { at: 'map.pinAt', for: 'map.pinFor', about: 'map.pinAbout' } as const;

/** "3 happened here, 1 about it": what a place is to the story. */
function relationsInWords(place: Place, story: Story, { say, list }: Messages): string {
  return list(
    relationCounts(place, story).map(({ relation, n }) => say(messageOf[relation], { n })),
    'unit',
  );
}

function lookOf(place: Place, story: Story, shown: Moment, messages: Messages, beside: number | null): PinLook {
  const { say, lang } = messages;
  const lit = placeRelations.filter((relation) => shown[relation].includes(place.id));
  const label = textIn(place.name, lang, story);
  const selected = messages.list(
    lit.map((relation) => say(legendOf[relation])),
    'unit',
  );
  return {
    label,
    name:
      say('map.pin', { place: label, relations: relationsInWords(place, story, messages) }) +
      (lit.length > 0 ? say('list.semicolon') + say('map.pinLit', { relations: selected }) : ''),
    has: relationCounts(place, story).map(({ relation }) => relation),
    lit,
    beside,
    isBare: false,
  };
}

/** From this zoom on a pin can stand inside its province without covering what is drawn there. */
const roomyFrom = 8;
/** How far beside its place a pin stands: a province's at its edge while it is small, a country's over its middle. */
function besideOf({ kind, point, withinKm = 0 }: Place, zoom: number): number | null {
  if (kind !== 'province') return kind === 'country' || kind === 'area' ? null : 0;
  return zoom >= roomyFrom ? null : Math.round(withinKm / kmPerPixel(point[1], zoom)) + 4;
}

/** About what Pins.css makes of it: 14 px semibold, marks of 14 px, rounded ends. */
function boxOf(map: L.Map, zoom: number, place: Place, { label, has, lit, beside }: PinLook): PinBox {
  const [lng, lat] = place.point;
  const { x, y } = map.project([lat, lng], zoom);
  const bareWidth = has.length * 16 + 10;
  const width = bareWidth + label.length * 7.6 + 12;
  const left = beside === 0 ? x - 12 : beside === null ? x - width / 2 : x - width - beside;
  return { id: place.id, left, top: y - 14, width, bareWidth, height: 28, isLit: lit.length > 0 };
}
