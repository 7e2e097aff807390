import fc from 'fast-check';
import { expect, test } from 'vitest';

import { shortened, shortQuotation } from '../../src/story/shortened.ts';
import type { Quotation } from '../../src/story/Story.ts';
import { sochi } from '../sochi.ts';

const ellipsis = '\u00a0…';
const quotations = sochi.moments.flatMap((moment) => (moment.type === 'statement' ? moment.quotations : []));

test('a text that fits is left alone', () => {
  expect(shortened('Diplomacy works', 15)).toBe('Diplomacy works');
});

test('a long text ends after a word, without the comma that followed it', () => {
  expect(shortened('Civilians must be allowed freedom of movement, including the right', 48)).toBe(
    `Civilians must be allowed freedom of movement${ellipsis}`,
  );
});

test('what is kept is the beginning, and never longer than asked', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 12, max: 120 }), (text, atMost) => {
      const short = shortened(text, atMost);
      expect(short.length).toBeLessThanOrEqual(atMost);
      expect(text.startsWith(short.replace(ellipsis, ''))).toBe(true);
    }),
  );
});

test('one endless word is cut, but not through a letter of two code units', () => {
  expect(() => encodeURIComponent(shortened('𐎀'.repeat(20), 10))).not.toThrow();
});

test.each(quotations.map((quotation) => [quotation.kind, quotation] as const))(
  'at any length a %s quotation keeps its marks where words were said, and only there',
  (kind, quotation: Quotation) => {
    for (let atMost = 20; atMost < 300; atMost += 7) {
      const short = shortQuotation(quotation, atMost);
      const [opening, closing] = [short.split('“').length - 1, short.split('”').length - 1];
      expect(short.length).toBeLessThanOrEqual(atMost);
      expect(opening).toBe(closing);
      if (kind === 'direct') expect(short).toMatch(/^“[^“”]*”$/);
      if (kind === 'indirect') expect(opening).toBe(0);
    }
  },
);
