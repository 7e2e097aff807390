import { expect, test } from 'vitest';

import { siteFrom } from '../../src/tools/serve/site.mjs';

test('an address gives the origin, and the folder as the base of every link', () => {
  expect(siteFrom('https://example.org/atlas')).toEqual({ origin: 'https://example.org', base: '/atlas/' });
  expect(siteFrom('https://example.org/a/b//')).toEqual({ origin: 'https://example.org', base: '/a/b/' });
  expect(siteFrom('http://localhost:8080')).toEqual({ origin: 'http://localhost:8080', base: '/' });
});

test('without an address the site stands at the root of nobody knows where', () => {
  expect(siteFrom(undefined)).toEqual({ origin: null, base: '/' });
  expect(siteFrom('')).toEqual({ origin: null, base: '/' });
});

test('what is no address is refused with an example', () => {
  expect(() => siteFrom('example.org/atlas')).toThrow(
    'SITE_URL: expected an address such as https://example.org/atlas',
  );
});
