import * as L from 'leaflet';
import { useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';
import { StoryText } from '../../parts/StoryText.tsx';
import { greatCircleKm } from '../../geo/greatCircle.ts';
import { type Moment, type Place, placeOf, placeRelations, type Story, textIn } from '../../story/Story.ts';
import { litPlaces } from '../pins/litPlaces.ts';
import { isClustered } from '../pins/isClustered.ts';
import { moveTo } from '../camera/Camera.tsx';
import { type Edge, edgeOf } from './edgeOf.ts';
import './EdgeNotes.css';

type Props = { readonly story: Story; readonly shown: Moment };

const zoomOnArrival = 6;
const arrows = { left: '←', right: '→', top: '↑', bottom: '↓' } as const satisfies Record<Edge, string>;

/** Places out of view, as notes on the edge on whose other side panning reaches them. A click flies there. */
export function EdgeNotes({ story, shown }: Props) {
  const messages = useMessages();
  const { say, lang } = messages;
  const map = useMap();
  // Redrawn whenever the map rests; what is out of view follows from the map itself.
  const [, setRest] = useState(0);
  useMapEvents({ moveend: () => setRest((n) => n + 1), resize: () => setRest((n) => n + 1) });

  const from = story.opening.distancesFrom === undefined ? null : placeOf(story, story.opening.distancesFrom);
  const greatCircle = from ? say('map.edgeTitle', { place: textIn(from.name, lang, story) }) : undefined;
  const isLit = (place: Place) => placeRelations.some((relation) => shown[relation].includes(place.id));
  // Very many places out of view are no help: those that are lit are.
  const out = (isClustered(story) ? litPlaces(story, shown) : story.places)
    // A country or a zone is not a spot to go to.
    .filter(({ kind }) => kind !== 'zone' && kind !== 'country')
    .flatMap((place) => {
      const edge = edgeOf(map.getSize(), map.latLngToContainerPoint(nearestCopy(map, place)));
      return edge ? [{ place, edge, isLit: isLit(place) }] : [];
    })
    .toSorted((a, b) => Number(b.isLit) - Number(a.isLit));
  const distance = (place: Place) => {
    if (!from || from.id === place.id) return '';
    const km = Number(greatCircleKm(from.point, place.point).toPrecision(2));
    return say('map.edgeDistance', { km });
  };

  const goTo = (place: Place) => {
    const lng = nearestCopy(map, place).lng;
    moveTo(map, { lat: place.point[1], lng, zoom: Math.min(map.getZoom(), zoomOnArrival) }, true);
    // There the note is no more; the map's own keys go on from it.
    map.getContainer().focus({ preventScroll: true });
  };

  const edges = Object.keys(arrows) as Edge[];
  // Said once, beside the first distances.
  const saysSo = edges.find((edge) => out.some((note) => note.edge === edge));

  return edges.map((edge) => (
    <ul key={edge} className={`edge-notes edge-${edge}`} aria-label={say('map.edgeNotes')}>
      {out
        .filter((note) => note.edge === edge)
        .slice(0, 4)
        .map(({ place, isLit: lit }) => (
          <li key={place.id}>
            <button type="button" className={lit ? 'lit' : undefined} title={greatCircle} onClick={() => goTo(place)}>
              <span aria-hidden="true">{arrows[edge]} </span>
              <StoryText words={place.name} story={story} />
              {distance(place) !== '' && (
                <small>
                  {distance(place)}
                  <span className="visually-hidden"> {greatCircle}</span>
                </small>
              )}
            </button>
          </li>
        ))}
      {edge === saysSo && from && <li className="edge-caption">{greatCircle}</li>}
    </ul>
  ));
}

/** The world repeats east and west: the copy of a place that is nearest to the middle of the map. */
function nearestCopy(map: L.Map, { point: [lng, lat] }: Place): L.LatLng {
  const turns = Math.round((map.getCenter().lng - lng) / 360);
  return L.latLng(lat, lng + turns * 360);
}
