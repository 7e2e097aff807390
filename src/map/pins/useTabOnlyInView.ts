import { useEffect } from 'react';
import { useMap } from 'react-leaflet';

import { hideCovered } from '../labels/hideCovered.ts';

/** Tab passes by pins that are out of view (the notes at the edge lead to those) and those that are covered. */
export function useTabOnlyInView() {
  const map = useMap();
  useEffect(
    function setTabStops() {
      const set = () => {
        const viewport = map.getContainer().getBoundingClientRect();
        const pins = map.getPane('markerPane')?.querySelectorAll<HTMLElement>('.pin') ?? [];
        hideCovered(map, pins);
        for (const pin of pins) {
          const { left, right, top, bottom } = pin.getBoundingClientRect();
          const isIn = right > viewport.left && left < viewport.right && bottom > viewport.top && top < viewport.bottom;
          pin.tabIndex = isIn ? 0 : -1;
        }
      };
      // Notes at the edge come when the map rests, the inset and the legend when their files do.
      let timer: ReturnType<typeof setTimeout>;
      const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(set);
      };
      const furniture = new MutationObserver(soon);
      furniture.observe(map.getContainer(), { childList: true });
      set();
      map.on('moveend', soon);
      return () => {
        clearTimeout(timer);
        furniture.disconnect();
        map.off('moveend', soon);
      };
    },
    // A new icon is a new element: look again whenever the pins were drawn.
  );
}
