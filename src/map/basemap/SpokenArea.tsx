import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { GeoJSON } from 'react-leaflet';

import type { Moment } from '../../story/Story.ts';
import './SpokenArea.css';

type Props = { readonly areas: readonly Feature<Polygon | MultiPolygon>[]; readonly shown: Moment };

/** Tints the province that the moment is about, where the base map has its outline. */
export function SpokenArea({ areas, shown }: Props) {
  const spoken = areas.filter(({ id }) => isSpokenOf(shown, String(id)));
  return spoken.map((area) => (
    <GeoJSON key={area.id} data={area} style={{ className: 'spoken-area', stroke: false }} interactive={false} />
  ));
}

/** Whether a moment happened at a place, or is about it. */
export function isSpokenOf(shown: Moment, place: string): boolean {
  return [...shown.at, ...shown.about].includes(place);
}
