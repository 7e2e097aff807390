import type { EpochMs } from '../../story/units.ts';
import { axisHeight, type Bar, type DesignPx, type Item, type Lane, lanePadding, rowHeight } from '../bar.ts';
import { columnsOf, type Column, type DateWidth, isBusy, widen } from './columns.ts';

export type TimelineLayout = {
  readonly width: DesignPx;
  readonly height: DesignPx;
  readonly columns: readonly PlacedColumn[];
  readonly lanes: readonly Lane[];
  readonly bars: readonly Bar[];
};

export type PlacedColumn = Column & {
  readonly left: DesignPx;
  readonly width: DesignPx;
  /** The scale differs from that of the column before: the axis shows a break. */
  readonly breaksBefore: boolean;
};

/** Keeps a ring at the very end whole. */
const endRoom: DesignPx = 8;
/** Where bars that come from earlier end in a busy day: at its edge, for the hour is not known. */
const leadIn: DesignPx = 16;

/**
 * Lays moments out on an axis that gives busy days room and empty weeks little.
 *
 *     Aug │ Sep  ║ Monday 17 September ║ – 15 Oct
 *     [weeks ────]                               an end in the day: at its edge
 *                 [agreed] [term ───────── ~~~   an open end: fading
 *                 [said ] [said ] [said ]        dated to the day: side by side in story order
 *                 [said ] [said ]                wrapped after as many as the day has slots
 *
 * Columns are cut at every date that is known; a busy day is cut into equal slots besides. Bars take
 * whole columns, rows are packed greedily in story order, and columns grow until every label fits.
 */
export function compressedLayout(
  items: readonly Item[],
  lanes: readonly string[],
  dateWidth: DateWidth,
  rowsADay = 2,
): TimelineLayout {
  const columns = columnsOf(items, leadIn, slotsIn(items, rowsADay), dateWidth);
  const spans = lanes.flatMap((lane) =>
    packLane(
      items.filter((item) => item.lane === lane),
      columns,
    ),
  );
  const widths = widen(
    columns.map((column) => column.minWidth),
    spans.map(({ first, last, item }) => ({ first, last, width: item.labelWidth })),
    columns.map((column) => column.part === 'lead-in'),
  );
  const placed = placeColumns(columns, evenSlots(columns, widths));
  const width = placed.reduce((sum, column) => sum + column.width, 0) + endRoom;

  let top = axisHeight;
  const placedLanes: Lane[] = [];
  const bars: Bar[] = [];
  for (const lane of lanes) {
    const own = spans.filter(({ item }) => item.lane === lane);
    const rows = Math.max(1, ...own.map(({ row }) => row + 1));
    const height = rows * rowHeight + 2 * lanePadding;
    placedLanes.push({ id: lane, top, height });
    for (const span of own) bars.push(placeBar(span, placed, top + lanePadding));
    top += height;
  }
  const order = new Map(items.map((item, i) => [item.id, i]));
  bars.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return { width, height: top, columns: placed, lanes: placedLanes, bars };
}

/** An item on columns `first` to `last`, both included. */
type Span = { readonly item: Item; readonly first: number; readonly last: number; readonly row: number };

/** How many slots each busy day needs so that no lane has more than `rows` rows of moments of that day. */
function slotsIn(items: readonly Item[], rows: number): (day: EpochMs) => number {
  return (day) => {
    const perLane = new Map<string, number>();
    for (const item of items) if (dayOf(item) === day) perLane.set(item.lane, (perLane.get(item.lane) ?? 0) + 1);
    return Math.max(2, ...[...perLane.values()].map((count) => Math.ceil(count / rows)));
  };
}

/** The day a moment is wholly dated to, its neighbour's for an undated one. */
function dayOf(item: Item): EpochMs | null {
  return item.start !== null && item.end !== null && item.exactDay ? item.start : null;
}

/** Gives every item of a lane its columns and a row, in story order. */
function packLane(items: readonly Item[], columns: readonly Column[]): Span[] {
  const rows: boolean[][] = [];
  const isFree = (row: number, first: number, last: number) => !rows[row]?.slice(first, last + 1).some(Boolean);
  let firstTerm = 0;
  return items.map((item) => {
    const isOfDay = dayOf(item) !== null;
    const slots = columns
      .filter(({ part, start }) => part === 'slot' && start === item.start)
      .map(({ index }) => index);
    // In a busy day a moment takes the next free slot, row by row, as one reads. Those that run on past
    // the day (an agreement's terms) begin below each other.
    const starts =
      slots.length === 0 ? [firstColumn(item, columns)] : slots.filter((slot) => isOfDay || slot >= firstTerm);
    const lastFrom = (first: number) => (slots.length > 0 && isOfDay ? first : lastColumn(item, columns));
    for (let row = 0; ; row++) {
      const first = starts.find((slot) => isFree(row, slot, lastFrom(slot)));
      if (first === undefined) continue;
      const last = lastFrom(first);
      const taken = (rows[row] ??= columns.map(() => false));
      taken.fill(true, first, last + 1);
      if (slots.length > 0 && !isOfDay) firstTerm ||= first;
      return { item, first, last, row };
    }
  });
}

/** Where the bar begins; an open start reaches back over one column. */
function firstColumn(item: Item, columns: readonly Column[]): number {
  if (item.start !== null) return columns.findIndex((column) => column.start >= item.start!);
  return Math.max(0, lastColumn(item, columns) - 1);
}

/** Where the bar ends: an end in a busy day at its lead-in; an open end one column on from a busy day. */
function lastColumn(item: Item, columns: readonly Column[]): number {
  if (item.end !== null) {
    const inside = columns.filter((column) => column.end <= item.end!);
    const last = inside.at(-1)?.index ?? 0;
    const column = columns[last];
    if (column?.part !== 'slot' || item.start === column.start) return last;
    return columns.findIndex((one) => one.part === 'lead-in' && one.start === column.start);
  }
  const first = columns.findIndex((column) => column.start >= (item.start ?? 0));
  const onward =
    columns[first]?.part === 'whole' ? first : columns.findIndex((column) => column.start > (item.start ?? 0));
  return onward < 0 ? columns.length - 1 : onward;
}

/** The slots of a day are alike: their width means nothing. */
function evenSlots(columns: readonly Column[], widths: readonly DesignPx[]): DesignPx[] {
  return columns.map((column, i) => {
    if (column.part !== 'slot') return widths[i] ?? 0;
    return Math.max(
      ...columns.map((other, j) => (other.part === 'slot' && other.start === column.start ? (widths[j] ?? 0) : 0)),
    );
  });
}

/** A change of scale by more than this is marked as a break. */
const breakRatio = 3;

function placeColumns(columns: readonly Column[], widths: readonly DesignPx[]): PlacedColumn[] {
  let left = 0;
  let scaleBefore: number | null = null;
  return columns.map((column, i) => {
    const width = widths[i] ?? 0;
    const placed = { ...column, left, width, breaksBefore: false };
    left += width;
    if (column.part === 'slot') return placed;
    const scale =
      (column.part === 'lead-in' ? sumOfDay(columns, widths, column.start) : width) / (column.end - column.start);
    placed.breaksBefore = scaleBefore !== null && Math.max(scale / scaleBefore, scaleBefore / scale) > breakRatio;
    scaleBefore = scale;
    return placed;
  });
}

function sumOfDay(columns: readonly Column[], widths: readonly DesignPx[], day: EpochMs): DesignPx {
  return columns.reduce((sum, column, i) => (isBusy(column) && column.start === day ? sum + (widths[i] ?? 0) : sum), 0);
}

const gap: DesignPx = 4;

function placeBar({ item, first, last, row }: Span, columns: readonly PlacedColumn[], laneTop: DesignPx): Bar {
  const from = columns[first]!;
  const to = columns[last]!;
  const left = from.left + gap / 2;
  const width = to.left + to.width - from.left - gap;
  return {
    id: item.id,
    left,
    width,
    top: laneTop + row * rowHeight,
    openStart: item.start === null || item.aboutStart,
    openEnd: item.end === null || item.aboutEnd,
    hollow: item.hollow,
    isDue: item.isDue,
    ticks: item.ticks.map((tick) => xOf(tick, columns) ?? left + width - 8),
  };
}

/** Where an instant stands on the axis, or null in a busy day, whose inside has no hours. */
function xOf(time: EpochMs, columns: readonly PlacedColumn[]): DesignPx | null {
  const column = columns.find(({ start, end }) => time >= start && time < end);
  if (!column || isBusy(column)) return null;
  return column.left + (column.width * (time - column.start)) / (column.end - column.start);
}
