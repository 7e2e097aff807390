import fc from 'fast-check';
import { expect, test } from 'vitest';

import { urlFromView, viewFromUrl } from '../../src/url/view.ts';

test('reads story, moment and map view', () => {
  expect(viewFromUrl('/idlib-sochi-2018/us-encouraged/#map=8/35.930/36.630', '/')).toEqual({
    story: 'idlib-sochi-2018',
    moment: 'us-encouraged',
    map: { zoom: 8, lat: 35.93, lng: 36.63 },
  });
  expect(viewFromUrl('/atlas/idlib-sochi-2018/', '/atlas/')).toEqual({
    story: 'idlib-sochi-2018',
    moment: null,
    map: null,
  });
});

test('an address read and written again is the same', () => {
  const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);
  const map = fc.record({
    zoom: fc.integer({ min: 0, max: 19 }),
    lat: fc.integer({ min: -85000, max: 85000 }).map((n) => n / 1000),
    lng: fc.integer({ min: -180000, max: 180000 }).map((n) => n / 1000),
  });
  const view = fc.record({ story: id, moment: fc.option(id), map: fc.option(map) });
  fc.assert(
    fc.property(view, fc.constantFrom('/', '/atlas/', '/a/b/'), (one, base) => {
      expect(viewFromUrl(urlFromView(one, base), base)).toEqual(one);
    }),
  );
});

test('never throws, and what makes no sense counts as not there', () => {
  fc.assert(fc.property(fc.string(), (text) => void viewFromUrl(text, '/')));
  for (const bad of ['#map=99/1/1', '#map=8/95/1', '#map=8/1', '#map=a/b/c', '#reader', '#map=8/1/181']) {
    expect(viewFromUrl(`/story/${bad}`, '/').map).toBeNull();
  }
  expect(viewFromUrl('/%E0%A4%A/x/', '/').story).toBeNull();
  expect(viewFromUrl('/other/', '/atlas/')).toEqual({ story: null, moment: null, map: null });
});
