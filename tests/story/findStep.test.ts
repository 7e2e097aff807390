import { expect, test } from 'vitest';

import { findStep } from '../../src/story/findStep.ts';
import { sochi } from '../sochi.ts';

const all = new Set(sochi.moments.map(({ id }) => id));
const number = (from: number, by: 1 | -1, visibleIds: ReadonlySet<string> = all) =>
  findStep(sochi, visibleIds, from, by)?.number ?? null;

test('a step leads to the next moment and to the one before, and ends at the ends', () => {
  expect(sochi.moments.map((one) => one.number)).toEqual(sochi.moments.map((_, i) => i + 1));
  expect([number(3, 1), number(3, -1)]).toEqual([4, 2]);
  expect([number(22, 1), number(1, -1)]).toEqual([null, null]);
});

test('the overview is followed by the first, and nothing stands before it', () => {
  expect([number(0, 1), number(0, -1)]).toEqual([1, null]);
});

test('a step passes by what the filters leave out', () => {
  const visibleIds = new Set([sochi.moments[1]!.id, sochi.moments[9]!.id]);
  expect([number(0, 1, visibleIds), number(2, 1, visibleIds), number(22, -1, visibleIds)]).toEqual([2, 10, 10]);
  expect(number(10, 1, visibleIds)).toBeNull();
});
