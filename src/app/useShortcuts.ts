import { useEffect, useRef } from 'react';

import { remembered } from './remembered.ts';
import type { Asked } from './useAsked.ts';

const asks: Readonly<Record<string, Asked>> = {
  '/': { for: 'search' },
  '?': { for: 'keys' },
  s: { for: 'share' },
  f: { for: 'filters' },
};

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1 };

/** A moment that one rests on for less long leaves no entry in the history. */
const restMs = 800;

export const shortcutsOff = remembered('dateline.keys-off');

type Actions = { readonly onAsk: (asked: Asked) => void; readonly onStep: (by: 1 | -1, replace: boolean) => void };

/** One key goes on, back, or asks; never while one types or moves the map, and never with another key held. */
export function useShortcuts({ onAsk, onStep }: Actions) {
  const lastStep = useRef(Number.NEGATIVE_INFINITY);
  useEffect(
    function listenForKeys() {
      const listen = (event: KeyboardEvent) => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        const target = event.target instanceof Element ? event.target : null;
        if (target?.closest('input, textarea, select, [contenteditable]')) return;
        const asked = asks[event.key];
        // Help stays, so that who switched the keys off finds the way back.
        if (shortcutsOff.is() && asked?.for !== 'keys') return;
        const by = steps[event.key];
        if (
          by !== undefined &&
          !(event.key.startsWith('Arrow') && target?.closest('.leaflet-container, .timeline-scroll'))
        ) {
          event.preventDefault();
          const now = performance.now();
          onStep(by, now - lastStep.current < restMs);
          lastStep.current = now;
        } else if (asked) {
          event.preventDefault();
          onAsk(asked);
        }
      };
      document.addEventListener('keydown', listen);
      return () => document.removeEventListener('keydown', listen);
    },
    [onAsk, onStep],
  );
}
