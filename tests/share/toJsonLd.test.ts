import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { toJsonLd } from '../../src/share/toJsonLd.ts';
import { sochi } from '../sochi.ts';
import quotations from '../story/articleQuotations.json';
import { faultsOf } from './schemaOrg.ts';
import { addressOf, momentOf, sochiWith, undatedIds } from './site.ts';

const graph = toJsonLd(sochi, addressOf, null, english)['@graph'];
const graphOf = (id: string, story = sochi) => toJsonLd(story, addressOf, momentOf(id, story), english)['@graph'];
const nodes = (type: string, among = graph) => among.filter((node) => node['@type'] === type);

test('every type, property and value is one of schema.org', () => {
  expect(faultsOf(graph)).toEqual([]);
  for (const { id } of sochi.moments) expect(faultsOf(graphOf(id))).toEqual([]);
});

test('the check finds what is wrong', () => {
  const faults = faultsOf([
    { '@type': 'Quotatoin', '@id': 'a' },
    { '@type': 'Quotation', '@id': 'b', startDate: '2018' },
    { '@type': 'Event', '@id': 'c', location: { '@type': 'Person' }, startDate: 'some day' },
  ]);
  expect(faults).toEqual([
    'a: no type Quotatoin',
    'Quotation has no startDate',
    'location: a Person is no value of it',
    'startDate: some day is no value of it',
  ]);
});

test('every id is used once', () => {
  const ids = graph.map((node) => node['@id']);
  expect(new Set(ids).size).toBe(ids.length);
});

test('only words that were said are quotations, to the letter', () => {
  expect(
    nodes('Quotation')
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual([...quotations].toSorted());
  expect(nodes('Quotation', graphOf('us-not-involved'))).toEqual([]);
});

test('an unnamed speaker is a person without a name, of the organization that the source gives', () => {
  const official = graphOf('us-encouraged').find((node) => String(node['@id']).endsWith('#speaker-us-official'));
  expect(official).toEqual({
    '@type': 'Person',
    '@id': `${addressOf(null)}#speaker-us-official`,
    description: 'a State Department official',
    affiliation: { '@id': `${addressOf(null)}#speaker-us-state-department` },
  });
});

test('a statement reported of a country or body is that body’s', () => {
  expect(graphOf('un-welcomes').find(({ name }) => name === 'United Nations')?.['@type']).toBe('Organization');
});

test('a date is exact where it is known and a coverage where it is not', () => {
  expect(nodes('Event', graphOf('sochi-agreement'))[0]).toMatchObject({
    startDate: '2018-09-17',
    endDate: '2018-09-17',
  });
  for (const id of ['three-way-summit', 'zarif-in-ankara', 'syrian-war', 'zone-deadline']) {
    expect(nodes('Event', graphOf(id))[0]).not.toHaveProperty('startDate');
    expect(nodes('WebPage', graphOf(id))[0]).toMatchObject({ temporalCoverage: momentOf(id).when?.edtf });
  }
  expect(nodes('Quotation', graphOf('us-encouraged'))[0]).toMatchObject({ dateCreated: '2018-09-17' });
  expect(nodes('Quotation', graphOf('kalin-diplomatic-attempt'))[0]).not.toHaveProperty('dateCreated');
});

test('an undated moment has no date anywhere', () => {
  for (const id of undatedIds) {
    const own = graphOf(id).filter((node) => String(node['@id']).startsWith(addressOf(id)));
    expect(own.length).toBeGreaterThan(0);
    for (const node of own) expect(Object.keys(node).join()).not.toMatch(/date|temporal/i);
  }
});

test('a withdrawn moment is no part of the story’s graph', () => {
  const story = sochiWith('un-welcomes', { withdrawn: 'A mistake.' });
  const ids = toJsonLd(story, addressOf, null, english)['@graph'].map((node) => node['@id']);
  expect(ids).not.toContain(addressOf('un-welcomes'));
});
