import type { Count, Clustered } from './clusterEntries.ts';
import { type Bar, type DesignPx, lanePadding, rowHeight } from '../bar.ts';
import type { Stop } from '../nextStop.ts';
import type { TimeSpan } from './timeWindow.ts';
import type { Entry, LinearLayout } from './linearLayout.ts';

export type DrawnEntry = {
  readonly entry: Entry;
  readonly bar: Bar;
  /** Where its label has room: in the bar, on from it, before it, or nowhere. */
  readonly room: readonly ('inside' | 'beside' | 'before')[];
};
export type DrawnCount = {
  readonly count: Count;
  readonly left: DesignPx;
  readonly width: DesignPx;
  readonly top: DesignPx;
};
export type Drawn = {
  readonly bars: readonly DrawnEntry[];
  readonly counts: readonly DrawnCount[];
  /** All of them in time order, for the arrow keys. */
  readonly stops: readonly Stop[];
};

/** A moment among years is drawn this wide; its bar is not wider than its date where that can be seen. */
const leastBar: DesignPx = 6;
/** Bars that reach far out of the drawing are cut off here, out of sight. */
const beyond: DesignPx = 60;
/** Between a bar and the words on from it, and from those to the next bar. */
const wordGap: DesignPx = 8;

/** Turns what was gathered into boxes, in pixels from the start of the drawing, and gives labels the room there is. */
export function drawnBars(
  { lanes }: LinearLayout,
  { singles, counts }: Clustered,
  drawn: TimeSpan,
  pxPerMs: number,
): Drawn {
  const whole = drawn.length * pxPerMs;
  const px = (time: number) => Math.min(Math.max((time - drawn.start) * pxPerMs, -beyond), whole + beyond);
  const topOf = (lane: number, row: number) => lanes[lane]!.top + lanePadding + row * rowHeight;

  const boxes = singles.map((entry) => {
    const left = px(entry.start);
    return { entry, left, width: Math.max(px(entry.end) - left - 1, leastBar), top: topOf(entry.lane, entry.row ?? 0) };
  });
  const drawnCounts = counts.map((count) => {
    const left = px(count.start);
    return { count, left, width: Math.max(px(count.end) - left - 1, leastBar), top: topOf(count.lane, count.row) };
  });
  const near = neighbours([...boxes.map((box) => ({ ...box, words: besideOf(box) })), ...drawnCounts]);

  const bars = boxes.map(({ entry, ...box }): DrawnEntry => {
    const { item } = entry;
    const isCut = { start: box.left <= -beyond, end: box.left + box.width >= whole + beyond - 1 };
    const bar = {
      id: item.id,
      ...box,
      openStart: (item.start === null || item.aboutStart) && !isCut.start,
      openEnd: (item.end === null || item.aboutEnd) && !isCut.end,
      hollow: item.hollow,
      isDue: item.isDue,
      ticks: item.ticks.map((tick) => px(tick)),
    };
    const { before = -beyond, after = whole + beyond } = near.get(`${box.top} ${box.left}`) ?? {};
    const words = item.labelWidth - wordGap;
    const room = (['inside', 'beside', 'before'] as const).filter(
      (where) =>
        ({
          inside: box.width >= item.labelWidth,
          beside: after - box.left - box.width >= words,
          before: box.left - before >= words,
        })[where],
    );
    return { entry, bar, room };
  });

  const stops = [
    ...bars.map(({ entry, bar }) => ({ key: bar.id, entries: [entry], box: bar })),
    ...drawnCounts.map((one) => ({ key: one.count.key, entries: one.count.entries, box: one })),
  ]
    .toSorted((a, b) => a.entries[0]!.start - b.entries[0]!.start || a.entries[0]!.order - b.entries[0]!.order)
    .map(({ key, entries, box }) => ({
      key,
      ids: entries.map(({ item }) => item.id),
      lane: entries[0]!.lane,
      middle: box.left + box.width / 2,
    }));
  return { bars, counts: drawnCounts, stops };
}

/** What a bar too narrow for its label wants on from it. */
function besideOf({ entry, width }: { readonly entry: Entry; readonly width: DesignPx }): DesignPx {
  return width >= entry.item.labelWidth ? 0 : entry.item.labelWidth;
}

type Extent = {
  readonly left: DesignPx;
  readonly width: DesignPx;
  readonly top: DesignPx;
  readonly words?: DesignPx;
};

/** Where the box before in the same row ends, with its words, and the one after begins, by the box's own place. */
function neighbours(boxes: readonly Extent[]) {
  const sorted = boxes.toSorted((a, b) => a.top - b.top || a.left - b.left);
  return new Map(
    sorted.map((box, i) => {
      const inRow = (other: (typeof sorted)[number] | undefined) => (other?.top === box.top ? other : undefined);
      const [left, right] = [inRow(sorted[i - 1]), inRow(sorted[i + 1])];
      return [
        `${box.top} ${box.left}`,
        { before: left && left.left + left.width + (left.words ?? 0), after: right?.left },
      ];
    }),
  );
}
