import { expect, test } from 'vitest';

import { detectFormat } from '../../src/import/detectFormat.ts';
import { sochiFile } from '../sochi.ts';

const json = (value: unknown) => JSON.stringify(value);

test.each([
  ['our own file', json(sochiFile), 'story'],
  ['slides', json({ events: [{ start_date: { year: 2018 }, text: { headline: 'a' } }] }), 'timelinejs'],
  ['slides behind a byte order mark', `\uFEFF${json({ events: [{ start_date: {} }] })}`, 'timelinejs'],
  ['a title and no slide yet', json({ title: { text: { headline: 'a' } }, events: [] }), 'timelinejs'],
  ['a list of events', json([{ description: 'a', date: '1/2/2018', latitude: '1', longitude: '2' }]), 'timemap'],
  ['events with their sources', json({ Events: [{ id: 'a' }], Sources: {} }), 'timemap'],
  ['features', json({ type: 'FeatureCollection', features: [] }), 'geojson'],
  ['one feature', json({ type: 'Feature', properties: {} }), 'geojson'],
  ['TimelineJS’s spreadsheet', 'Year,Month,Day,Headline,Text\n2018,,,a,b', 'timelinejs-csv'],
  ['its first form, with tabs', 'Start Date\tEnd Date\tHeadline\tText\tMedia\n', 'timelinejs-csv'],
  ['a table', 'date;title\n2018;a', 'csv'],
  ['a table with quoted names', '"Date","Title"\r\n"2018","a"', 'csv'],
  ['other JSON', '{"a": 1}', null],
  ['numbers', '[1, 2]', null],
  ['broken JSON', '{"events": [', null],
  ['prose', 'It was a dark night.', null],
  ['nothing', '', null],
])('%s', (_, text, format) => {
  expect(detectFormat(text)).toBe(format);
});

test('one column is a table only if the file’s name says so', () => {
  expect([detectFormat('title\na', 'a.txt'), detectFormat('title\na', 'a.CSV')]).toEqual([null, 'csv']);
});
