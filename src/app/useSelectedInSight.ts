import { useEffect, useRef } from 'react';

/** Shows a newly selected moment from its beginning, and brings its entry and its mark into sight where they scroll. */
export function useSelectedInSight(selected: string | null) {
  const before = useRef(selected);
  useEffect(
    function bringIntoSight() {
      if (before.current === selected) return;
      before.current = selected;
      document.querySelector('.column')?.scrollTo({ top: 0 });
      document.querySelector('.timeline .mark.lit')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    [selected],
  );
}
