import { type RefObject, useEffect, useState } from 'react';

import type { Fraction } from '../../story/units.ts';
import type { DesignPx } from '../bar.ts';

type Gestures = {
  readonly direction: 'ltr' | 'rtl';
  /** What is left free at both ends of the pane. */
  readonly inset: DesignPx;
  /** By a share of what is shown, on in time. */
  readonly onPan: (by: Fraction) => void;
  /** So many times as much is shown, round a point of the pane that stays. */
  readonly onZoom: (factor: number, at: Fraction) => void;
};

/** How long the hint stays. */
const hintMs = 1600;
/** A hand that moves less than this clicks. */
const clickPx = 4;
/** A wheel's notch is 100: it zooms by a fifth. */
const zoomOfWheel = (delta: number) => Math.exp(delta * 0.002);

/**
 * Moves a pane by hand: drag, two fingers, ctrl (⌘) with the wheel, the sideways wheel. A plain wheel, and one
 * finger up or down, scroll what is around. Returns whether to hint that a plain wheel does not zoom.
 */
export function useGestures(
  pane: RefObject<HTMLElement | null>,
  { direction, inset, onPan, onZoom }: Gestures,
): boolean {
  const [isHinted, setHinted] = useState(false);
  useEffect(
    function listenToHands() {
      const node = pane.current;
      if (!node) return;
      const onward = direction === 'ltr' ? 1 : -1;
      const width = () => Math.max(node.clientWidth - 2 * inset, 1);
      const shareAt = (clientX: number) => {
        const { left, right } = node.getBoundingClientRect();
        return Math.min(Math.max(((onward === 1 ? clientX - left : right - clientX) - inset) / width(), 0), 1);
      };
      const fingers = new Map<number, number>();
      let [moved, timer] = [0, 0];

      const down = (event: PointerEvent) => {
        if (event.pointerType === 'mouse' && event.button !== 0) return;
        if (fingers.size === 0) moved = 0;
        fingers.set(event.pointerId, event.clientX);
      };
      const move = (event: PointerEvent) => {
        const before = fingers.get(event.pointerId);
        if (before === undefined || event.clientX === before) return;
        const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
        moved += Math.abs(event.clientX - before);
        if (moved < clickPx && other === undefined) return;
        // From here on it is no click: the release belongs to the pane, not to the link under it.
        if (!node.hasPointerCapture(event.pointerId)) node.setPointerCapture(event.pointerId);
        fingers.set(event.pointerId, event.clientX);
        if (other === undefined) return onPan((-(event.clientX - before) * onward) / width());
        // The other finger holds its instant; this one draws its own along.
        const [wide, wider] = [Math.abs(before - other), Math.abs(event.clientX - other)];
        if (wide > 10 && wider > 10) onZoom(wide / wider, shareAt(other));
      };
      const up = (event: PointerEvent) => fingers.delete(event.pointerId);
      const wheel = (event: WheelEvent) => {
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          onZoom(zoomOfWheel(event.deltaY), shareAt(event.clientX));
        } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
          event.preventDefault();
          onPan((event.deltaX * onward) / width());
        } else {
          setHinted(true);
          window.clearTimeout(timer);
          timer = window.setTimeout(() => setHinted(false), hintMs);
        }
      };
      // A link that is dragged would be carried away by the browser.
      const keep = (event: Event) => event.preventDefault();
      const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, dragstart: keep };
      for (const [name, listener] of Object.entries(listeners)) node.addEventListener(name, listener as EventListener);
      node.addEventListener('wheel', wheel, { passive: false });
      return () => {
        window.clearTimeout(timer);
        for (const [name, listener] of Object.entries(listeners))
          node.removeEventListener(name, listener as EventListener);
        node.removeEventListener('wheel', wheel);
      };
    },
    [pane, direction, inset, onPan, onZoom],
  );
  return isHinted;
}
