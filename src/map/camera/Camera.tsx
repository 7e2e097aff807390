import * as L from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';

import type { MapView } from '../../story/units.ts';
import type { CameraTarget } from './cameraTarget.ts';

type Props = {
  readonly target: CameraTarget;
  /** What the link asks for; it wins over the moment's own target. */
  readonly view: MapView | null;
  /** StoryText what the reader has moved the map to, when it rests. */
  readonly onView: (view: MapView) => void;
};

/** How long the map rests before its view is told: at most one write to the address in this time. */
const restMs = 250;

/** Moves the map to what is selected, and tells where the reader has moved it. */
export function Camera({ target, view, onView }: Props) {
  const map = useMap();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Where we sent the map last; anywhere else, it was the reader. Null once the reader has moved it.
  const sent = useRef<MapView | null>(null);
  const isFirst = useRef(true);

  useEffect(
    function lookAt() {
      clearTimeout(timer.current);
      const next = view ?? viewOfTarget(map, target);
      const isThere = isNear(map, next, viewOf(map));
      // The map was made with the first view; the link's own may be one the reader has just moved to.
      const isReaders = view !== null && isThere && !isFirst.current;
      sent.current = isReaders ? null : next;
      if (!isThere) moveTo(map, next, !isFirst.current && view === null);
      isFirst.current = false;
    },
    [map, view, target],
  );

  useEffect(() => () => clearTimeout(timer.current), []);

  useMapEvents({
    resize() {
      // The view is still ours: viewport it anew for the new size.
      if (!sent.current) return;
      sent.current = view ?? viewOfTarget(map, target);
      moveTo(map, sent.current, false);
    },
    moveend() {
      if (sent.current && isNear(map, sent.current, viewOf(map))) return;
      sent.current = null;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => onView(viewOf(map)), restMs);
    },
  });
  return null;
}

/** Flies, so that one sees where to; jumps where that is unwanted. */
export function moveTo(map: L.Map, { lat, lng, zoom }: MapView, fly: boolean) {
  if (fly && !prefersStill()) map.flyTo([lat, lng], zoom, { duration: 0.7 });
  else map.setView([lat, lng], zoom, { animate: false });
}

/** Room at the edges for a pin, and for a pin with its label. */
const margin = 36;
/** The buttons along the upper edge. */
const buttons = 62;
const label = 96;
/** What is left for the places between their labels. */
const leastWidth = 90;

/**
 * What covers the map: the inset at its start and the legend at its foot. The sizes are those of
 * Inset.css and Legend.css, not measured: a pasted link must viewport as a click does, before anything is drawn.
 */
function coverOf({ x, y }: L.Point, hasInset: boolean): { readonly inset: number; readonly legend: number } {
  if (y < 300) return { inset: 0, legend: 0 };
  const inset = x < 480 ? 104 : y < 430 ? 156 : 236;
  return { inset: hasInset ? inset : 0, legend: x < 760 ? 0 : 48 };
}

/** The view that just holds a target in the part of the map that nothing covers. */
export function viewOfTarget(map: L.Map, { points, maxZoom, hasInset }: CameraTarget): MapView {
  const size = map.getSize();
  const { inset, legend } = coverOf(size, hasInset);
  // The inset stands where reading begins; a pin's label stands on the same side in every language.
  const isMirrored = getComputedStyle(map.getContainer()).direction === 'rtl';
  const topLeft = L.point(label + (isMirrored ? 0 : inset), buttons);
  // On the narrowest phone the places themselves come first.
  const room = size.x - label - inset - leastWidth;
  const bottomRight = L.point(Math.max(margin, Math.min(label, room)) + (isMirrored ? inset : 0), margin + legend);
  const bounds = boundsOf(points);
  const fits = map.getBoundsZoom(bounds, false, topLeft.add(bottomRight));
  const zoom = Math.max(map.getMinZoom(), Math.min(fits, maxZoom));
  const middle = map.project(bounds.getSouthWest(), zoom).add(map.project(bounds.getNorthEast(), zoom)).divideBy(2);
  const { lat, lng } = map.unproject(middle.add(bottomRight.subtract(topLeft).divideBy(2)), zoom);
  return { zoom, lat, lng };
}

export function boundsOf(points: CameraTarget['points']): L.LatLngBounds {
  return L.latLngBounds(points.map(([lng, lat]) => [lat, lng]));
}

/** Leaflet does not ask whether the reader wants less motion. */
export function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function viewOf(map: L.Map): MapView {
  const { lat, lng } = map.getCenter();
  return { zoom: map.getZoom(), lat, lng };
}

/** Within two pixels: an address keeps no more than a thousandth of a degree. */
function isNear(map: L.Map, a: MapView, b: MapView): boolean {
  return a.zoom === b.zoom && map.project([a.lat, a.lng], a.zoom).distanceTo(map.project([b.lat, b.lng], b.zoom)) < 2;
}
