import { expect, test } from 'vitest';

import { addressesOf } from '../../src/share/addressesOf.ts';

test.each([
  ['https://example.org', 'https://example.org/one/two/'],
  ['https://example.org/atlas', 'https://example.org/atlas/one/two/'],
  ['https://example.org/atlas/', 'https://example.org/atlas/one/two/'],
])('at %s a moment has the address %s', (siteUrl, address) => {
  expect(addressesOf({ id: 'one', lang: 'en' }, siteUrl, 'en')('two')).toBe(address);
  expect(addressesOf({ id: 'one', lang: 'en' }, siteUrl, 'en')(null)).toBe(address.replace('two/', ''));
});
