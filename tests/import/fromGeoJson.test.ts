import { describe, expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { toGeoJson } from '../../src/share/toGeoJson.ts';
import { addressOf } from '../share/site.ts';
import { sochi } from '../sochi.ts';
import { dates, left, opened, tried } from './imported.ts';

const point = { type: 'Point', coordinates: [39.7257, 43.5992] };
const feature = (properties: object, rest: object = {}) => ({
  type: 'Feature',
  geometry: point,
  properties: { title: 'Talks', ...properties },
  ...rest,
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const dateOf = async (properties: object, rest?: object) =>
  dates(await opened(collection(feature(properties, rest))))['Talks'];

describe('plain properties are dates, however they are spelled', () => {
  test.each([
    [{ date: '2018-09-17' }, '2018-09-17'],
    [{ start: '2018-09-01', end: '2018-09-16' }, '2018-09-01/2018-09-16'],
    [{ startDate: '2018-09-01', endDate: '2018-09-16' }, '2018-09-01/2018-09-16'],
    [{ start_date: '2018-09', end_date: '2018-10' }, '2018-09/2018-10'],
    [{ begin: '2018', finish: '2019' }, '2018/2019'],
    [{ 'Start-Time': '2018-09-17T12:00:30Z' }, '2018-09-17T12:00Z'],
    [{ DATE: 'September 17, 2018' }, '2018-09-17'],
    [{ year: 2018 }, '2018'],
    [{ time: 'noon', date: '2018-09-17' }, '2018-09-17'],
    [{ start: Date.UTC(2018, 8, 17), end: Date.UTC(2018, 8, 18) }, '2018-09-17T00:00Z/2018-09-18T00:00Z'],
  ])('%o', async (properties, edtf) => {
    expect(await dateOf(properties)).toBe(edtf);
  });
});

describe('timespans of Linked Places', () => {
  test.each([
    [{ start: { in: '2018-09-17' }, end: { in: '2018-09-17' } }, '2018-09-17'],
    [{ start: { in: '1618' }, end: { in: '1648' } }, '1618/1648'],
    [{ start: { earliest: '2018-08' }, end: { latest: '2018-09-17' } }, '2018-08/2018-09-17'],
    [{ start: { in: '2011' } }, '2011/..'],
    [{ end: { latest: '2018' } }, '../2018'],
    [{ start: { in: '640' }, end: { in: '0711' } }, '0640/0711'],
  ])('%o', async (timespan, edtf) => {
    expect(await dateOf({}, { when: { timespans: [timespan] } })).toBe(edtf);
  });

  test('of several the first is taken and the others are told; one before our years takes the feature with it', async () => {
    const spans = (...all: [string, string][]) => ({
      when: { timespans: all.map(([start, end]) => ({ start: { in: start }, end: { in: end } })) },
    });
    const result = await opened(
      collection(
        feature({}, spans(['1618', '1648'], ['1700', '1721'])),
        feature({ title: 'Rome' }, spans(['-0500', '-0027'])),
      ),
    );
    expect(dates(result)).toEqual({ Talks: '1618/1648' });
    expect(left(result)).toEqual(['feature 1: 1700 – 1721', 'feature 2: “Rome”, dated “-0500 – -0027”']);
  });

  test('names and descriptions beside the properties are read', async () => {
    const { story } = await opened(
      collection({
        type: 'Feature',
        properties: {},
        names: [{ toponym: 'Aleppo' }],
        descriptions: [{ value: 'A city.' }],
        links: [{ type: 'closeMatch', identifier: 'https://example.org/aleppo' }],
        when: { timespans: [{ start: { in: '1900' }, end: { in: '1901' } }] },
      }),
    );
    expect(story.moments).toMatchObject([
      { title: 'Aleppo', summary: 'A city.', source: { url: 'https://example.org/aleppo' } },
    ]);
  });
});

test('a shape is the middle of its extent and how far it reaches; that it is not drawn is told', async () => {
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [35, 35],
        [37, 35],
        [37, 36],
        [35, 36],
        [35, 35],
      ],
    ],
  };
  const result = await opened(collection(feature({ date: '2018' }, { geometry: square })));
  expect(result.story.places).toMatchObject([{ point: [36, 35.5], certainty: 'approximate', withinKm: 107 }]);
  expect(left(result)).toEqual(['feature 1: Polygon']);
});

test('coordinates off the world are told, and the moment stays', async () => {
  const result = await opened(
    collection(feature({ date: '2018' }, { geometry: { type: 'Point', coordinates: [200, 10] } })),
  );
  expect([result.story.places, result.carried]).toEqual([[], 1]);
  expect(left(result)).toEqual(['feature 1: latitude 10, longitude 200']);
});

test('a feature without a date stands by its neighbour; features without any date make no story', async () => {
  const result = await opened(collection(feature({ date: '2018' }), feature({ title: 'undated' })));
  expect(dates(result)).toEqual({ Talks: '2018', undated: null });
  expect((await tried(collection(feature({}))))?.file).toBeNull();
});

test('properties that nobody knows are told with their values', async () => {
  expect(left(await opened(collection(feature({ date: '2018', colour: 'red', deaths: 4, nested: { a: 1 } }))))).toEqual(
    ['feature 1: colour: red; deaths: 4'],
  );
});

test('our own export comes back: each moment once, with its id, its date as the author wrote it, and every place', async () => {
  const file = { ...toGeoJson(sochi, addressOf, english), title: 'x' };
  const { story } = await opened(file, { timeZone: sochi.timeZone });
  expect(story.moments.map(({ id }) => id).toSorted()).toEqual(sochi.moments.map(({ id }) => id).toSorted());
  const namesOf = (one: typeof sochi, ids: readonly string[]) =>
    ids.map((id) => one.places.find((place) => place.id === id)?.name).toSorted();
  for (const moment of sochi.moments) {
    const back = story.moments.find(({ id }) => id === moment.id);
    expect(back?.when?.edtf).toBe(moment.when?.edtf);
    for (const relation of ['at', 'for', 'about'] as const)
      expect(namesOf(story, back?.[relation] ?? [])).toEqual(namesOf(sochi, moment[relation]));
    if (moment.type === 'event' && back?.type === 'event') expect(back.title).toBe(moment.title);
  }
});
