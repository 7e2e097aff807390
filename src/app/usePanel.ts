import { useCallback, useState } from 'react';

import type { Measured } from '../geo/zoneRelation.ts';

/** What a reader panel for in visibleIds; it stands in the moment's place. */
export type OpenPanel =
  | { readonly for: 'search' | 'filters' | 'share' | 'keys' }
  | { readonly for: 'place'; readonly place: string }
  | { readonly for: 'places'; readonly places: readonly string[] }
  | { readonly for: 'measured'; readonly measured: Measured };

/**
 * What is panel for now, if anything, and how to ask and to close. It ends when another moment is
 * selected, and does not come back with it; closed, it gives the focus back to where it was panel; left, it does not.
 */
export function usePanel(selected: string | null) {
  const [panel, setAsked] = useState<OpenPanel | null>(null);
  const [opener, setOpener] = useState<Element | null>(null);
  const [over, setOver] = useState(selected);
  if (over !== selected) {
    setOver(selected);
    setAsked(null);
  }
  const ask = useCallback((next: OpenPanel) => {
    // The answer stands beside the map, which may have the whole screen.
    if (document.fullscreenElement) void document.exitFullscreen();
    setOpener(document.activeElement);
    setAsked(next);
  }, []);
  const leave = useCallback(() => setAsked(null), []);
  const close = useCallback(() => {
    setAsked(null);
    // The opener may have made room for the answer: then the words that come back take the focus.
    setTimeout(() => {
      const back = findAgain(opener) ?? document.querySelector('#reader h2');
      if (back instanceof HTMLElement || back instanceof SVGElement) back.focus({ preventScroll: true });
    });
  }, [opener]);
  return { panel, ask, close, leave };
}

/** A pin is drawn anew when the map zooms: then the one of the same name takes its place. */
function findAgain(opener: Element | null): Element | null {
  if (!opener || opener === document.body) return null;
  const name = opener.getAttribute('aria-label');
  if (opener.isConnected) return opener;
  return name === null ? null : document.querySelector(`[aria-label="${CSS.escape(name)}"]`);
}
