/** What is measured of a visit, with the words and the unit that the tables have for it. */
export const measures = {
  firstBytes: ['bytes before the first reading', 'KB'],
  scriptBytes: ['JavaScript loaded', 'KB'],
  allBytes: ['bytes loaded in all', 'KB'],
  firstPaint: ['first paint', 'ms'],
  largestPaint: ['largest paint', 'ms'],
  firstMoment: ['first moment visible', 'ms'],
  ready: ['ready', 'ms'],
  readyFromData: ['ready, from the data at hand', 'ms'],
  mapReady: ['map with its pins', 'ms'],
  shift: ['layout shift', ''],
  heap: ['JavaScript heap', 'MB'],
  nodes: ['elements', ''],
  clicksMissed: ['clicks that showed nothing in 10 s', ''],
  clickFirst: ['click to first detail', 'ms'],
  clickSettled: ['click to settled detail', 'ms'],
  dragMedian: ['timeline dragged: median frame', 'ms'],
  dragP95: ['timeline dragged: p95 frame', 'ms'],
  dragMax: ['timeline dragged: longest frame', 'ms'],
  dragOver50: ['timeline dragged: frames over 50 ms', ''],
  panMedian: ['map panned: median frame', 'ms'],
  panP95: ['map panned: p95 frame', 'ms'],
  panMax: ['map panned: longest frame', 'ms'],
  panOver50: ['map panned: frames over 50 ms', ''],
  afterPanOver50: ['after a pan: frames over 50 ms', ''],
} as const satisfies Record<string, readonly [words: string, unit: string]>;

export type Measure = keyof typeof measures;
export type Measured = Partial<Record<Measure, number>>;

/** The lower middle one; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
}

/** The smallest that is not below `share` of the others; undefined of none. */
export function percentile(numbers: readonly number[], share: number): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(numbers.length * share) - 1)];
}

/** Each measure's median over the visits that have it. */
export function medians(visits: readonly Measured[]): Measured {
  const names = Object.keys(measures) as Measure[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const middle = median(visits.map((visit) => visit[name]).filter((value) => value !== undefined));
      return middle === undefined ? [] : [[name, middle]];
    }),
  );
}
