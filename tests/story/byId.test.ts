import { expect, test } from 'vitest';

import { byId } from '../../src/story/byId.ts';

const one = { id: 'one', formerly: ['first', 'two'] };
const two = { id: 'two', formerly: [] };

test('an entry is found by its id and by those it had before', () => {
  expect(byId([one, two]).get('one')).toBe(one);
  expect(byId([one, two]).get('first')).toBe(one);
  expect(byId([one, two]).get('three')).toBeUndefined();
});

test('an id that is in use wins over one that was given up', () => {
  expect(byId([one, two]).get('two')).toBe(two);
  expect(byId([two, one]).get('two')).toBe(two);
});

test('of two entries with one id the first is meant', () => {
  const again = { id: 'two' };
  expect(byId([two, again]).get('two')).toBe(two);
});
