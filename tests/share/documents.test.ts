import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';

import { headOf } from '../../src/share/headOf.ts';
import { english } from '../../src/messages/english.ts';
import { addressesOf } from '../../src/share/addressesOf.ts';
import { citationOf } from '../../src/share/citationOf.ts';
import { quotationText } from '../../src/share/quotationText.ts';
import { toCsv } from '../../src/share/toCsv.ts';
import { toGeoJson } from '../../src/share/toGeoJson.ts';
import { toICalendar } from '../../src/share/toICalendar.ts';
import { toJsonLd } from '../../src/share/toJsonLd.ts';
import { toWebAnnotations } from '../../src/share/toWebAnnotations.ts';
import { cuba } from '../cuba.ts';
import { faultsOf } from './schemaOrg.ts';
import { momentOf } from './site.ts';

const addressOf = addressesOf(cuba, 'https://example.org/atlas', 'en');
const cited = (id: string) => citationOf(cuba, momentOf(id, cuba), addressOf, new Date(2026, 10, 22), english);

test.each([
  ['kennedy-quarantine', 'speech', 'GEN', 'Speech'],
  ['khrushchev-turkey', 'personal_communication', 'PCOMM', 'Letter'],
  ['castro-not-surprised', 'broadcast', 'GEN', 'Broadcast'],
  ['zorin-false-evidence', 'hearing', 'HEAR', 'Statement at a meeting'],
  ['castro-five-points', 'document', 'GEN', 'Document'],
  ['stevenson-deny', 'webpage', 'ELEC', 'Directly quoted statement'],
  // An event is told in our own words, on our own page.
  ['proclamation', 'webpage', 'ELEC', 'Decision'],
])('%s is cited as what it is: %s', (id, type, ris, genre) => {
  const { csl, ris: record, apa } = cited(id);
  expect(csl[0]).toMatchObject({ type, genre });
  expect(record.split('\r\n')[0]).toBe(`TY  - ${ris}`);
  expect(apa).toContain(`[${genre}]`);
});

test('each citation can be read by a citation program, with speaker, day and address', () => {
  for (const { id, type } of cuba.moments) {
    const [item] = new Cite(structuredClone(cited(id).csl)).data as {
      author?: object[];
      URL: string;
      issued: object;
    }[];
    expect(item?.URL).toBe(addressOf(id));
    expect(item?.author?.length ?? 0).toBe(type === 'statement' ? 1 : 0);
    expect(item?.issued).toHaveProperty(id === 'kennedy-minimum' || id === 'oas-resolution' ? 'literal' : 'date-parts');
  }
});

test('linked data names every document once, as what it is, and what rests on it', () => {
  const graph = toJsonLd(cuba, addressOf, null, english)['@graph'];
  expect(faultsOf(graph)).toEqual([]);
  const node = (id: string) => graph.filter((one) => one['@id'] === id);
  const letter = momentOf('khrushchev-knot', cuba).source.url!;
  expect(node(letter)).toMatchObject([{ '@type': 'Message', genre: 'Letter' }]);
  const [said] = node(`${addressOf('khrushchev-knot')}#quotation-1`);
  expect(said).toMatchObject({ isBasedOn: { '@id': letter }, dateCreated: '1962-10-26T16:43:00+03:00' });
  const [russian] = node(`${addressOf('khrushchev-turkey')}#quotation-1`);
  expect(russian).toMatchObject({ inLanguage: 'ru' });
});

test('files to take away give each moment its own source', () => {
  const urls = new Set(cuba.moments.map(({ source }) => source.url));
  const features = toGeoJson(cuba, addressOf, english).features.map(({ properties }) => properties.source);
  expect(new Set(features)).toEqual(urls);
  for (const url of urls) expect(toCsv(cuba, addressOf, english)).toContain(url);
  const annotations = JSON.stringify(toWebAnnotations(cuba, addressOf, english));
  expect(annotations).toContain(momentOf('kennedy-minimum', cuba).source.url);
});

test('a minute stands in a calendar as that minute of Greenwich time', () => {
  const calendar = toICalendar(cuba, addressOf, new Date(0), english);
  expect(calendar).toContain('DTSTART:19621024T140000Z');
  expect(calendar).toContain('DTSTART:19621028T140000Z');
});

test('words that are a translation say so wherever they are copied or previewed', () => {
  const knot = momentOf('khrushchev-knot', cuba);
  const label = 'Quoted from an official translation; original language: Russian';
  expect(quotationText(cuba, knot, addressOf(knot.id), english)).toContain(`tied.” (${label})`);
  expect(headOf(cuba, knot, '/', english).description).toContain(label);
});

test('the preview of Russian words adds what an English reader can read', () => {
  const { preview, description } = headOf(cuba, momentOf('khrushchev-turkey', cuba), '/', english);
  expect(preview).toMatch(/^“Мы согласны .* — Nikita Khrushchev$/);
  expect(description).toMatch(/^Official translation: We are willing to remove from Cuba/);
});
