import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  around,
  brought,
  endOf,
  fitted,
  type Limits,
  panned,
  zoomed,
} from '../../../src/timeline/linear/timeWindow.ts';

const limits: Limits = { whole: { start: 1000, length: 9000 }, least: 30 };
const anySpan = fc
  .record({ start: fc.integer({ min: 1000, max: 9000 }), length: fc.integer({ min: 1, max: 9000 }) })
  .map((span) => fitted(span, limits));

test('however one goes, the window stays within the story and never closer than makes sense', () => {
  const move = fc.oneof(
    fc.record({
      zoom: fc.double({ min: 0.01, max: 100, noNaN: true }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    fc.record({ pan: fc.double({ min: -5, max: 5, noNaN: true }) }),
  );
  fc.assert(
    fc.property(anySpan, fc.array(move, { maxLength: 30 }), (span, moves) => {
      const end = moves.reduce(
        (now, one) => ('pan' in one ? panned(now, one.pan, limits) : zoomed(now, one.zoom, one.at, limits)),
        span,
      );
      expect(end.start).toBeGreaterThanOrEqual(1000);
      expect(endOf(end)).toBeLessThanOrEqual(10_000 + 1e-6);
      expect(end.length).toBeGreaterThanOrEqual(30);
    }),
  );
});

test('zooming keeps the instant under the hand where it is', () => {
  const span = { start: 4000, length: 1000 };
  const closer = zoomed(span, 0.5, 0.25, limits);
  expect(closer).toEqual({ start: 4125, length: 500 });
  expect(closer.start + 0.25 * closer.length).toBe(span.start + 0.25 * span.length);
  expect(zoomed(closer, 2, 0.25, limits)).toEqual(span);
});

test('panning changes no length, not even by rounding', () => {
  const span = { start: 4000.1, length: 1000 / 3 };
  const there = panned(span, 0.1, limits);
  expect(there.length).toBe(span.length);
  expect(there.start).toBeGreaterThan(span.start);
});

test('what is selected is brought into view by the shortest way, and what is in view moves nothing', () => {
  const view = { start: 4000, length: 1000 };
  expect(brought(view, { start: 4500, length: 10 }, limits)).toBe(view);
  expect(brought(view, { start: 5500, length: 100 }, limits)).toEqual({ start: 4700, length: 1000 });
  expect(brought(view, { start: 2000, length: 100 }, limits)).toEqual({ start: 1900, length: 1000 });
  // Longer than the window: its beginning, unless a part of it is seen already.
  expect(brought(view, { start: 2000, length: 3000 }, limits)).toBe(view);
  expect(brought(view, { start: 6000, length: 3000 }, limits).start).toBe(5900);
});

test('a moment’s neighbourhood is four times as long as it, and never closer than makes sense', () => {
  expect(around({ start: 5000, length: 100 }, limits)).toEqual({ start: 4850, length: 400 });
  expect(around({ start: 5000, length: 0 }, limits)).toEqual({ start: 4985, length: 30 });
});
