import { useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';
import { greatCircleKm } from '../../geo/greatCircle.ts';
import { relationCounts } from '../../story/relationCounts.ts';
import { type Moment, type Place, type Story, textIn } from '../../story/Story.ts';
import { isZoneKnown } from '../camera/cameraTarget.ts';
import { isClustered } from '../pins/isClustered.ts';

/** Of very many places in view, so many are named. */
const mostNamed = 10;

/** A sentence on what the map now shows, for those who cannot see it: its extent, and the places in view. */
export function ViewInWords({ story, shown }: { readonly story: Story; readonly shown: Moment }) {
  const { say, lang, locale, list } = useMessages();
  const map = useMap();
  const [, setRest] = useState(0);
  useMapEvents({ moveend: () => setRest((n) => n + 1) });
  const bounds = map.getBounds();
  const { lat, lng } = map.getCenter();
  const round = (km: number) => new Intl.NumberFormat(locale).format(Number(km.toPrecision(2)));
  const inView = story.places.filter(
    ({ kind, point }) => (kind !== 'zone' || isZoneKnown(story, shown)) && bounds.contains([point[1], point[0]]),
  );
  const isMany = inView.length > mostNamed && isClustered(story);
  const named = isMany ? foremost(story, inView).slice(0, mostNamed) : inView;
  return (
    <p className="visually-hidden" id="map-view">
      {say(isMany ? 'map.viewMany' : inView.length > 0 ? 'map.viewWith' : 'map.viewWithout', {
        n: inView.length,
        width: round(greatCircleKm([bounds.getWest(), lat], [bounds.getEast(), lat])),
        height: round(greatCircleKm([lng, bounds.getSouth()], [lng, bounds.getNorth()])),
        places: list(named.map(({ name }) => textIn(name, lang, story))),
      })}
    </p>
  );
}

/** Those with most moments first. */
function foremost(story: Story, places: readonly Place[]): Place[] {
  const total = new Map(
    places.map((place) => [place, relationCounts(place, story).reduce((sum, { n }) => sum + n, 0)]),
  );
  return places.toSorted((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0));
}
