import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';

import type { MapView } from '../story/units.ts';
import type { Framing } from './framing.ts';

type Props = {
  readonly framing: Framing;
  /** What the link asks for; it wins over the moment's own framing. */
  readonly view: MapView | null;
  /** Told what the reader has moved the map to, when it rests. */
  readonly onView: (view: MapView) => void;
};

/** How long the map rests before its view is told: at most one write to the address in this time. */
const restMs = 250;

/** Moves the map to what is selected, and tells where the reader has moved it. */
export function Camera({ framing, view, onView }: Props) {
  const map = useMap();
  const isOurs = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasLooked = useRef(false);

  useEffect(
    function lookAt() {
      // The map was made with the first view.
      if (!hasLooked.current) {
        hasLooked.current = true;
        return;
      }
      clearTimeout(timer.current);
      if (view && isSame(view, viewOf(map))) return;
      isOurs.current = true;
      if (view) map.setView([view.lat, view.lng], view.zoom, { animate: false });
      else fit(map, framing, !prefersStill());
    },
    [map, view, framing],
  );

  useEffect(() => () => clearTimeout(timer.current), []);

  useMapEvents({
    moveend() {
      if (isOurs.current) {
        isOurs.current = false;
        return;
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => onView(viewOf(map)), restMs);
    },
  });
  return null;
}

/** Room for the controls at the top, and for the legend and the inset at the bottom. */
const paddings = { paddingTopLeft: [64, 48], paddingBottomRight: [48, 48] } as const satisfies L.FitBoundsOptions;

export function fit(map: L.Map, { points, maxZoom }: Framing, animate: boolean) {
  const bounds = boundsOf(points);
  const inset = map.getContainer().querySelector<HTMLElement>('.map-inset');
  const right = inset && inset.offsetWidth > 0 && map.getSize().x > 640 ? inset.offsetWidth + 32 : 48;
  const options = { ...paddings, paddingBottomRight: [right, 48] as [number, number], maxZoom };
  if (animate) map.flyToBounds(bounds, { ...options, duration: 0.7 });
  else map.fitBounds(bounds, { ...options, animate: false });
}

export function boundsOf(points: Framing['points']): L.LatLngBounds {
  return L.latLngBounds(points.map(([lng, lat]) => [lat, lng]));
}

/** Leaflet does not ask whether the reader wants less motion. */
export function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function viewOf(map: L.Map): MapView {
  const { lat, lng } = map.getCenter();
  return { zoom: map.getZoom(), lat, lng };
}

/** The same to the precision that an address keeps. */
function isSame(a: MapView, b: MapView): boolean {
  return a.zoom === b.zoom && Math.abs(a.lat - b.lat) < 0.001 && Math.abs(a.lng - b.lng) < 0.001;
}
