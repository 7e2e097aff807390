// @vitest-environment jsdom
import type { AnnotationW3C, TextQuoteSelector } from '@iiif/presentation-3';
import { toRange } from 'dom-anchor-text-quote';
import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { toWebAnnotations } from '../../src/share/toWebAnnotations.ts';
import { sochi } from '../sochi.ts';
import quotations from '../story/articleQuotations.json';
import { addressOf, undatedIds } from './site.ts';

const collection = toWebAnnotations(sochi, addressOf, english);
const annotations = collection.first.items;
/** The IIIF project's types of the W3C model: the compiler reads our annotations as another program would. */
const asTheModelHasThem: readonly AnnotationW3C[] = annotations;
const selectors: TextQuoteSelector[] = annotations.flatMap(({ target }) =>
  typeof target === 'string' ? [] : [target.selector],
);
const ofMoment = (id: string) => annotations.filter((annotation) => annotation.id.startsWith(addressOf(id)));

test('is a collection with one page that holds as many annotations as it says', () => {
  expect(collection).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection' });
  expect(collection.total).toBe(asTheModelHasThem.length);
  expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
});

test('selects the quoted words to the letter, and nothing of the article around them', () => {
  expect(selectors.map(({ exact }) => exact).toSorted()).toEqual([...quotations].toSorted());
  for (const selector of selectors) expect(Object.keys(selector)).toEqual(['type', 'exact']);
});

test('each selector finds its words in a page that has them', () => {
  const page = document.createElement('article');
  page.innerHTML = quotations.map((words) => `<p>Before <b>it</b>, “${words}”, and after.</p>`).join('');
  for (const selector of selectors) expect(toRange(page, selector)?.toString()).toBe(selector.exact);
});

test('what is not quoted is a note on our own page', () => {
  expect(ofMoment('us-not-involved')).toMatchObject([{ target: addressOf('us-not-involved') }]);
  expect(ofMoment('sochi-agreement')).toMatchObject([{ target: addressOf('sochi-agreement') }]);
  expect(ofMoment('us-encouraged')).toMatchObject([{ target: { source: sochi.source!.url } }]);
});

test('the note says who, by what channel, and when, with the link', () => {
  const [annotation] = ofMoment('us-encouraged');
  expect(annotation?.body).toMatchObject([
    { value: 'a State Department official (not named) · Anadolu Agency · 17 September 2018' },
    { source: addressOf('us-encouraged') },
  ]);
  expect(JSON.stringify(ofMoment('kalin-diplomatic-attempt'))).toContain('İbrahim Kalın');
});

test('an undated moment has no date', () => {
  for (const id of undatedIds) expect(JSON.stringify(ofMoment(id).map(({ body }) => body[0]))).not.toMatch(/\d{4}/);
});
