import { expect, test } from 'vitest';

import { thinPins } from '../../src/map/pins/thinPins.ts';

const pin = (id: string, left: number, top: number, isLit = false) => ({
  id,
  left,
  top,
  width: 80,
  bareWidth: 30,
  height: 28,
  isLit,
});

test('pins apart keep their labels', () => {
  expect([...thinPins([pin('a', 0, 0), pin('b', 100, 0), pin('c', 0, 40)]).values()]).toEqual([
    'whole',
    'whole',
    'whole',
  ]);
});

test('the later of two gives up its label, or its place', () => {
  expect(thinPins([pin('a', 60, 0), pin('b', 20, 0)]).get('b')).toBe('bare');
  expect(thinPins([pin('a', 0, 0), pin('b', 20, 10)]).get('b')).toBe('hidden');
});

test('a lit pin is never hidden', () => {
  expect(thinPins([pin('a', 0, 0, true), pin('b', 20, 10, true)]).get('b')).toBe('bare');
});
