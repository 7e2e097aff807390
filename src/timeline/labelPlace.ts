import type { DrawnEntry } from './drawnBars.ts';
import { fadeOf, fades } from './fadeOf.ts';
import type { Bar, DesignPx } from './layout.ts';

/** Where a label stands: at a point of the axis, on from it or back from it; on its bar or on the paper. */
export type LabelPlace = {
  readonly x: DesignPx;
  readonly side: 'start' | 'end';
  readonly space: DesignPx;
  readonly isOnBar: boolean;
};

type Seen = { readonly from: DesignPx; readonly to: DesignPx };

/** A label in its bar, where that is solid: at its end where it is due or its beginning fades. */
export function placeInBar(bar: Bar): LabelPlace {
  const { start, end } = solidOf(bar);
  const atEnd = bar.isDue || (bar.openStart && !bar.openEnd);
  if (atEnd) return { x: end, side: 'end', space: 9, isOnBar: true };
  return { x: start, side: 'start', space: start === bar.left ? 9 : 1, isOnBar: true };
}

/** A label's place in a window: it stays in sight as long as its bar does; null where there is no room. */
export function placeInWindow({ entry, bar, room }: DrawnEntry, seen: Seen): LabelPlace | null {
  const { labelWidth } = entry.item;
  const end = bar.left + bar.width;
  if (room.includes('inside')) {
    const place = placeInBar(bar);
    const solid = solidOf(bar);
    const x =
      place.side === 'start'
        ? Math.max(place.x, Math.min(seen.from, solid.end - labelWidth))
        : Math.min(place.x, Math.max(seen.to, solid.start + labelWidth));
    return x === place.x ? place : { ...place, x, space: 9 };
  }
  // Before the bar only where it would run out of the window behind it.
  const isCut = end + labelWidth > seen.to + spare && end <= seen.to + spare;
  if (room.includes('beside') && !(isCut && room.includes('before')))
    return { x: end, side: 'start', space: 5, isOnBar: false };
  return isCut && room.includes('before') ? { x: bar.left, side: 'end', space: 5, isOnBar: false } : null;
}

/** Past the end of what is seen there is still this much of the pane. */
const spare: DesignPx = 20;

/** The part of a bar that its fading ends leave solid, and a little less at its start, for the eye. */
function solidOf(bar: Bar): { start: DesignPx; end: DesignPx } {
  const fade = fadeOf(bar);
  const { from, to } = fade ? fades[fade] : { from: 0, to: 1 };
  return { start: bar.left + bar.width * (from && from + 0.015), end: bar.left + bar.width * to };
}
