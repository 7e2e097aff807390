import type { DesignPx } from './bar.ts';

/**
 * Where things stand on the drawing, as SVG attributes: shares of the whole axis, so that it stretches
 * without being measured. Time runs the way the page is read; the layout knows nothing of that.
 *
 *     ltr   0 ────▶ whole          rtl   whole ◀──── 0
 */
export type Placing = {
  /** A point of the axis. */
  readonly at: (px: DesignPx) => string;
  /** A stretch of the axis: its left edge on the screen, and its width. */
  readonly over: (from: DesignPx, length: DesignPx) => { readonly x: string; readonly width: string };
  /** Times a length in pixels: that far on in time. */
  readonly onward: 1 | -1;
};

export function placingOf(whole: DesignPx, direction: 'ltr' | 'rtl'): Placing {
  const share = (px: DesignPx) => `${((px / whole) * 100).toFixed(3)}%`;
  if (direction === 'ltr') return { at: share, over: (x, width) => ({ x: share(x), width: share(width) }), onward: 1 };
  return {
    at: (px) => share(whole - px),
    over: (from, length) => ({ x: share(whole - from - length), width: share(length) }),
    onward: -1,
  };
}
