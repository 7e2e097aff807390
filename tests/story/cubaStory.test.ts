import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { whenInWords } from '../../src/messages/whenInWords.ts';
import { quoteParts } from '../../src/story/quoteParts.ts';
import { momentSources } from '../../src/story/Story.ts';
import { cuba, cubaFile } from '../cuba.ts';
import quotations from './cubaQuotations.json';

/** id and when: the ids are kept for ever. */
const inventory = [
  ['kennedy-minimum', '1962-10-22T18:00-04:00~'],
  ['kennedy-evidence', '1962-10-22T19:00-04:00'],
  ['kennedy-quarantine', '1962-10-22T19:00-04:00'],
  ['khrushchev-interference', '1962-10-23T17:00+03:00'],
  ['oas-resolution', '1962-10-23T17:00-04:00~'],
  ['proclamation', '1962-10-23T19:06-04:00'],
  ['castro-not-surprised', '1962-10-24T01:35Z'],
  ['quarantine-in-force', '1962-10-24T14:00Z'],
  ['u-thant-fate', '1962-10-24'],
  ['khrushchev-not-quarantine', '1962-10-24'],
  ['khrushchev-captains', '1962-10-24'],
  ['kennedy-first-challenge', '1962-10-25T01:45-04:00'],
  ['u-thant-avoid', '1962-10-25'],
  ['zorin-false-evidence', '1962-10-25'],
  ['stevenson-deny', '1962-10-25'],
  ['zorin-courtroom', '1962-10-25'],
  ['stevenson-wait', '1962-10-25'],
  ['khrushchev-knot', '1962-10-26T16:43+03:00'],
  ['khrushchev-turkey', '1962-10-27T17:00+03:00'],
  ['stevenson-circles', '1962-10-27'],
  ['kennedy-work-cease', '1962-10-27T20:05-04:00'],
  ['khrushchev-weapons', '1962-10-28T17:00+03:00'],
  ['khrushchev-dismantle', '1962-10-28T17:00+03:00'],
  ['castro-five-points', '1962-10-28'],
  ['kennedy-contribution', '1962-10-28'],
];

test('has the 25 moments of the inventory, in that order, with those dates', () => {
  expect(cuba.moments.map(({ id, when }) => [id, when?.edtf])).toEqual(inventory);
});

test('goes on in time: of two moments known to the minute the later one never stands first', () => {
  const minutes = cuba.moments.flatMap(({ when }) => (when?.from?.precision === 'minute' ? [when.from.start] : []));
  expect(minutes.length).toBeGreaterThan(10);
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
});

test('every moment rests on a document of its own kind, and the story on no single one', () => {
  expect(cuba.source).toBeNull();
  expect(cuba.moments.every(({ source }) => source.id !== null)).toBe(true);
  expect(new Set(momentSources(cuba).map(({ kind }) => kind))).toEqual(
    new Set(['letter', 'speech', 'record', 'document', 'broadcast', 'article']),
  );
});

/** Straight and typographic signs are the same letter, and a line may break anywhere. */
function plain(text: string): string {
  return text.replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ');
}

function stands(words: string, moment: string, address: string | undefined): boolean {
  return quotations.some(
    (one) => one.moment === moment && one.address === address && plain(one.excerpt).includes(plain(words)),
  );
}

test('every quotation stands, to the letter, in the excerpt of the source that it names', () => {
  const said = cuba.moments.flatMap((moment) =>
    moment.type === 'event'
      ? []
      : moment.quotations.flatMap(({ kind, text, fragments }) =>
          (kind === 'direct' ? [text] : fragments).map((words) => ({ moment, words })),
        ),
  );
  expect(said.length).toBeGreaterThanOrEqual(26);
  expect(said.filter(({ moment, words }) => !stands(words, moment.id, moment.source.url))).toEqual([]);
});

test('every official translation stands in the excerpt of the source that it names; a machine’s names none', () => {
  const all = cuba.moments.flatMap((moment) =>
    moment.type === 'event'
      ? []
      : moment.quotations.flatMap(({ translations }) => translations.map((one) => ({ moment, ...one }))),
  );
  const sourceUrl = (id: string | undefined) => cuba.sources.find((one) => one.id === id)?.url;
  const official = all.filter(({ by }) => by === 'official');
  expect(official).toHaveLength(3);
  expect(official.filter(({ moment, text, source }) => !stands(text, moment.id, sourceUrl(source)))).toEqual([]);
  expect(all.filter(({ by }) => by === 'machine').every(({ source }) => source === undefined)).toBe(true);
});

test('Russian and Spanish words say their language, or that they are a translation from it', () => {
  const spoken = { khrushchev: 'ru', zorin: 'ru', castro: 'es' } as const;
  const silent = cuba.moments.flatMap((moment) => {
    if (moment.type === 'event' || !(moment.speaker in spoken)) return [];
    const language = spoken[moment.speaker as keyof typeof spoken];
    return moment.quotations
      .filter(({ kind, lang, translated }) => kind !== 'indirect' && lang !== language && translated?.from !== language)
      .map(({ text }) => `${moment.id}: ${text}`);
  });
  expect(silent).toEqual([]);
});

function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

test('every word inside quotation marks is a word of some source', () => {
  const excerpts = quotations.map(({ excerpt }) => plain(excerpt));
  // The notes and the sources speak of words; those of the first are in the excerpts too, or are a term.
  const terms = ['quarantine', 'informal translation', 'naval blockade', 'bloqueo naval', 'thing'];
  const inMarks = textsIn(cubaFile).flatMap(({ path, text }) =>
    quoteParts(text)
      .filter(({ quoted }) => quoted)
      .flatMap((part) => part.text.split(' … '))
      .map((words) => ({ path, words })),
  );
  expect(inMarks.length).toBeGreaterThan(20);
  expect(
    inMarks.filter(
      ({ words }) => !terms.includes(words) && !excerpts.some((excerpt) => excerpt.includes(plain(words))),
    ),
  ).toEqual([]);
});

test('our own words call the measure by the name under which it was proclaimed', () => {
  const own = cuba.moments.flatMap(({ summary, label, note }) => [summary, label, note]).join(' ');
  expect(own).not.toMatch(/blockade/i);
  expect(JSON.stringify([cuba.title, cuba.summary])).not.toMatch(/blockade/i);
});

test('what was not public at the time says so', () => {
  const secret = cuba.moments.filter(
    ({ type, source, when }) => type === 'statement' && source.kind === 'letter' && when!.end! < Date.UTC(1962, 9, 27),
  );
  const silent = secret.filter(({ note }) => !String(note).includes('Not public at the time'));
  // The sources do not say when U Thant's message was made public.
  expect(silent.map(({ id }) => id)).toEqual(['u-thant-avoid']);
});

test.each([
  ['kennedy-minimum', 'about 22 October 1962 at 18:00 (UTC−4)', 'about this time'],
  ['kennedy-evidence', '22 October 1962 at 19:00 (UTC−4)', 'known to the minute'],
  [
    'castro-not-surprised',
    '24 October 1962 at 01:35 (UTC)',
    'known to the minute; by the story’s own clock 23 October 1962 at 21:35 (UTC−4)',
  ],
  [
    'khrushchev-weapons',
    '28 October 1962 at 17:00 (UTC+3)',
    'known to the minute; by the story’s own clock 28 October 1962 at 09:00 (UTC−5)',
  ],
  ['kennedy-contribution', '28 October 1962', 'the day is known, not the hour'],
])('%s is dated %s', (id, date, precision) => {
  const moment = cuba.moments.find((one) => one.id === id)!;
  expect(whenInWords(moment, cuba.timeZone, english)).toEqual({ date, precision });
});
