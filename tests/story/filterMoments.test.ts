import { expect, test } from 'vitest';

import { filterCounts, filterMoments, noFilters } from '../../src/story/filterMoments.ts';
import { sochi } from '../sochi.ts';

const ids = (by: string[], about: string[]) => filterMoments(sochi, { by, about }).map(({ id }) => id);

test('no filter leaves all', () => {
  expect(filterMoments(sochi, noFilters)).toHaveLength(22);
});

test('any of the parties and any of the places', () => {
  expect(ids(['iran'], [])).toEqual(['zarif-responsible-diplomacy', 'zarif-diplomacy-works']);
  expect(ids(['us', 'iran'], [])).toHaveLength(9);
  expect(ids(['us'], ['sochi'])).toEqual(['us-not-involved']);
  expect(ids(['events'], ['damascus'])).toEqual(['zarif-in-damascus']);
  expect(ids(['nobody'], [])).toEqual([]);
});

test('counts say what each choice would leave beside the other filter', () => {
  const counts = filterCounts(sochi, { by: ['us'], about: [] });
  expect(Object.fromEntries(counts.by.map(({ id, count }) => [id, count]))).toEqual({
    events: 9,
    us: 7,
    iran: 2,
    un: 3,
    turkey: 1,
  });
  expect(counts.about.find(({ id }) => id === 'sochi')?.count).toBe(1);
});

test('each count is what choosing it alone would leave', () => {
  for (const filters of [noFilters, { by: ['us', 'iran'], about: ['idlib'] }]) {
    const counts = filterCounts(sochi, filters);
    for (const { id, count } of counts.by) expect(ids([id], [...filters.about]), id).toHaveLength(count);
    for (const { id, count } of counts.about) expect(ids([...filters.by], [id]), id).toHaveLength(count);
  }
});
