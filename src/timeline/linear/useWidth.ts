import { type RefObject, useEffect, useState } from 'react';

import type { DesignPx } from '../bar.ts';

/** How wide an element is; `assumed` until it can be measured, as in written pages. */
export function useWidth(element: RefObject<Element | null>, assumed: DesignPx): DesignPx {
  const [width, setWidth] = useState(assumed);
  useEffect(
    function measure() {
      const node = element.current;
      if (!node || typeof ResizeObserver === 'undefined') return;
      // On a phone the drawing is not shown and has no width.
      const observer = new ResizeObserver(() => node.clientWidth > 0 && setWidth(node.clientWidth));
      observer.observe(node);
      return () => observer.disconnect();
    },
    [element],
  );
  return width;
}
