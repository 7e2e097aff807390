import type { LeafletEventHandlerFnMap } from 'leaflet';

/** Leaflet gives a marker the role of a button but no key: a click, Enter and Space do the same. */
export function onPress(act: () => void): LeafletEventHandlerFnMap {
  return {
    click: act,
    keydown: ({ originalEvent }) => {
      if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return;
      originalEvent.preventDefault();
      act();
    },
  };
}
