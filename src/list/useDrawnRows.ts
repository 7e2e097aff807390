import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

import { type DrawnRow, rowAfterScreen, rowsToDraw, type Stretch } from './rowsToDraw.ts';
import { useAlive } from '../parts/useAlive.ts';

type Drawn = {
  readonly rows: readonly DrawnRow[];
  /** A screen's rows on or back. */
  readonly screenFrom: (index: number, by: 1 | -1) => number;
};

/** A row's height in CSS pixels before any was measured; then it is what the first ones have on average. */
const typicalHeight = 112;
/** Drawn above and below what one sees; the stretch moves on in steps of this. */
const beyond = 700;

/**
 * Draws of a long list what stands near the window, whatever scrolls: the page, or a part of it. Rows keep
 * their place while those above them turn out higher or lower than thought. `isOn` false draws all.
 */
export function useDrawnRows(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  kept: readonly number[],
  isOn: boolean,
): Drawn {
  const [stretch, setStretch] = useState<Stretch>({ top: 0, bottom: 2 * beyond });
  // What was measured; a row that was not drawn yet has no entry.
  const [heights] = useState(() => new Map<string, number>());
  const [, redraw] = useState(0);
  const [typical, setTypical] = useState(typicalHeight);
  // A row in sight and where it stood, while thousands of others are about to be thought higher or lower.
  const anchor = useRef<{ readonly row: HTMLElement; readonly top: number } | null>(null);
  const isAlive = useAlive();
  const heightOf = (index: number) => heights.get(ids[index] ?? '') ?? typical;
  const drawn = isOn
    ? rowsToDraw(ids.length, heightOf, stretch, kept)
    : Array.from({ length: ids.length }, (_, index) => ({ index, gap: 0 }));
  // A written page may carry no style: there the rows stand together.
  const rows = isAlive ? drawn : drawn.map(({ index }) => ({ index, gap: 0 }));

  useLayoutEffect(function keepPlace() {
    const node = list.current;
    if (!isOn || !node) return;
    const measured = measure(node, heights, typical);
    const held = anchor.current;
    anchor.current = null;
    const shift = held?.row.isConnected ? held.row.getBoundingClientRect().top - held.top : measured;
    if (shift !== 0) scrollerOf(node).scrollBy({ top: shift, behavior: 'instant' });
  });

  useEffect(
    function followScrolling() {
      const node = list.current;
      if (!isOn || !node) return;
      const look = () =>
        setStretch((before) => {
          const next = stretchNear(node);
          return next.top === before.top && next.bottom === before.bottom ? before : next;
        });
      let width = 0;
      const resize = () => {
        const row = rowInSight(node);
        anchor.current = row && { row, top: row.getBoundingClientRect().top };
        if (node.clientWidth !== width) {
          // Other lines, other heights. Once a width: the average of other rows would draw others again, for ever.
          if (width > 0) heights.clear();
          width = node.clientWidth;
          setTypical((before) => averageHeight(node) ?? before);
        }
        // Rows that are lower than was thought leave room for more.
        redraw((n) => n + 1);
        look();
      };
      const observer = new ResizeObserver(resize);
      observer.observe(node);
      document.addEventListener('scroll', look, { capture: true, passive: true });
      return () => {
        observer.disconnect();
        document.removeEventListener('scroll', look, { capture: true });
      };
    },
    [list, isOn, heights],
  );

  return {
    rows,
    screenFrom: (index, by) => rowAfterScreen(ids.length, heightOf, index, by, window.innerHeight * 0.7),
  };
}

/** What is near the window, in steps: it stays the same while one scrolls a little. */
function stretchNear(list: HTMLElement): Stretch {
  const { top } = list.getBoundingClientRect();
  return {
    top: Math.floor((-top - beyond) / beyond) * beyond,
    bottom: Math.ceil((-top + window.innerHeight + beyond) / beyond) * beyond,
  };
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.children].filter((row) => row instanceof HTMLElement);
}

/** Takes note of the rows' heights; gives how far what one sees was moved by rows above it that were thought other. */
function measure(list: HTMLElement, heights: Map<string, number>, typical: number): number {
  let shift = 0;
  for (const row of rowsOf(list)) {
    const { height, bottom } = row.getBoundingClientRect();
    const id = row.dataset['moment'];
    if (id === undefined || height === 0) continue;
    const change = height - (heights.get(id) ?? typical);
    heights.set(id, height);
    if (bottom - shift - change <= 0) shift += change;
  }
  return shift;
}

/** The row that has the focus, if one sees it, or the first that one sees. */
function rowInSight(list: HTMLElement): HTMLElement | null {
  const seen = rowsOf(list).filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
  return seen.find((row) => row.contains(document.activeElement)) ?? seen[0] ?? null;
}

/** Null where nothing is laid out. */
function averageHeight(list: HTMLElement): number | null {
  const heights = rowsOf(list).map((row) => row.getBoundingClientRect().height);
  const sum = heights.reduce((all, height) => all + height, 0);
  return sum > 0 ? sum / heights.length : null;
}

/** What scrolls the list: beside the map a column of its own, on a phone the page. */
function scrollerOf(list: HTMLElement): Element {
  for (let node = list.parentElement; node; node = node.parentElement)
    if (/auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  return document.documentElement;
}
