import { useEffect, useRef } from 'react';

import { directionOf } from '../messages/directionOf.ts';
import { useMessages } from '../messages/Messages.ts';
import { remembered } from '../library/remembered.ts';
import { takeTypedAhead, typeAhead } from './typedAhead.ts';
import type { OpenPanel } from './usePanel.ts';

const asks: Readonly<Record<string, OpenPanel>> = {
  '/': { for: 'search' },
  '?': { for: 'keys' },
  s: { for: 'share' },
  f: { for: 'filters' },
};

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** Time runs as the language does. */
const arrows: Readonly<Record<'ltr' | 'rtl', Readonly<Record<string, 1 | -1>>>> = {
  ltr: { ArrowRight: 1, ArrowLeft: -1 },
  rtl: { ArrowRight: -1, ArrowLeft: 1 },
};

/** On a keyboard of other letters, the key that stands where the Latin one does. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (key === '؟') return '?';
  const isLatin = key.length > 1 || key <= '~';
  return isLatin ? key : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? (code === 'Slash' ? '/' : key));
}

/** A moment that one rests on for less long leaves no entry in the history. */
const restMs = 800;

export const shortcutsOff = remembered('dateline.keys-off', ['on']);

type Actions = {
  readonly panel: OpenPanel | null;
  /** In a frame nothing is opened, and the host's history is left alone. */
  readonly isOff: boolean;
  readonly onAsk: (panel: OpenPanel) => void;
  readonly onStep: (by: 1 | -1, replace: boolean) => void;
  readonly onTour: () => void;
};

/** One key goes on, back, tells the story step by step, or asks; never while one types or moves the map, and never with another key held. */
export function useShortcuts({ isOff, panel: shown, onAsk, onStep, onTour }: Actions) {
  const direction = directionOf(useMessages().lang);
  const lastStep = useRef(Number.NEGATIVE_INFINITY);
  useEffect(
    function listenForKeys() {
      if (isOff) return;
      const listen = (event: KeyboardEvent) => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        // What was panel for is on its way: who types already means that.
        if (shown && !document.querySelector('#reader .panel, #reader [role="alert"]')) {
          if (shown.for === 'search' && typeAhead(event.key)) event.preventDefault();
          return;
        }
        const target = event.target instanceof Element ? event.target : null;
        if (target?.closest('input, textarea, select, [contenteditable]')) return;
        const key = letterOf(event);
        const panel = asks[key];
        // Help stays, so that who switched the keys off finds the way back.
        if (shortcutsOff.get() && panel?.for !== 'keys') return;
        const by = steps[key] ?? arrows[direction][key];
        if (by !== undefined && !(key.startsWith('Arrow') && target?.closest('.leaflet-container, .timeline-scroll'))) {
          event.preventDefault();
          const now = performance.now();
          onStep(by, now - lastStep.current < restMs);
          lastStep.current = now;
        } else if (panel) {
          event.preventDefault();
          takeTypedAhead();
          onAsk(panel);
        } else if (key === 't') {
          event.preventDefault();
          onTour();
        }
      };
      document.addEventListener('keydown', listen);
      return () => document.removeEventListener('keydown', listen);
    },
    [isOff, shown, onAsk, onStep, onTour, direction],
  );
}
