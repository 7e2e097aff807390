import fc from 'fast-check';
import { expect, test } from 'vitest';

import { placeNames } from '../../src/map/labels/placeNames.ts';

const name = (id: string, x: number, y: number, hasDot = true) => ({
  id,
  spots: [{ x, y }],
  width: 60,
  height: 15,
  hasDot,
});

test('a town’s name stands right of its dot, else left, above or below', () => {
  const alone = placeNames([name('a', 0, 0)], []);
  expect(alone[0]!.left).toBeGreaterThan(0);
  const blocked = placeNames([name('a', 0, 0)], [{ left: 6, top: -6, width: 80, height: 12 }]);
  expect(blocked[0]!.left).toBeLessThan(-60);
});

test('a name without room is left out; the first in line wins', () => {
  const placed = placeNames([name('a', 0, 0, false), name('b', 10, 5, false)], []);
  expect(placed.map(({ id }) => id)).toEqual(['a']);
});

test('whatever is asked for, nothing stands on anything', () => {
  const spot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
  const wanting = fc.array(
    fc.record({
      spots: fc.array(spot, { minLength: 1, maxLength: 3 }),
      width: fc.integer({ min: 10, max: 120 }),
      height: fc.constant(15),
      hasDot: fc.boolean(),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(wanting, (all) => {
      const obstacle = { left: 100, top: 100, width: 80, height: 28 };
      const boxes = [
        obstacle,
        ...placeNames(
          all.map((one, i) => ({ ...one, id: String(i) })),
          [obstacle],
        ),
      ];
      boxes.forEach((a, i) =>
        boxes.slice(i + 1).forEach((b) => {
          const apart =
            a.left + a.width <= b.left ||
            b.left + b.width <= a.left ||
            a.top + a.height <= b.top ||
            b.top + b.height <= a.top;
          expect(apart).toBe(true);
        }),
      );
    }),
  );
});
