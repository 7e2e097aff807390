import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { storyIdFrom } from '../../src/import/importStory.ts';
import { parseStory } from '../../src/format/parseStory.ts';
import { sochiFile } from '../sochi.ts';
import { left, opened, tried } from './imported.ts';

test('a story file of our own comes back as it is', async () => {
  const result = await tried(sochiFile);
  expect(result.file).toEqual(sochiFile);
  expect([result.notCarried, result.assumed]).toEqual([[], []]);
});

test.each(['', 'a note', '{"a": 1}', '{"events": [', 'null'])(
  'what is none of the formats is told, not thrown: %j',
  async (text) => {
    const result = await tried(text, { fileName: 'note.txt' });
    expect([result.format, result.file]).toEqual([null, null]);
    expect(left(result)).toEqual(['the file: note.txt']);
  },
);

test('everything that a story must say and the file does not is filled in, and told', async () => {
  const { story, assumed } = await opened('date,title\n2018,a', { fileName: 'My notes (2).csv' });
  expect(story).toMatchObject({ id: 'my-notes-2', lang: 'en', timeZone: 'UTC', title: 'My notes (2)', toldAsOf: null });
  expect(story.source).toMatchObject({ title: 'My notes (2).csv', publisher: 'the imported file' });
  expect(assumed.map(({ what }) => what)).toEqual(['title', 'summary', 'lang', 'timeZone', 'source']);
});

test('what is known of the file is not guessed at', async () => {
  const { story } = await opened('date,title\n2018,a', { id: 'my-story', lang: 'tr', timeZone: 'Europe/Istanbul' });
  expect(story).toMatchObject({ id: 'my-story', lang: 'tr', timeZone: 'Europe/Istanbul' });
});

test.each([
  ['talks.json', 'talks'],
  ['C:\\data\\My Talks.CSV', 'my-talks'],
  ['tr.json', 'story-tr'],
  ['open.json', 'story-open'],
  ['переговоры.csv', 'story-imported'],
])('a story’s id is made from the file’s name: %s', (name, id) => {
  expect(storyIdFrom(name)).toBe(id);
});

test('a text longer than a story file takes is cut, and that is told', async () => {
  const result = await opened({
    events: [{ start_date: { year: 2018 }, text: { headline: 'a', text: 'word '.repeat(2000) } }],
  });
  expect(String(result.story.moments[0]?.summary).length).toBeLessThanOrEqual(4000);
  expect(result.notCarried.at(-1)?.why).toContain('4000');
});

describe('no file, however made, throws or makes what our parser refuses', () => {
  const takes = async (text: string, fileName: string) => {
    const { file } = await tried(text, { fileName });
    if (file !== null) expect(parseStory(JSON.parse(JSON.stringify(file)))).toHaveProperty('story');
  };

  test('any text', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), fc.constantFrom('a.csv', 'a.json'), takes), {
      numRuns: 200,
    });
  });

  test('any JSON where a format has a field', async () => {
    const any = fc.oneof(
      { weight: 2, arbitrary: fc.json().map((text) => JSON.parse(text)) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('2018-09-17', '1/2/2018', 12, -5, '<b>', null, [1, 2], '36.6', 'https://a.b', 1e13),
      },
    );
    const fields = (...names: string[]) =>
      fc.record(Object.fromEntries(names.map((name) => [name, any])), { requiredKeys: [] });
    const slide = fc.record({
      start_date: fc.oneof(any, fields('year', 'month', 'day', 'hour', 'minute')),
      end_date: fc.oneof(any, fields('year', 'month', 'day')),
      text: fc.oneof(any, fields('headline', 'text')),
      media: fields('url', 'caption'),
      location: fields('name', 'lat', 'lon'),
      unique_id: any,
      group: any,
      display_date: any,
    });
    const event = fields(
      'id',
      'description',
      'date',
      'time',
      'location',
      'latitude',
      'longitude',
      'sources',
      'associations',
      'title',
      'speaker',
      'quote',
    );
    const bound = fields('in', 'earliest', 'latest');
    const feature = fc.record({
      id: any,
      geometry: fc.oneof(
        any,
        fc.record({
          type: fc.constantFrom('Point', 'Polygon', 'GeometryCollection'),
          coordinates: any,
          geometries: any,
        }),
      ),
      properties: fc.oneof(any, fields('date', 'start', 'end', 'title', 'when', 'relation', 'lat', 'id')),
      when: fc.oneof(any, fc.record({ timespans: fc.array(fc.record({ start: bound, end: bound })) })),
    });
    const file = fc.oneof(
      fc.record({ title: any, events: fc.oneof(any, fc.array(slide)), eras: any }),
      fc.array(fc.oneof(any, event)),
      fc.record({ events: fc.array(event), sources: any }),
      fc.record({ type: fc.constant('FeatureCollection'), features: fc.oneof(any, fc.array(feature)) }),
    );
    await fc.assert(
      fc.asyncProperty(file, (json) => takes(JSON.stringify(json), 'a.json')),
      { numRuns: 600 },
    );
  });

  const deep = (open: string, close: string, n = 100_000) => open.repeat(n) + close.repeat(n);
  test.each([
    ['lists', `{"events":${deep('[', ']')}}`],
    ['events', `[{"description":${deep('[', ']')}, "date": "1/2/2018"}]`],
    [
      'slides',
      `{"events":[{"start_date":{"year":2018},"text":{"headline":${deep('{"a":', '}').replace('}', '1}')}}}]}`,
    ],
    [
      'coordinates',
      `{"type":"Feature","properties":{"date":"2018","title":"a"},"geometry":{"type":"Polygon","coordinates":${deep('[', ']')}}}`,
    ],
    [
      'geometries',
      `{"type":"Feature","properties":{"date":"2018","title":"a"},"geometry":${deep('{"type":"GeometryCollection","geometries":[', ']}', 20_000)}}`,
    ],
  ])('deeply nested %s', async (_, text) => {
    await takes(text, 'a.json');
  });
});

describe('a large file is carried whole', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => i);
  const day = (i: number) => new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10);

  test('ten thousand rows, each at a place of its own', async () => {
    const rows = many.map(
      (i) => `${day(i)},Row ${i},Place ${i},${(i % 170) - 85},${(i % 350) - 175},Speaker ${i % 50},Words ${i}.`,
    );
    const { story, carried } = await opened(`date,title,place,lat,lon,speaker,quote\n${rows.join('\n')}`, {
      fileName: 'a.csv',
    });
    expect([carried, new Set(story.moments.map(({ id }) => id)).size, story.places.length]).toEqual([
      10_000, 10_000, 10_000,
    ]);
    expect(story.speakers).toHaveLength(50);
  });

  test('ten thousand slides of the same date and words have ten thousand ids', async () => {
    const events = many.map(() => ({ start_date: { year: 2018 }, text: { headline: 'Talks' } }));
    const { story } = await opened({ events });
    expect(new Set(story.moments.map(({ id }) => id)).size).toBe(10_000);
  });

  test('ten thousand undated features stand by the one that is dated', async () => {
    const features = many.map((i) => ({
      type: 'Feature',
      properties: { title: `F${i}`, ...(i === 0 ? { date: '2018' } : {}) },
    }));
    const { carried } = await opened({ type: 'FeatureCollection', features });
    expect(carried).toBe(10_000);
  });

  test('ten megabytes in one text, of words or of tags', async () => {
    for (const text of [
      'word '.repeat(2_000_000),
      '<b>'.repeat(3_400_000),
      '<'.repeat(10_000_000),
      '"'.repeat(10_000_000),
    ]) {
      const { carried } = await opened({ events: [{ start_date: { year: 2018 }, text: { headline: 'a', text } }] });
      expect(carried).toBe(1);
    }
    const { carried } = await opened(`date,title\n2018,${'a'.repeat(10_000_000)}\n2019,b`, { fileName: 'a.csv' });
    expect(carried).toBe(2);
    await tried('"'.repeat(10_000_000), { fileName: 'a.csv' });
    await tried('a,b;c\t'.repeat(1_700_000), { fileName: 'a.csv' });
  });
});
