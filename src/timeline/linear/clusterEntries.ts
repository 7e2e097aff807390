import type { EpochMs } from '../../story/units.ts';
import { calendarTicks } from './calendarTicks.ts';
import type { DesignPx } from '../bar.ts';
import { endOf, spanOf, type TimeSpan } from './timeWindow.ts';
import type { Entry, LinearLayout } from './linearLayout.ts';

/** Moments too close together to be told apart at this zoom: one mark that says how many, and opens. */
export type Count = {
  readonly key: string;
  readonly lane: number;
  readonly row: number;
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** The calendar unit that it gathers: what it is called by, and what it opens. */
  readonly of: TimeSpan;
  readonly entries: readonly Entry[];
};

export type Clustered = { readonly singles: readonly Entry[]; readonly counts: readonly Count[] };

/** A mark can be hit from here on (WCAG 2.5.8). */
export const leastMark: DesignPx = 24;
/** A calendar unit narrower than this is no room for a count. */
const leastUnit: DesignPx = 40;
/** More marks than these at once are slow to draw, and nobody can tell them apart. */
export const mostMarks = 300;

/**
 * Chooses what is drawn of a stretch of time: each moment by itself where there is room to hit it, else one
 * count for the calendar unit that it begins in. Units are the calendar's, not the window's, so that a count
 * stays the same while one pans; when all that is too much, larger units clusterEntries more.
 *
 * `pxPerMs` is the zoom. Time: one pass over the entries, which stand in order, for every size of unit tried.
 */
export function clusterEntries(
  layout: LinearLayout,
  entries: readonly Entry[],
  drawn: TimeSpan,
  pxPerMs: number,
  timeZone: string,
): Clustered {
  for (let unit = leastUnit; ; unit *= 2) {
    const { singles, groups } = grouped(
      layout,
      entries,
      drawn,
      { unit: unit / pxPerMs, mark: leastMark / pxPerMs },
      timeZone,
    );
    if (singles.length + groups.length <= mostMarks || unit / pxPerMs > drawn.length)
      return counted(layout, singles, groups, leastMark / pxPerMs);
  }
}

type Group = { readonly lane: number; readonly of: TimeSpan; readonly entries: readonly Entry[] };
/** How long in time a calendar unit at least is, and a mark that can be hit. */
type Least = { readonly unit: number; readonly mark: number };

function grouped(
  { lanes, finest }: LinearLayout,
  entries: readonly Entry[],
  drawn: TimeSpan,
  least: Least,
  timeZone: string,
) {
  const { times, unit } = calendarTicks(drawn, least.unit, timeZone, finest);
  const [first = drawn.start, last = endOf(drawn)] = [times[0], times.at(-1)];
  const hasRow = ({ row }: Entry) => row !== null;
  const isLong = (entry: Entry) => hasRow(entry) && entry.end - entry.start >= least.unit;
  const singles: Entry[] = [];
  const groups: Group[] = [];
  const seen = entries.filter((entry) => entry.start < last && (entry.start >= first || entry.end > first));
  for (const [lane, { rows }] of lanes.entries()) {
    const own = seen.filter((entry) => entry.lane === lane);
    singles.push(...own.filter(isLong));
    for (const [piece, short] of begunIn(
      own.filter((entry) => !isLong(entry)),
      times,
    )) {
      const of = spanOf(times[piece] ?? first, times[piece + 1] ?? last);
      const [held, left] = unit === finest ? [short.filter(hasRow), short.filter((one) => !hasRow(one))] : [short, []];
      if (held.length > rows || !held.every(hasRow) || areTooClose(held, least.mark))
        groups.push({ lane, of, entries: short });
      else {
        singles.push(...held);
        // Closer in nothing would come apart: only what finds no row is gathered.
        if (left.length > 0) groups.push({ lane, of, entries: left });
      }
    }
  }
  return { singles, groups };
}

/** One that stands alone but found no row in its lane is no count. */
function counted(
  layout: LinearLayout,
  singles: readonly Entry[],
  groups: readonly Group[],
  leastLong: number,
): Clustered {
  const counts = groups.map((group) => countOf(layout, group, singles, leastLong));
  const alone = counts.filter(({ entries }) => entries.length === 1);
  return {
    singles: [...singles, ...alone.map(({ entries, row }) => ({ ...entries[0]!, row }))],
    counts: counts.filter(({ entries }) => entries.length > 1),
  };
}

function countOf(
  { lanes }: LinearLayout,
  { lane, of, entries }: Group,
  singles: readonly Entry[],
  leastLong: number,
): Count {
  const first = entries[0]!;
  const last = entries.reduce((end, entry) => Math.max(end, entry.end), first.start);
  // No longer than its unit, so that it covers no other count; no shorter than can be hit.
  const end = Math.max(first.start + leastLong, Math.min(last, endOf(of)));
  const row = freeRow(lanes[lane]!.rows, lane, { start: first.start, end }, singles, leastLong) ?? first.row ?? 0;
  return { key: `${lane} ${of.start} ${of.length}`, lane, row, start: first.start, end, of, entries };
}

/** The entries that begin in each piece, by its index; those that began earlier count with the first. */
function begunIn(entries: readonly Entry[], times: readonly EpochMs[]): Map<number, Entry[]> {
  const found = new Map<number, Entry[]>();
  let piece = 0;
  for (const entry of entries) {
    while (piece + 1 < times.length && times[piece + 1]! <= entry.start) piece++;
    const list = found.get(piece);
    if (list) list.push(entry);
    else found.set(piece, [entry]);
  }
  return found;
}

function areTooClose(entries: readonly Entry[], leastLong: number): boolean {
  const before = new Map<number, EpochMs>();
  return entries.some(({ row, start }) => {
    const last = before.get(row ?? 0);
    before.set(row ?? 0, start);
    return last !== undefined && start - last < leastLong;
  });
}

/** The first row of the lane in which nothing that is drawn stands there already. */
function freeRow(
  rows: number,
  lane: number,
  { start, end }: { readonly start: EpochMs; readonly end: EpochMs },
  singles: readonly Entry[],
  leastLong: number,
): number | null {
  const taken = new Set(
    singles
      .filter((one) => one.lane === lane && one.start < end && Math.max(one.end, one.start + leastLong) > start)
      .map(({ row }) => row),
  );
  for (let row = 0; row < rows; row++) if (!taken.has(row)) return row;
  return null;
}
