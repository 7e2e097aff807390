import { check, getIssues } from '@placemarkio/check-geojson';
import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { toGeoJson } from '../../src/share/toGeoJson.ts';
import { placeRelations } from '../../src/story/Story.ts';
import { sochi } from '../sochi.ts';
import quotations from '../story/articleQuotations.json';
import { addressOf, sochiWith, undatedIds } from './site.ts';

const made = toGeoJson(sochi, addressOf, english);

test('is GeoJSON, says a checker', () => {
  expect(getIssues(JSON.stringify(made))).toEqual([]);
  expect(check(JSON.stringify(made))).toEqual(JSON.parse(JSON.stringify(made)));
});

test('has a feature for every place of every moment, longitude first', () => {
  const count = sochi.moments.flatMap((moment) => placeRelations.flatMap((relation) => moment[relation])).length;
  expect(made.features).toHaveLength(count);
  expect(new Set(made.features.map(({ id }) => id)).size).toBe(count);
  const inSochi = made.features.find(({ id }) => id === 'sochi-agreement/at/sochi');
  expect(inSochi?.geometry?.coordinates).toEqual([39.7257, 43.5992]);
  expect(inSochi?.properties).toMatchObject({
    number: 6,
    relation: 'at',
    certainty: 'exact',
    permalink: 'https://example.org/atlas/idlib-sochi-2018/sochi-agreement/',
  });
});

test('says how a place relates and how exact it is', () => {
  const zone = made.features.find(({ id }) => id === 'sochi-agreement/about/zone');
  expect(zone?.properties).toMatchObject({ relation: 'about', certainty: 'schematic', within_km: 7 });
});

test('holds the quoted words to the letter', () => {
  const said = new Set(made.features.flatMap(({ properties }) => properties.quoted_words?.split(' / ') ?? []));
  expect([...said].toSorted()).toEqual([...quotations].toSorted());
});

test('dates no more exactly than the story, and an undated moment not at all', () => {
  const whenOf = (moment: string) => made.features.find(({ properties }) => properties.id === moment)?.when;
  expect(whenOf('us-encouraged')).toEqual({ timespans: [{ start: { in: '2018-09-17' }, end: { in: '2018-09-17' } }] });
  expect(whenOf('three-way-summit')).toEqual({
    timespans: [{ start: { earliest: '2018-09-01' }, end: { latest: '2018-09-16' } }],
  });
  expect(whenOf('zarif-in-ankara')).toEqual({ timespans: [{ end: { latest: '2018-09-17' } }] });
  expect(whenOf('kalin-diplomatic-attempt')).toEqual({ timespans: [{ start: { earliest: '2018-09-17' } }] });
  const undated = made.features.filter(({ properties }) => undatedIds.includes(properties.id));
  expect(undated).toHaveLength(4);
  for (const feature of undated) {
    expect(feature).not.toHaveProperty('when');
    expect(feature.properties.when).toBeNull();
  }
});

test('keeps a moment without a place, and leaves a withdrawn one out', () => {
  const nowhere = toGeoJson(sochiWith('un-welcomes', { for: [], about: [] }), addressOf, english);
  expect(getIssues(JSON.stringify(nowhere))).toEqual([]);
  expect(nowhere.features.find(({ id }) => id === 'un-welcomes')?.geometry).toBeNull();
  const without = toGeoJson(sochiWith('un-welcomes', { withdrawn: 'A mistake.' }), addressOf, english);
  expect(without.features.filter(({ properties }) => properties.id === 'un-welcomes')).toEqual([]);
});
