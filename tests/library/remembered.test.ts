// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';

import { remembered } from '../../src/library/remembered.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('a word is kept by the browser, and forgotten', () => {
  remembered('test.colour', ['red', 'green']).set('green');
  const later = remembered('test.colour', ['red', 'green']);
  expect(later.get()).toBe('green');
  later.set(null);
  expect(localStorage.length).toBe(0);
  expect(later.get()).toBeNull();
});

test('a word that is none of them is none', () => {
  localStorage.setItem('test.colour', 'blue');
  expect(remembered('test.colour', ['red', 'green']).get()).toBeNull();
});

test('storage that refuses keeps a word as long as the page', () => {
  vi.stubGlobal('localStorage', undefined);
  const colour = remembered('test.colour', ['red', 'green']);
  expect(colour.get()).toBeNull();
  colour.set('red');
  expect(colour.get()).toBe('red');
});
