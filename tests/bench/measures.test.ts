import { expect, test } from 'vitest';

import { median, medians, percentile } from './measures.ts';

test('the median is the lower middle one, whatever the order', () => {
  expect(median([5, 1, 4])).toBe(4);
  expect(median([30, 2, 10, 4])).toBe(4);
  expect(median([])).toBeUndefined();
});

test('95 of a hundred frames are not longer than the 95th percentile', () => {
  const frames = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(percentile(frames, 0.95)).toBe(95);
  expect(percentile(frames, 1)).toBe(100);
  expect(percentile([7], 0.95)).toBe(7);
});

test('each measure is the median of the visits that have it', () => {
  expect(medians([{ ready: 1, nodes: 9 }, { ready: 3 }, { ready: 2 }])).toEqual({ ready: 2, nodes: 9 });
});
