import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';

import type { BackgroundName } from './backgroundChoice.ts';
import { NoBackground } from './NoBackground.tsx';

type OpenPanel = Exclude<BackgroundName, 'none'>;

/** Tiles from elsewhere that a reader may ask for; none is asked for before. Policies: see the addresses. */
const backgrounds: Record<OpenPanel, { url: string; maxNativeZoom: number; attribution: string }> = {
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
};

/** The chosen background, over the base map, which stays where tiles do not come. */
export function Background({ name }: { readonly name: OpenPanel }) {
  const map = useMap();
  const [failed, setFailed] = useState<OpenPanel | null>(null);
  useEffect(
    function showTiles() {
      const { url, attribution, ...options } = backgrounds[name];
      const layer = new TileLayer(url, {
        ...options,
        className: 'background-tiles',
        zIndex: 2,
        // The tile policy asks for a referrer.
        referrerPolicy: 'strict-origin-when-cross-origin',
      });
      // Credit is due to what is there, not to what was asked for.
      let isCredited = false;
      layer
        .on('tileerror', () => setFailed(name))
        .on('tileload', () => {
          setFailed(null);
          if (!isCredited) map.attributionControl.addAttribution(attribution);
          isCredited = true;
        });
      layer.addTo(map);
      return () => {
        layer.off().remove();
        if (isCredited) map.attributionControl.removeAttribution(attribution);
      };
    },
    [map, name],
  );
  return failed === name ? <NoBackground /> : null;
}
