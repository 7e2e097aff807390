import type { DesignPx } from './layout.ts';

/** Words a position or a width as a share of the whole axis, for an SVG attribute. */
export function shareOf(whole: DesignPx): (px: DesignPx) => string {
  return (px) => `${((px / whole) * 100).toFixed(3)}%`;
}
