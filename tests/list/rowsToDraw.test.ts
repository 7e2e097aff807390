import { expect, test } from 'vitest';

import { rowAfterScreen, rowsToDraw } from '../../src/list/rowsToDraw.ts';

const even = () => 100;
const at = (top: number, bottom: number, kept: number[] = []) => rowsToDraw(10_000, even, { top, bottom }, kept);
const indexes = (rows: ReturnType<typeof at>) => rows.map(({ index }) => index);

test('the rows that one sees are drawn, and the first and last', () => {
  expect(indexes(at(0, 300))).toEqual([0, 1, 2, 9999]);
  expect(indexes(at(50_000, 50_250))).toEqual([0, 500, 501, 502, 9999]);
  expect(indexes(at(999_900, 1_000_300))).toEqual([0, 9999]);
});

test('a row that is kept stands with its neighbours, so that Tab goes on from it', () => {
  expect(indexes(at(50_000, 50_100, [7, 500]))).toEqual([0, 6, 7, 8, 499, 500, 501, 9999]);
  expect(indexes(at(-500, -100, [0, 9999]))).toEqual([0, 1, 9998, 9999]);
});

test('the room left and the rows drawn are as high as all rows, however high each is', () => {
  const heightOf = (index: number) => 40 + ((index * 37) % 200);
  const total = Array.from({ length: 10_000 }, (_, index) => heightOf(index)).reduce((sum, one) => sum + one, 0);
  for (const top of [0, 12_345, 700_000]) {
    const rows = rowsToDraw(10_000, heightOf, { top, bottom: top + 900 }, [42]);
    expect(rows.reduce((sum, { index, gap }) => sum + gap + heightOf(index), 0)).toBe(total);
    // Each drawn row stands where it would if all were drawn.
    let y = 0;
    for (const { index, gap } of rows) {
      y += gap;
      expect(y).toBe(Array.from({ length: index }, (_, i) => heightOf(i)).reduce((sum, one) => sum + one, 0));
      y += heightOf(index);
    }
  }
});

test('no row, one row and few rows', () => {
  expect(rowsToDraw(0, even, { top: 0, bottom: 900 }, [])).toEqual([]);
  expect(rowsToDraw(1, even, { top: 5000, bottom: 5900 }, [])).toEqual([{ index: 0, gap: 0 }]);
  expect(indexes(rowsToDraw(4, even, { top: 0, bottom: 900 }, [2]))).toEqual([0, 1, 2, 3]);
});

test('a screen on and a screen back, and no farther than the ends', () => {
  const from = (index: number, by: 1 | -1) => rowAfterScreen(10_000, even, index, by, 650);
  expect([from(100, 1), from(100, -1)]).toEqual([107, 93]);
  expect([from(3, -1), from(9998, 1)]).toEqual([0, 9999]);
});
