import { useMemo } from 'react';
import { GeoJSON } from 'react-leaflet';

import type { Moment } from '../story/Story.ts';
import { areasOf, type BasemapFile } from './BasemapLayer.ts';

/** Tints the province that the moment is about, where the base map has its outline. */
export function SpokenArea({ basemap, shown }: { readonly basemap: BasemapFile; readonly shown: Moment }) {
  const areas = useMemo(() => areasOf(basemap), [basemap]);
  const spoken = areas.features.filter(({ id }) => isSpokenOf(shown, String(id)));
  return spoken.map((area) => (
    <GeoJSON key={area.id} data={area} style={{ className: 'spoken-area', stroke: false }} interactive={false} />
  ));
}

/** Whether a moment happened at a place, or is about it. */
export function isSpokenOf(shown: Moment, place: string): boolean {
  return [...shown.at, ...shown.about].includes(place);
}
