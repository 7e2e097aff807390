import { useState } from 'react';
import { TileLayer } from 'react-leaflet';

import { useMessages } from '../messages/Messages.ts';

/** Tiles from elsewhere that a reader may ask for; none is asked for before. Policies: see the addresses. */
const backgrounds = {
  osm: {
    // https://operations.osmfoundation.org/policies/tiles/
    url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    maxNativeZoom: 19,
    attribution: '© <a href="https://www.openstreetmap.org/copyright" rel="noopener">OpenStreetMap contributors</a>',
  },
  relief: {
    // https://nasa-gibs.github.io/gibs-api-docs/
    url: 'https://gibs.earthdata.nasa.gov/wmts/epsg3857/best/ASTER_GDEM_Greyscale_Shaded_Relief/default//GoogleMapsCompatible_Level12/{z}/{y}/{x}.jpg',
    maxNativeZoom: 12,
    attribution: 'Imagery: NASA GIBS / ESDIS',
  },
} as const;

export type BackgroundName = keyof typeof backgrounds | 'none';
export const backgroundNames: readonly BackgroundName[] = ['none', 'osm', 'relief'];

/** The chosen background, over the base map, which stays where tiles do not come. */
export function Background({ name }: { readonly name: BackgroundName }) {
  const { say } = useMessages();
  const [failed, setFailed] = useState<BackgroundName | null>(null);
  if (name === 'none') return null;
  return (
    <>
      <TileLayer
        key={name}
        {...backgrounds[name]}
        className="background-tiles"
        zIndex={2}
        // The tile policy asks for a referrer.
        referrerPolicy="strict-origin-when-cross-origin"
        eventHandlers={{ tileerror: () => setFailed(name), tileload: () => setFailed(null) }}
      />
      {failed === name && <output className="map-hint map-quiet">{say('background.failed')}</output>}
    </>
  );
}

const storedAs = 'dateline.background';

/** The background chosen last time; storage that refuses counts as none. */
export function rememberedBackground(): BackgroundName {
  try {
    const stored = localStorage.getItem(storedAs);
    return backgroundNames.find((name) => name === stored) ?? 'none';
  } catch {
    return 'none';
  }
}

export function rememberBackground(name: BackgroundName) {
  try {
    if (name === 'none') localStorage.removeItem(storedAs);
    else localStorage.setItem(storedAs, name);
  } catch {
    // A private window may refuse; the choice then lasts as long as the page.
  }
}
