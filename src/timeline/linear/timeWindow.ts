import type { EpochMs, Fraction } from '../../story/units.ts';

/** A stretch of time. Its length is kept apart from where it starts, so that moving it never changes it. */
export type TimeSpan = { readonly start: EpochMs; readonly length: number };

/** How far one may go: all of the story, and the shortest stretch that still makes sense. */
export type Limits = { readonly whole: TimeSpan; readonly least: number };

export function endOf({ start, length }: TimeSpan): EpochMs {
  return start + length;
}

export function spanOf(start: EpochMs, end: EpochMs): TimeSpan {
  return { start, length: end - start };
}

/** Shows `factor` times as much (0.5: half, so everything is twice as large); the instant at `at` of the width stays. */
export function zoomed(span: TimeSpan, factor: number, at: Fraction, limits: Limits): TimeSpan {
  const length = clamp(span.length * factor, limits.least, limits.whole.length);
  return kept({ start: span.start + at * (span.length - length), length }, limits);
}

/** Moves on by a share of what is shown; back where that is negative. */
export function panned(span: TimeSpan, by: Fraction, limits: Limits): TimeSpan {
  return kept({ start: span.start + by * span.length, length: span.length }, limits);
}

/** A stretch round what is to be seen, four times as long, so that its neighbours are seen too. */
export function around(seen: TimeSpan, limits: Limits): TimeSpan {
  const length = clamp(seen.length * 4, limits.least, limits.whole.length);
  return kept({ start: seen.start + seen.length / 2 - length / 2, length }, limits);
}

/** Just holds what is to be seen, where the limits allow it. */
export function fitted(seen: TimeSpan, limits: Limits): TimeSpan {
  const length = clamp(seen.length, limits.least, limits.whole.length);
  return kept({ start: seen.start + seen.length / 2 - length / 2, length }, limits);
}

/** Kept clear of the edge when something is brought into view. */
const margin: Fraction = 0.1;

/** The shortest move that brings something into view; none where it is. Of what is longer, its beginning. */
export function brought(span: TimeSpan, seen: TimeSpan, limits: Limits): TimeSpan {
  const room = span.length * margin;
  const [first, last] = [span.start + room, endOf(span) - room];
  if (seen.length > last - first) {
    const isSeen = seen.start < last && endOf(seen) > first;
    return isSeen ? span : kept({ ...span, start: seen.start - room }, limits);
  }
  const by = seen.start < first ? seen.start - first : endOf(seen) > last ? endOf(seen) - last : 0;
  return by === 0 ? span : kept({ ...span, start: span.start + by }, limits);
}

function kept({ start, length }: TimeSpan, { whole }: Limits): TimeSpan {
  return { start: clamp(start, whole.start, endOf(whole) - length), length };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
