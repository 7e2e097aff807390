import { expect, test } from 'vitest';

import { dates, left, opened } from './imported.ts';

/** Own words, in the shape that TimeMap's documentation gives (docs/configuration.md, "Required endpoints"). */
const documented = [
  {
    desc: 'A bridge was closed.',
    date: '8/23/2011',
    time: '18:30',
    location: 'By the river',
    lat: '17.810358',
    long: '-18.2251664',
    source: '',
    filters: '',
    category: '',
  },
];

/** Own words, in the shape that its data server gives ("deep rows": source1, source2 … become sources). */
const served = {
  Events: [
    {
      id: 'EOA3GJ',
      description: 'Damage to a school. Nobody was hurt.',
      date: '11/10/2022',
      time: '00:00',
      location: 'A town',
      latitude: '46.640545',
      longitude: '32.512946',
      graphic: 'FALSE',
      associations: ['asc1', 'asc2'],
      sources: ['src2', 'srcHidden'],
    },
    { description: 'No place is known.', date: '11/07/2022', sources: [] },
    { description: 'No date is known.', latitude: '49.65', longitude: '37.65' },
  ],
  Sources: {
    src2: { id: 'src2', title: 'A report', paths: ['https://example.org/report', 'https://example.org/copy'] },
    srcHidden: { id: 'srcHidden', title: '-', description: 'Source hidden', paths: ['HIDDEN'] },
  },
};

test('the documented event opens: month first, its hour in words, its place on the map', async () => {
  const { story, assumed } = await opened(documented);
  expect(story.moments).toMatchObject([
    {
      id: '2011-08-23-a-bridge-was-closed',
      type: 'event',
      title: 'A bridge was closed.',
      when: { edtf: '2011-08-23' },
      whenBasis: expect.stringContaining('18:30'),
      at: ['by-the-river'],
    },
  ]);
  expect(story.places).toMatchObject([
    { name: 'By the river', point: [-18.2251664, 17.810358], certainty: 'approximate' },
  ]);
  expect(assumed.map(({ what }) => what)).toContain('places');
});

test('events of the data server open with their ids and sources; what has no counterpart is told', async () => {
  const result = await opened(served);
  expect(result.story.moments.map(({ id }) => id)).toEqual([
    '2022-11-07-no-place-is-known',
    'no-date-is-known',
    'eoa3gj',
  ]);
  expect(result.story.moments.find(({ id }) => id === 'eoa3gj')).toMatchObject({
    title: 'Damage to a school',
    summary: 'Damage to a school. Nobody was hurt.',
    source: { title: 'A report', url: 'https://example.org/report' },
    note: expect.stringContaining('https://example.org/copy'),
  });
  expect(left(result)).toEqual([
    'event 1: graphic: FALSE; associations: asc1, asc2',
    'event 1: HIDDEN',
    'event 3: a date of “No date is known.”',
  ]);
});

test('an event without coordinates stays, and is not on the map', async () => {
  const { story } = await opened(served);
  expect(story.moments.find(({ id }) => id === '2022-11-07-no-place-is-known')).toMatchObject({ at: [] });
  expect(Object.keys(dates(await opened(served)))).toHaveLength(3);
});
