import fc from 'fast-check';
import { expect, test } from 'vitest';

import { clippedLine, clippedRing, joined, pathData, simplified } from '../../src/publish/simplifyPath.ts';

const box = { left: 0, top: 0, right: 100, bottom: 100 };
const line = fc
  .array(fc.integer({ min: -200, max: 300 }), { minLength: 6, maxLength: 80 })
  .filter((all) => all.length % 2 === 0);

test('a ring is cut along the box, corners included', () => {
  expect(area(clippedRing([-50, -50, 150, -50, 150, 150, -50, 150], box))).toBe(10_000);
  expect(area(clippedRing([50, 50, 150, 50, 150, 150, 50, 150], box))).toBe(2_500);
  expect(clippedRing([200, 200, 300, 200, 300, 300], box)).toEqual([]);
});

test('nothing of a cut ring lies outside the box', () => {
  fc.assert(
    fc.property(line, (ring) => {
      for (const value of clippedRing(ring, box)) {
        expect(value).toBeGreaterThanOrEqual(-1e-9);
        expect(value).toBeLessThanOrEqual(100 + 1e-9);
      }
    }),
  );
});

test('a line that leaves the box and comes back is in two runs', () => {
  expect(clippedLine([10, 10, 20, 10, 300, 10, 300, 90, 20, 90, 10, 90], box)).toEqual([
    [10, 10, 20, 10, 300, 10],
    [300, 90, 20, 90, 10, 90],
  ]);
});

test('pieces that go on become one line', () => {
  expect(
    joined([
      [0, 0, 1, 1],
      [1, 1, 2, 0],
      [5, 5, 6, 6],
    ]),
  ).toEqual([
    [0, 0, 1, 1, 2, 0],
    [5, 5, 6, 6],
  ]);
});

test('a simplified line keeps its ends, and its corners', () => {
  expect(simplified([0, 0, 5, 0.2, 10, 0, 10, 10], 0.5)).toEqual([0, 0, 10, 0, 10, 10]);
  fc.assert(
    fc.property(line, (points) => {
      const kept = simplified(points, 3);
      expect(kept.slice(0, 2)).toEqual(points.slice(0, 2));
      expect(kept.slice(-2)).toEqual(points.slice(-2));
    }),
  );
});

test('a path is written in short steps', () => {
  expect(pathData([[10, 4, 11.5, 3.5, 11.5, 3.52, 11, 4]], 'z')).toBe('M10 4l1.5-.5-.5 .5z');
});

/** Gauss's shoelace. */
function area(ring: readonly number[]): number {
  let double = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    double += ring[i]! * ring[next + 1]! - ring[next]! * ring[i + 1]!;
  }
  return Math.abs(double) / 2;
}
