import type L from 'leaflet';
import { useEffect } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';

import type { Box } from '../../geo/Box.ts';
import { nearFrom } from './drawTile.ts';

/** Where the map has been; what is fetched for it is kept. */
export type Loaded = { readonly near: boolean; readonly beyond: boolean };

export const nothingLoaded: Loaded = { near: false, beyond: false };

/** Half a view ahead: what a move uncovers shall be there. */
const ahead = 0.5;

type Props = {
  /** The story's own part of the world; undefined where it has none. */
  readonly region: Box | undefined;
  readonly loaded: Loaded;
  readonly onLoad: (loaded: Loaded) => void;
};

/** Tells when the map first comes near, and when it first comes to the edge of the story's region. */
export function LoadedRange({ region, loaded, onLoad }: Props) {
  const map = useMap();
  const tell = () => {
    const near = loaded.near || map.getZoom() >= nearFrom;
    const beyond = loaded.beyond || !isInside(map.getBounds().pad(ahead), region);
    if (near !== loaded.near || beyond !== loaded.beyond) onLoad({ near, beyond });
  };
  useMapEvents({ move: tell, resize: tell });
  useEffect(tell);
  return null;
}

function isInside(view: L.LatLngBounds, region: Box | undefined): boolean {
  if (!region) return false;
  const [west, south, east, north] = region;
  return view.getWest() >= west && view.getSouth() >= south && view.getEast() <= east && view.getNorth() <= north;
}
