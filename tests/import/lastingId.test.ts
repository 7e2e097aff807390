import fc from 'fast-check';
import { expect, test } from 'vitest';

import { findOwnId, LastingIds, slug } from '../../src/import/lastingId.ts';

const idOf = (title: string, ownId: string | null = null, ids = new LastingIds()) =>
  ids.idOf({ ownId, date: '2018-09-17', title, whole: title });

test('an id of our shape is kept, in small letters', () => {
  expect(idOf('Talks', 'sochi-talks')).toBe('sochi-talks');
  expect(idOf('Talks', 'EOA3GJ')).toBe('eoa3gj');
  expect(idOf('Talks', 'sochi_talks')).toBe('sochi-talks');
});

test.each(['12', '', 'two words', 'naïve', '-x', 'x'.repeat(65), 'a/b'])(
  'a row number or another shape is no id: %j',
  (own) => {
    expect(findOwnId(own)).toBeNull();
    expect(idOf('Talks in Sochi', own)).toBe('2018-09-17-talks-in-sochi');
  },
);

test('letters of every Latin alphabet become plain ones; other scripts a mark that stays the same', () => {
  expect(slug('İbrahim Kalın’s Straße, Łódź', 60)).toBe('ibrahim-kalins-strasse-lodz');
  const [persian, again, other] = ['توافق سوچی', 'توافق سوچی', 'توافق تهران'].map((title) => idOf(title));
  expect(persian).toMatch(/^2018-09-17-x[a-z0-9]+$/);
  expect(again).toBe(persian);
  expect(other).not.toBe(persian);
});

test('of two with the same date and title the second gets a mark of its own words', () => {
  const ids = new LastingIds();
  const second = (whole: string) => ids.idOf({ ownId: null, date: '2018', title: 'Talks', whole });
  expect(second('a')).toBe('2018-talks');
  const marked = second('b');
  expect(marked).toMatch(/^2018-talks-x[a-z0-9]+$/);
  expect(second('b')).toBe(`${marked}-2`);
});

test('every id has the shape of one, and is given once', () => {
  const item = fc.record({ ownId: fc.option(fc.string()), title: fc.string({ unit: 'grapheme' }) });
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const ids = new LastingIds();
      const all = items.map(({ ownId, title }) => ids.idOf({ ownId, date: '2018', title, whole: title }));
      expect(new Set(all).size).toBe(all.length);
      for (const id of all) expect(id).toMatch(/^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});
