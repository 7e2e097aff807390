import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';

/** How long the hint stays. */
const hintMs = 1600;

/**
 * A plain wheel and one finger scroll the page, and a hint says what moves the map: the wheel with ctrl (⌘),
 * two fingers. On the full screen nothing else could scroll, so there both are the map's.
 */
export function GestureHint() {
  const { say } = useMessages();
  const map = useMap();
  const [shown, setShown] = useState<'map.wheelHint' | 'map.touchHint' | null>(null);
  useEffect(
    function guardGestures() {
      const container = map.getContainer();
      let timer: ReturnType<typeof setTimeout>;
      const hint = (key: typeof shown) => {
        setShown(key);
        clearTimeout(timer);
        timer = setTimeout(() => setShown(null), hintMs);
      };
      const guardWheel = (event: WheelEvent) => {
        if (event.ctrlKey || event.metaKey || document.fullscreenElement) return;
        event.stopPropagation();
        hint('map.wheelHint');
      };
      const guardTouch = ({ touches }: TouchEvent) => {
        if (touches.length === 1 && !document.fullscreenElement) hint('map.touchHint');
        else setShown(null);
      };
      const early = { capture: true, passive: true } as const;
      container.addEventListener('wheel', guardWheel, early);
      container.addEventListener('touchmove', guardTouch, early);
      return () => {
        clearTimeout(timer);
        container.removeEventListener('wheel', guardWheel, early);
        container.removeEventListener('touchmove', guardTouch, early);
      };
    },
    [map],
  );
  return shown && <p className="map-hint">{say(shown)}</p>;
}
