import type { DesignPx } from './bar.ts';

/** A mark that the arrow keys stop at: a moment, or a count of several. */
export type Stop = {
  readonly key: string;
  /** Its moments, in time order. */
  readonly ids: readonly string[];
  readonly lane: number;
  readonly middle: DesignPx;
};

/**
 * The moment that a key leads to from a stop, or null for a key that leads nowhere.
 *
 *     ← →        the moment before, after, in time, whichever lane it stands in; mirrored on a page from right to left
 *     ↑ ↓        the nearest in the next lane that has any
 *     Home End   the first, the last
 */
export function nextStop(
  key: string,
  from: Stop | undefined,
  stops: readonly Stop[],
  order: readonly string[],
  direction: 'ltr' | 'rtl',
): string | null {
  if (key === 'Home') return order[0] ?? null;
  if (key === 'End') return order.at(-1) ?? null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const isOn = (key === 'ArrowRight') === (direction === 'ltr');
    if (!from) return stops[0]?.ids[0] ?? null;
    return order[isOn ? order.indexOf(from.ids.at(-1)!) + 1 : order.indexOf(from.ids[0]!) - 1] ?? null;
  }
  if ((key === 'ArrowUp' || key === 'ArrowDown') && from) {
    const by = key === 'ArrowDown' ? 1 : -1;
    const ahead = stops.filter(({ lane }) => (lane - from.lane) * by > 0);
    const lane = ahead.reduce<number | null>((near, one) => {
      return near === null || (one.lane - near) * by < 0 ? one.lane : near;
    }, null);
    const inLane = ahead.filter((one) => one.lane === lane);
    const far = (one: Stop) => Math.abs(one.middle - from.middle);
    return (
      inLane.reduce<Stop | null>((near, one) => (near && far(near) <= far(one) ? near : one), null)?.ids[0] ?? null
    );
  }
  return null;
}
