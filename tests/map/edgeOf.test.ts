import { expect, test } from 'vitest';

import { edgeOf } from '../../src/map/controls/edgeOf.ts';

const size = { x: 1000, y: 500 };

test.each([
  [{ x: 500, y: 250 }, null],
  [{ x: 1000, y: 0 }, null],
  [{ x: -3000, y: 100 }, 'left'],
  [{ x: 1001, y: 499 }, 'right'],
  [{ x: 600, y: -900 }, 'top'],
  [{ x: 400, y: 700 }, 'bottom'],
] as const)('%j lies beyond: %s', (point, edge) => {
  expect(edgeOf(size, point)).toBe(edge);
});
