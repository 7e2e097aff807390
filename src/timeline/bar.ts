import type { EpochMs } from '../story/units.ts';

/** Widths and heights as designed, in pixels at the design width; the drawing stretches them to fit. */
export type DesignPx = number;

/** When a moment was, for the layout; the dates of an undated one are its neighbour's. */
export type Dated = {
  /** Null: not known, drawn open. */
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  readonly aboutStart: boolean;
  readonly aboutEnd: boolean;
  /** Dated to one day (or less) and no span of days. */
  readonly exactDay: boolean;
  readonly hollow: boolean;
  readonly isDue: boolean;
  /** The middle of each date that another source gives. */
  readonly ticks: readonly EpochMs[];
};

/** What the layout needs to know of a moment. */
export type Item = Dated & {
  readonly id: string;
  readonly lane: string;
  /** How wide its label is drawn. */
  readonly labelWidth: DesignPx;
};

/** Where a moment stands: `left` and `width` along the axis, `row` from 0 in its lane. */
export type Bar = {
  readonly id: string;
  readonly left: DesignPx;
  readonly width: DesignPx;
  readonly top: DesignPx;
  /** The date has no known start (end), or only about: drawn fading on that side. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Not dated: drawn hollow, beside the moment it is told with. */
  readonly hollow: boolean;
  /** Due at its end: read there, and not drawn as if it went on all the while. */
  readonly isDue: boolean;
  /** Dates from other sources. */
  readonly ticks: readonly DesignPx[];
};

export type Lane = { readonly id: string; readonly top: DesignPx; readonly height: DesignPx };

export const rowHeight: DesignPx = 28;
export const barHeight: DesignPx = 24;
export const axisHeight: DesignPx = 40;
export const lanePadding: DesignPx = 3;
