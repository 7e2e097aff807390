import type { EpochMs } from '../../story/units.ts';
import type { Dated } from '../bar.ts';

/** A stretch of the axis. A busy day has a lead-in, where earlier bars end, and slots side by side. */
export type Column = Stretch & { readonly index: number; readonly minWidth: number };

export type Stretch = {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly part: 'whole' | 'lead-in' | 'slot';
};

export function isBusy(column: Column): boolean {
  return column.part !== 'whole';
}

/** A day with this many moments is too busy for one bar below another. */
const busyFrom = 3;
/** Room for a column's own date, how wide each is drawn. */
export type DateWidth = (stretch: Stretch) => number;

/** Cuts the axis at every known date, and busy days into slots. */
export function columnsOf(
  items: readonly Dated[],
  leadIn: number,
  slotsIn: (day: EpochMs) => number,
  dateWidth: DateWidth,
): Column[] {
  const cuts = new Set<EpochMs>();
  const perDay = new Map<EpochMs, number>();
  for (const { start, end, exactDay } of items) {
    if (start !== null) cuts.add(start);
    if (end !== null) cuts.add(end);
    if (start !== null && exactDay) perDay.set(start, (perDay.get(start) ?? 0) + 1);
  }
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const columns: Omit<Column, 'index'>[] = [];
  sorted.slice(0, -1).forEach((start, i) => {
    const end = sorted[i + 1]!;
    if ((perDay.get(start) ?? 0) < busyFrom) {
      const whole = { start, end, part: 'whole' as const };
      return columns.push({ ...whole, minWidth: dateWidth(whole) });
    }
    columns.push({ start, end, part: 'lead-in', minWidth: leadIn });
    for (let n = slotsIn(start); n > 0; n--) columns.push({ start, end, part: 'slot', minWidth: 0 });
  });
  return columns.map((column, index) => ({ ...column, index }));
}

/**
 * Widens columns until everything that spans them fits, the shortest spans first; what is missing is
 * shared out evenly among the columns it spans that may grow.
 */
export function widen(
  minimum: readonly number[],
  demands: readonly { readonly first: number; readonly last: number; readonly width: number }[],
  fixed: readonly boolean[],
): number[] {
  const widths = [...minimum];
  for (const { first, last, width } of demands.toSorted((a, b) => a.last - a.first - (b.last - b.first))) {
    const spanned = widths.map((_, i) => i).filter((i) => i >= first && i <= last);
    const missing = width - spanned.reduce((sum, i) => sum + (widths[i] ?? 0), 0);
    const growing = spanned.filter((i) => !fixed[i]);
    if (missing <= 0 || growing.length === 0) continue;
    for (const i of growing) widths[i] = (widths[i] ?? 0) + missing / growing.length;
  }
  return widths;
}
