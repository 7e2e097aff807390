import type L from 'leaflet';

/** What stands on the map and does not move with it. */
const furniture = '.edge-notes li, .map-legend, .map-inset, .map-controls, .map-measure, .leaflet-control';

/** What stands half under a note or a button can be neither read nor hit: it waits until it is free. */
export function hideCovered(map: L.Map, nodes: Iterable<Element>) {
  const covers = [...map.getContainer().querySelectorAll(furniture)].map((node) => node.getBoundingClientRect());
  for (const node of nodes) {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const isCovered = covers.some(
      (box) => left < box.right && box.left < right && top < box.bottom && box.top < bottom,
    );
    node.classList.toggle('covered', isCovered);
  }
}
