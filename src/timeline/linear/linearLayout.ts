import type { Story } from '../../story/Story.ts';
import type { EpochMs, Lang } from '../../story/units.ts';
import type { CalendarUnit } from './calendarTicks.ts';
import { itemsOf } from '../itemsOf.ts';
import { type DesignPx, type Item, lanePadding, rowHeight } from '../bar.ts';
import { type Limits, spanOf, type TimeSpan } from './timeWindow.ts';

/** A moment on the true scale: as long as what is known of its date, in a row that it keeps at every zoom. */
export type Entry = {
  readonly item: Item;
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** Its place in the story's order, from 0. */
  readonly order: number;
  readonly lane: number;
  /** Null where more happens at once than the lane has rows. */
  readonly row: number | null;
};

export type LinearLane = {
  readonly id: string;
  readonly top: DesignPx;
  readonly height: DesignPx;
  readonly rows: number;
};

export type LinearLayout = {
  /** By time, and in the story's order where that is the same. */
  readonly entries: readonly Entry[];
  readonly lanes: readonly LinearLane[];
  readonly height: DesignPx;
  readonly limits: Limits;
  /** The finest unit that any date of the story is known to. */
  readonly finest: CalendarUnit;
  /** What one sees first: all that is dated to a month or better, so that a war since 2011 does not dwarf a week. */
  readonly opening: TimeSpan;
};

type Known = 'minute' | 'day' | 'month' | 'year';

/** As many of the finest units as the closest zoom shows: fewer would stretch what is known into nothing. */
const leastShown: Readonly<Record<Known, number>> = {
  minute: 60 * 60_000,
  day: 3 * 86_400_000,
  month: 92 * 86_400_000,
  year: 3 * 365 * 86_400_000,
};

/** Rows of all lanes together: what is more is gathered into counts. */
const mostRows = 24;

/**
 * Lays a story's moments out on a scale where a day is a day.
 *
 *     lane   [a──────────────]  [d]       a row is taken from the first instant a date may mean
 *                 [b──────]               to the last; what overlaps stacks, the earliest on top
 *                 [c]
 *
 * A row depends on time alone, not on the zoom, so that nothing jumps while one zooms. An end that is not
 * known reaches to the end of the story, an unknown beginning back to the known date before; both fade.
 * Time: n log n for the sorting, then one pass a lane.
 */
export function linearLayoutOf(story: Story, lang: Lang): LinearLayout {
  const { items, lanes } = itemsOf(story, lang);
  const dates = items.flatMap(({ when }) => [when?.from, when?.to].filter((date) => date != null));
  const ends = items.flatMap(({ start, end }) => [start, end].filter((time) => time !== null));
  const cuts = [...new Set(ends)].toSorted((a, b) => a - b);
  const [first = 0, last = first + leastShown.year] = [cuts[0], cuts.at(-1)];
  const laneIndex = new Map(lanes.map((lane, i) => [lane, i]));

  const timed = items
    .map((item, order) => {
      const start = item.start ?? before(item.when?.to?.start ?? item.end ?? first, cuts);
      return { item, start, end: item.end ?? last, order, lane: laneIndex.get(item.lane) ?? 0 };
    })
    .toSorted((a, b) => a.start - b.start || a.order - b.order);
  const byLane = lanes.map((_, i) => timed.filter(({ lane }) => lane === i));
  const needs = byLane.map(depthOf);
  const rows = sharedOut(needs, Math.max(mostRows, 2 * lanes.length));
  // Where not all find a row, the last one is kept for the counts of those.
  const entries = byLane
    .flatMap((own, i) => packed(own, needs[i]! > rows[i]! ? Math.max(1, rows[i]! - 1) : rows[i]!))
    .toSorted((a, b) => a.start - b.start || a.order - b.order);

  let top = 0;
  const placed = lanes.map((id, i) => {
    const lane = { id, top, height: rows[i]! * rowHeight + 2 * lanePadding, rows: rows[i]! };
    top += lane.height;
    return lane;
  });
  const known = (['minute', 'day', 'month', 'year'] as const).find((unit) =>
    dates.some(({ precision }) => precision === unit),
  );
  const finest = known ?? 'year';
  const limits = { whole: spanOf(first, Math.max(last, first + leastShown[finest])), least: leastShown[finest] };
  const near = dates.filter(({ precision }) => precision !== 'year');
  const opening =
    near.length === 0
      ? limits.whole
      : spanOf(least(near.map(({ start }) => start)), -least(near.map(({ end }) => -end)));
  return { entries, lanes: placed, height: top, limits, finest, opening };
}

type Timed = Omit<Entry, 'row'>;

/** The last cut before an instant. */
function before(time: EpochMs, cuts: readonly EpochMs[]): EpochMs {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1] ?? time;
}

/** How many moments overlap at most, so how many rows hold them all. */
function depthOf(entries: readonly Timed[]): number {
  const ends = entries.map(({ end }) => end).toSorted((a, b) => a - b);
  let [ended, deepest] = [0, 1];
  entries.forEach(({ start }, i) => {
    while (ends[ended]! <= start) ended++;
    deepest = Math.max(deepest, i + 1 - ended);
  });
  return deepest;
}

/** Gives each lane the rows it needs, or, where that is more than there are, up to an even share. */
function sharedOut(needs: readonly number[], most: number): number[] {
  let each = Math.max(...needs);
  while (each > 1 && needs.reduce((sum, need) => sum + Math.min(need, each), 0) > most) each--;
  return needs.map((need) => Math.min(need, each));
}

/** The first row that is free; null where none of the lane's is. */
function packed(entries: readonly Timed[], rows: number): Entry[] {
  const ends: EpochMs[] = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
  return entries.map((entry) => {
    const row = ends.findIndex((end) => end <= entry.start);
    if (row >= 0) ends[row] = entry.end;
    return { ...entry, row: row < 0 ? null : row };
  });
}

/** `Math.min` of any number of values: thousands are too many arguments. */
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
