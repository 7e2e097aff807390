import { useEffect, useRef } from 'react';

/**
 * Brings the selected moment into sight wherever it scrolls: its words from their beginning, and its mark's label on
 * the timeline, which draws it a little later (`drawn`).
 */
export function useSelectedInSight(selected: string | null, drawn: string | null) {
  const before = useRef<string | null | undefined>(undefined);
  const marked = useRef<string | null | undefined>(undefined);
  useEffect(
    function bringIntoSight() {
      if (before.current === selected) return;
      const isFirst = before.current === undefined;
      before.current = selected;
      if (isFirst) return;
      bringWordsIntoSight();
      catchFocus();
    },
    [selected],
  );
  useEffect(
    function bringMarkIntoSight() {
      if (marked.current === drawn) return;
      marked.current = drawn;
      const mark = document.querySelector('.timeline .mark.lit');
      // A bar may be longer than what scrolls; where there is no room for the label the bar is short.
      (mark?.querySelector('text') ?? mark)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    [drawn],
  );
}

/** Focus that went with what had it goes to the heading of what is shown. */
export function catchFocus() {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('#reader h2')?.focus({ preventScroll: true });
}

/** The words of what is selected, from their beginning. */
export function bringWordsIntoSight() {
  document.querySelector('.column')?.scrollTo({ top: 0 });
  const reader = document.getElementById('reader');
  // On a phone the whole page scrolls, and a link in the list is far below what it shows.
  if (reader && reader.getBoundingClientRect().bottom < window.innerHeight / 3) reader.scrollIntoView();
}
