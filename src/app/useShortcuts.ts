import { useEffect } from 'react';

import type { Asked } from './useAsked.ts';

const keys: Readonly<Record<string, Asked>> = { '/': { for: 'search' }, s: { for: 'share' }, f: { for: 'filters' } };

/** One key opens search, sharing or the filters; never while one types, and never with another key held. */
export function useShortcuts(ask: (asked: Asked) => void) {
  useEffect(
    function listenForKeys() {
      const listen = (event: KeyboardEvent) => {
        const asked = keys[event.key];
        if (!asked || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]'))
          return;
        event.preventDefault();
        ask(asked);
      };
      document.addEventListener('keydown', listen);
      return () => document.removeEventListener('keydown', listen);
    },
    [ask],
  );
}
