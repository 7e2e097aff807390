import { expect, test } from 'vitest';

import { nextStop, type Stop } from '../../src/timeline/nextStop.ts';

/**
 *     lane 0   [a]        [d e]
 *     lane 1       [b]
 *     lane 2   [f]    [c]
 */
const stops: Stop[] = [
  { key: 'a', ids: ['a'], lane: 0, middle: 10 },
  { key: 'f', ids: ['f'], lane: 2, middle: 12 },
  { key: 'b', ids: ['b'], lane: 1, middle: 40 },
  { key: 'c', ids: ['c'], lane: 2, middle: 70 },
  { key: 'count', ids: ['d', 'e'], lane: 0, middle: 100 },
];
/** `g` is out of the drawing. */
const order = ['a', 'f', 'b', 'c', 'd', 'e', 'g'];
const from = (key: string) => stops.find((stop) => stop.key === key);
const press = (key: string, at: string, direction: 'ltr' | 'rtl' = 'ltr') =>
  nextStop(key, from(at), stops, order, direction);

test('left and right go through all lanes in time order, and past a count, and out of the drawing', () => {
  expect(press('ArrowRight', 'a')).toBe('f');
  expect(press('ArrowRight', 'c')).toBe('d');
  expect(press('ArrowRight', 'count')).toBe('g');
  expect(press('ArrowLeft', 'count')).toBe('c');
  expect(press('ArrowLeft', 'a')).toBeNull();
});

test('on a page from right to left they go the way that one sees', () => {
  for (const { key } of stops) {
    expect(press('ArrowLeft', key, 'rtl')).toBe(press('ArrowRight', key));
    expect(press('ArrowRight', key, 'rtl')).toBe(press('ArrowLeft', key));
  }
});

test('up and down go to the nearest in the next lane', () => {
  expect(press('ArrowDown', 'a')).toBe('b');
  expect(press('ArrowDown', 'b')).toBe('f');
  expect(press('ArrowUp', 'c')).toBe('b');
  expect(press('ArrowUp', 'b')).toBe('a');
  expect(press('ArrowUp', 'a')).toBeNull();
});

test('Home and End go to the first and the last of all, drawn or not', () => {
  expect(press('Home', 'c')).toBe('a');
  expect(press('End', 'a')).toBe('g');
});

test('other keys lead nowhere, and an arrow leads in where nothing has the focus', () => {
  expect(press('x', 'a')).toBeNull();
  expect(nextStop('ArrowRight', undefined, stops, order, 'ltr')).toBe('a');
});
