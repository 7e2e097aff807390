import { type RefObject, useEffect } from 'react';

import { axisHeight, rowHeight } from '../bar.ts';
import type { LinearLane, LinearLayout } from './linearLayout.ts';

/** Lanes keep their places whatever the filters leave; where none that still holds something is in sight, the first one is brought there. */
export function useLanesInSight(
  frame: RefObject<HTMLElement | null>,
  { entries, lanes }: LinearLayout,
  visibleIds: ReadonlySet<string>,
) {
  useEffect(
    function bringFirstInSight() {
      const { current } = frame;
      if (!current) return;
      const [from, to] = [current.scrollTop, current.scrollTop + current.clientHeight - axisHeight];
      const held = new Set(entries.filter(({ item }) => visibleIds.has(item.id)).map(({ lane }) => lane));
      const left = lanes.filter((_, i) => held.has(i));
      const isInSight = ({ top, height }: LinearLane) => Math.min(top + height, to) - Math.max(top, from) >= rowHeight;
      if (left[0] && !left.some(isInSight)) current.scrollTo({ top: left[0].top });
    },
    [frame, entries, lanes, visibleIds],
  );
}
