import { useEffect } from 'react';

/** Esc, unless it is for what stands above: an open menu, or a tool that has taken the key. */
export function useEscape(onEscape: () => void) {
  useEffect(
    function listenForEscape() {
      const listen = (event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !isMenuOpen()) onEscape();
      };
      document.addEventListener('keydown', listen);
      return () => document.removeEventListener('keydown', listen);
    },
    [onEscape],
  );
}

/** A popover that is closed is not laid out; the browser closes an open one after the key. */
function isMenuOpen(): boolean {
  return [...document.querySelectorAll('[popover]')].some((menu) => menu.getClientRects().length > 0);
}
