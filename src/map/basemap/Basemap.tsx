import { useEffect } from 'react';
import { useMap } from 'react-leaflet';

import { BasemapLayer } from './BasemapLayer.ts';
import type { Basemap as Drawn, BasemapColours } from './drawTile.ts';

type Props = Drawn & {
  /** Only borders and coasts, to lie over a background of somebody else's. */
  readonly linesOnly?: boolean;
};

/** Draws the base map under everything else, in the colours of the theme. */
export function Basemap({ story, near, world, linesOnly = false }: Props) {
  const map = useMap();
  useEffect(
    function drawBasemap() {
      const layer = new BasemapLayer({ story, near, world }, { colours: coloursOf(map.getContainer()), linesOnly });
      layer.addTo(map);
      const dark = window.matchMedia('(prefers-color-scheme: dark)');
      const recolour = () => layer.setColours(coloursOf(map.getContainer()));
      dark.addEventListener('change', recolour);
      const chosen = new MutationObserver(recolour);
      chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
      return () => {
        dark.removeEventListener('change', recolour);
        chosen.disconnect();
        layer.remove();
      };
    },
    [map, story, near, world, linesOnly],
  );
  return null;
}

/** A canvas knows no custom properties, and a custom property keeps `light-dark()` as written: ask an element. */
function coloursOf(container: HTMLElement): BasemapColours {
  const probe = document.createElement('span');
  // A reader's forced colours are for words: land and sea would change places.
  probe.style.forcedColorAdjust = 'none';
  container.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    land: colour('land'),
    border: colour('border'),
    borderSoft: colour('border-soft'),
    river: colour('river'),
    sea: colour('sea'),
  };
  probe.remove();
  return colours;
}
