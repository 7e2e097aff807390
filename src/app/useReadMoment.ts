import { useEffect, useRef, useState } from 'react';

/** Where the map stands above the list: below this width (StoryPage.css). */
const onPhone = '(width < 64rem)';
/** Scrolling rests for so long before what is read is told: the map moves once, not with every line. */
const restMs = 140;

/**
 * On a phone, the id of the moment whose words stand at the reading line, a little below the map; null
 * above the list, and where the map stands beside it. Turning the phone keeps what stood there in place.
 */
export function useReadMoment(): string | null {
  const [read, setRead] = useState<string | null>(null);
  const anchor = useRef<{ readonly node: Element; readonly width: number } | null>(null);
  useEffect(function followReading() {
    const query = window.matchMedia(onPhone);
    let timer: ReturnType<typeof setTimeout>;
    const rest = () => {
      const at = query.matches ? document.elementFromPoint(window.innerWidth / 2, readingLine()) : null;
      const item = at?.closest<HTMLElement>('[data-moment]') ?? null;
      const node = item ?? at?.closest('.reader') ?? null;
      anchor.current = node && { node, width: window.innerWidth };
      setRead(item?.dataset['moment'] ?? null);
      // Room for rows of a long list that are still to be drawn.
      if (at?.matches('.long')) wait();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(rest, restMs);
    };
    const keepPlace = () => {
      const before = anchor.current;
      // Only a turn changes the width; a keyboard or an address bar that comes and goes does not.
      if (!before || before.width === window.innerWidth) return;
      anchor.current = { ...before, width: window.innerWidth };
      const top = before.node.getBoundingClientRect().top;
      if (before.node.isConnected) window.scrollBy({ top: top + 8 - readingLine(), behavior: 'instant' });
      wait();
    };
    window.addEventListener('scroll', wait, { passive: true });
    window.addEventListener('resize', keepPlace);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', wait);
      window.removeEventListener('resize', keepPlace);
    };
  }, []);
  return read;
}

/** In CSS pixels from the top of the window: a quarter down the part that the map leaves. */
function readingLine(): number {
  const map = document.getElementById('map')?.getBoundingClientRect();
  const top = map && map.width > window.innerWidth / 2 ? Math.max(0, map.bottom) : 0;
  return top + (window.innerHeight - top) / 4;
}
