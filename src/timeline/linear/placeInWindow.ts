import type { DesignPx } from '../bar.ts';
import type { DrawnEntry } from './drawnBars.ts';
import { type LabelPlace, placeInBar, solidOf } from '../labelPlace.ts';

type Seen = { readonly from: DesignPx; readonly to: DesignPx };

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
