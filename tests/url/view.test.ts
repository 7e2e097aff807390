import fc from 'fast-check';
import { expect, test } from 'vitest';

import { noFilters } from '../../src/story/filterMoments.ts';
import { openedId, urlFromView, viewFromUrl } from '../../src/url/view.ts';

test('reads story, moment and map view', () => {
  expect(viewFromUrl('/idlib-sochi-2018/us-encouraged/#map=8/35.930/36.630', '/')).toEqual({
    lang: null,
    story: 'idlib-sochi-2018',
    moment: 'us-encouraged',
    map: { zoom: 8, lat: 35.93, lng: 36.63 },
    filters: noFilters,
    isEmbed: false,
    isTour: false,
  });
  expect(viewFromUrl('/atlas/idlib-sochi-2018/', '/atlas/')).toEqual({
    lang: null,
    story: 'idlib-sochi-2018',
    moment: null,
    map: null,
    filters: noFilters,
    isEmbed: false,
    isTour: false,
  });
});

test('a language stands before the story', () => {
  expect(viewFromUrl('/atlas/tr/idlib-sochi-2018/us-encouraged/', '/atlas/')).toMatchObject({
    lang: 'tr',
    story: 'idlib-sochi-2018',
    moment: 'us-encouraged',
  });
  expect(viewFromUrl('/fa/', '/')).toMatchObject({ lang: 'fa', story: null });
});

test('an address read and written again is the same', () => {
  const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);
  const map = fc.record({
    zoom: fc.integer({ min: 0, max: 19 }),
    lat: fc.integer({ min: -85000, max: 85000 }).map((n) => n / 1000),
    lng: fc.integer({ min: -180000, max: 180000 }).map((n) => n / 1000),
  });
  const ids = fc.uniqueArray(id, { maxLength: 3 }).map((all) => all.toSorted());
  const view = fc.record({
    lang: fc.option(fc.constantFrom('tr', 'ar', 'ckb')),
    // A story's id is longer than a language's code.
    story: id.map((text) => `story-${text}`),
    moment: fc.option(id),
    map: fc.option(map),
    filters: fc.record({ about: ids, by: ids }),
    isEmbed: fc.boolean(),
    isTour: fc.boolean(),
  });
  fc.assert(
    fc.property(view, fc.constantFrom('/', '/atlas/', '/a/b/', '/media/a%20stick/story.html'), (one, base) => {
      // The file of a copy on a disk holds one story.
      const named = base.endsWith('/') ? one : { ...one, story: openedId };
      expect(viewFromUrl(urlFromView(named, base), base)).toEqual(named);
    }),
  );
});

test('never throws, and what makes no sense counts as not there', () => {
  fc.assert(fc.property(fc.string(), (text) => void viewFromUrl(text, '/')));
  for (const bad of ['#map=99/1/1', '#map=8/95/1', '#map=8/1', '#map=a/b/c', '#reader', '#map=8/1/181']) {
    expect(viewFromUrl(`/story/${bad}`, '/').map).toBeNull();
  }
  expect(viewFromUrl('/%E0%A4%A/x/', '/').story).toBeNull();
  expect(viewFromUrl('/other/', '/atlas/')).toEqual({
    lang: null,
    story: null,
    moment: null,
    map: null,
    filters: noFilters,
    isEmbed: false,
    isTour: false,
  });
});

test('whatever is pasted, what was read of it is written and read again as the same', () => {
  const pieces =
    '/ tr open idlib-sochi-2018 us-encouraged .. % %2F %E0%A4 ? & # embed tour moment= about= by=us, <b> map=8/35.9/36.6 //x.org \\ \0 ا \ud800 =';
  const piece = fc.constantFrom(...pieces.split(' '), ' ');
  const pasted = fc.array(piece, { maxLength: 10 }).map((some) => `/${some.join('')}`);
  fc.assert(
    fc.property(pasted, fc.constantFrom('/', '/atlas/'), (href, base) => {
      const view = viewFromUrl(href, base);
      if (view.story === null) return;
      const written = urlFromView(view, base);
      expect(written.startsWith(base)).toBe(true);
      expect(viewFromUrl(written, base)).toEqual(view);
    }),
    { numRuns: 2000 },
  );
});

test('filters stand in the query, sorted, and what makes no sense in them is dropped', () => {
  expect(viewFromUrl('/story/?by=us,iran,us&about=idlib,%3Cb%3E', '/').filters).toEqual({
    by: ['iran', 'us'],
    about: ['idlib'],
  });
  expect(
    urlFromView(
      {
        lang: null,
        story: 's',
        moment: null,
        map: null,
        filters: { by: ['us', 'iran'], about: ['idlib'] },
        isEmbed: true,
        isTour: false,
      },
      '/',
    ),
  ).toBe('/s/?about=idlib&by=iran,us&embed');
});
