import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';

/** How long the hint stays. */
const hintMs = 1600;

/** A plain wheel scrolls the page and shows a hint; with ctrl (⌘) it zooms the map. */
export function WheelWithCtrl({ hint }: { readonly hint: string }) {
  const map = useMap();
  const [isShown, setShown] = useState(false);
  useEffect(
    function guardWheel() {
      const container = map.getContainer();
      let timer: ReturnType<typeof setTimeout>;
      const guard = (event: WheelEvent) => {
        // On the full screen nothing else could scroll.
        if (event.ctrlKey || event.metaKey || document.fullscreenElement) return;
        event.stopPropagation();
        setShown(true);
        clearTimeout(timer);
        timer = setTimeout(() => setShown(false), hintMs);
      };
      container.addEventListener('wheel', guard, { capture: true, passive: true });
      return () => {
        clearTimeout(timer);
        container.removeEventListener('wheel', guard, { capture: true });
      };
    },
    [map],
  );
  return isShown ? <p className="map-hint">{hint}</p> : null;
}
