import { fadeOf, fades } from './fadeOf.ts';
import type { Bar, DesignPx } from './bar.ts';

/** Where a label stands: at a point of the axis, on from it or back from it; on its bar or on the paper. */
export type LabelPlace = {
  readonly x: DesignPx;
  readonly side: 'start' | 'end';
  readonly space: DesignPx;
  readonly isOnBar: boolean;
};

/** A label in its bar, where that is solid: at its end where it is due or its beginning fades. */
export function placeInBar(bar: Bar): LabelPlace {
  const { start, end } = solidOf(bar);
  const atEnd = bar.isDue || (bar.openStart && !bar.openEnd);
  if (atEnd) return { x: end, side: 'end', space: 9, isOnBar: true };
  return { x: start, side: 'start', space: start === bar.left ? 9 : 1, isOnBar: true };
}

/** The part of a bar that its fading ends leave solid, and a little less at its start, for the eye. */
export function solidOf(bar: Bar): { start: DesignPx; end: DesignPx } {
  const fade = fadeOf(bar);
  const { from, to } = fade ? fades[fade] : { from: 0, to: 1 };
  return { start: bar.left + bar.width * (from && from + 0.015), end: bar.left + bar.width * to };
}
