import { expect, test } from 'vitest';

import { quoteParts } from '../../src/story/quoteParts.ts';
import { sochi, sochiFile } from '../sochi.ts';
import quotations from './articleQuotations.json';

/** no., id, when, at, for, about: the inventory of the article. The ids are kept for ever. */
const inventory = [
  ['syrian-war', '2011~/..', 'syria', '', 'tehran moscow'],
  ['weeks-of-diplomacy', '2018-08~/2018-09-17', '', '', 'idlib'],
  ['zarif-in-ankara', '../2018-09-17', 'ankara', 'tehran', ''],
  ['zarif-in-damascus', '../2018-09-17', 'damascus', 'tehran', ''],
  ['three-way-summit', '2018-09-01/2018-09-16', '', 'tehran moscow ankara', ''],
  ['sochi-agreement', '2018-09-17', 'sochi', 'moscow ankara', 'zone idlib'],
  ['radicals-withdraw', '2018-09-17/..', '', '', 'idlib'],
  ['heavy-weapons-withdraw', '2018-09-17/..', '', '', 'zone'],
  ['us-sincere-effort', '2018-09-17', '', 'washington', 'syria'],
  ['us-encouraged', '2018-09-17', '', 'washington', 'idlib'],
  ['us-not-involved', '2018-09-17', '', 'washington', 'sochi'],
  ['us-reckless-escalation', '2018-09-17', '', 'washington', 'idlib'],
  ['us-concerned', '2018-09-17', '', 'washington', 'idlib'],
  ['us-political-solution', '2018-09-17', '', 'washington', 'syria'],
  ['us-civilians', '2018-09-17', '', 'washington', 'syria'],
  ['zarif-responsible-diplomacy', '2018-09-17', '', 'tehran', 'idlib'],
  ['zarif-diplomacy-works', '2018-09-17', '', 'tehran', 'idlib ankara damascus'],
  ['un-welcomes', undefined, '', 'new-york', 'idlib'],
  ['un-very-important', '2018-09-17', '', 'new-york', 'idlib sochi'],
  ['dujarric-great-risk', undefined, '', 'new-york', 'idlib'],
  ['kalin-diplomatic-attempt', '2018-09-17/..', '', 'ankara', 'idlib sochi'],
  ['zone-deadline', '2018-09-17/2018-10-15', '', '', 'zone'],
];

test('has the 22 moments of the inventory, in that order, with those dates and places', () => {
  const rows = sochi.moments.map(({ id, when, at, for: forPlaces, about }) => [
    id,
    when?.edtf,
    at.join(' '),
    forPlaces.join(' '),
    about.join(' '),
  ]);
  expect(rows).toEqual(inventory);
});

test('has 13 statements and 9 events; the undated ones stand beside un-very-important', () => {
  expect(sochi.moments.filter(({ type }) => type === 'statement')).toHaveLength(13);
  expect(sochi.moments.filter(({ type }) => type === 'event')).toHaveLength(9);
  expect(sochi.moments.filter(({ when }) => !when).map(({ beside }) => beside)).toEqual([
    'un-very-important',
    'un-very-important',
  ]);
});

test('quotes each statement the way the article does', () => {
  const kinds = sochi.moments.flatMap((moment) =>
    moment.type === 'statement' ? [`${moment.id}: ${moment.quotations.map(({ kind }) => kind).join(', ')}`] : [],
  );
  expect(kinds).toEqual([
    'us-sincere-effort: partial',
    'us-encouraged: direct',
    'us-not-involved: indirect',
    'us-reckless-escalation: direct',
    'us-concerned: partial, indirect',
    'us-political-solution: direct',
    'us-civilians: direct',
    'zarif-responsible-diplomacy: direct, partial',
    'zarif-diplomacy-works: direct, indirect',
    'un-welcomes: indirect',
    'un-very-important: partial',
    'dujarric-great-risk: partial',
    'kalin-diplomatic-attempt: partial',
  ]);
});

/** Every text in the file, with where it stands. */
function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

test('every word inside quotation marks is a word of the article’s quotations, to the letter', () => {
  const said = textsIn(sochiFile).flatMap(({ path, text }) =>
    quoteParts(text)
      .filter(({ quoted }) => quoted)
      .map((part) => ({ path, text: part.text.replace(/ …$/, '') })),
  );
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter(({ text }) => !quotations.some((quotation) => quotation.includes(text)))).toEqual([]);
});

test('direct quotations are whole quotations of the article', () => {
  const direct = sochi.moments.flatMap((moment) =>
    moment.type === 'statement' ? moment.quotations.filter(({ kind }) => kind === 'direct') : [],
  );
  expect(direct).toHaveLength(6);
  for (const { text } of direct) expect(quotations).toContain(text);
});

test('every quotation of the article is in the story', () => {
  const all = textsIn(sochiFile)
    .map(({ text }) => text)
    .join('\n');
  expect(quotations.filter((quotation) => !all.includes(quotation))).toEqual([]);
});

test('what other sources add names title, address and publisher, and never moves a date', () => {
  for (const { added, when } of sochi.moments) {
    for (const { source } of added) {
      const found = sochi.sources.find(({ id }) => id === source);
      expect(found?.url).toMatch(/^https?:\/\//);
      expect(found?.title && found.publisher).toBeTruthy();
    }
    expect(when?.edtf).not.toBe('2018-08-29');
  }
});

test('our own words have typographic apostrophes', () => {
  const own = textsIn({ ...(sochiFile as object), sources: [] });
  expect(own.filter(({ text }) => /\w'\w/.test(text))).toEqual([]);
});
