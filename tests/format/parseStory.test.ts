import { expect, test } from 'vitest';

import { parseStory } from '../../src/format/parseStory.ts';
import { problemInWords } from '../../src/format/Problem.ts';
import { freshSochiFile } from '../sochi.ts';

/** What the parser says of the Sochi story after a change to its file. */
// oxlint-disable-next-line typescript/no-explicit-any
function problemsAfter(change: (file: any) => void): string[] {
  const file = freshSochiFile();
  change(file);
  const result = parseStory(file);
  return 'problems' in result ? result.problems.map(problemInWords) : [];
}

test('the file as it stands has no problem', () => {
  expect(problemsAfter(() => {})).toEqual([]);
});

test('a first story needs no base map, no opening places, no day of telling, and its source no address', () => {
  const said = problemsAfter((file) => {
    for (const field of ['basemap', 'toldAsOf']) delete file[field];
    delete file.opening.places;
    delete file.source.url;
    for (const moment of file.moments) delete moment.paragraphs;
  });
  expect(said).toEqual([]);
});

test('a value nested a hundred thousand times is a problem like any other', () => {
  const said = problemsAfter((file) => {
    file.title = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  });
  expect(said).toEqual(['title: expected text, or text by language, got something nested without end.']);
});

test('reports every problem of shape at once, with place, expected and got', () => {
  const said = problemsAfter((file) => {
    file.title = 4;
    file.moments[3].kind = 'vist';
    file.moments[9].speker = file.moments[9].speaker;
    delete file.moments[9].speaker;
    file.moments[0].label = 'a label that is far too long for it';
  });
  expect(said).toHaveLength(5);
  expect(said).toEqual(
    expect.arrayContaining([
      'title: expected text, or text by language, got 4.',
      expect.stringMatching(/^moments\[3\]\.kind: expected .*"visit".*, got "vist"\.$/),
      'moments[9].speaker: expected the field "speaker", got nothing.',
      'moments[9].speker: expected no such field, got "speker". Did you mean "speaker"?',
      expect.stringMatching(/^moments\[0\]\.label: expected at most 24 characters/),
    ]),
  );
});

test('reports every broken reference at once and suggests the likely one', () => {
  const said = problemsAfter((file) => {
    file.moments[15].speaker = 'zarf';
    file.moments[0].at = ['siria'];
    file.moments[17].beside = 'un-important';
    file.places[2].sources = ['memo'];
    file.opening.moment = 'nowhere-at-all';
  });
  expect(said).toEqual(
    expect.arrayContaining([
      'moments[15].speaker: expected the id of a speaker of this story, got "zarf". Did you mean "zarif"?',
      'moments[0].at[0]: expected the id of a place of this story, got "siria". Did you mean "syria"?',
      expect.stringContaining('moments[17].beside: expected the id of a moment of this story, got "un-important"'),
      expect.stringContaining('places[2].sources[0]: expected the id of a source of this story, got "memo"'),
      'opening.moment: expected the id of a moment of this story, got "nowhere-at-all".',
    ]),
  );
});

test('nothing that is told leans on a withdrawn moment', () => {
  const said = problemsAfter((file) => (file.moments[5].withdrawn = 'It was not so.'));
  expect(said).toContain(
    'opening.moment: expected the id of a moment of this story, got "sochi-agreement". That moment is withdrawn.',
  );
  expect(said.every((one) => one.includes('sochi-agreement'))).toBe(true);
});

test.each([
  [
    'a date that is none',
    (f) => (f.moments[5].when = '17 sept'),
    /moments\[5\]\.when: expected a date such as .* got "17 sept"/,
  ],
  [
    'a moment without date or neighbour',
    (f) => delete f.moments[5].when,
    /moments\[5\]\.when: expected a date, or "beside"/,
  ],
  ['a moment with both', (f) => (f.moments[5].beside = 'syrian-war'), /moments\[5\]\.beside: expected either/],
  [
    'an id used twice',
    (f) => (f.moments[5].id = 'syrian-war'),
    /moments\[5\]\.id: expected an id of its own \(moments\[0\]\.id/,
  ],
  ['a former id that another has now', (f) => (f.moments[5].formerly = ['syrian-war']), /moments\[5\]\.formerly\[0\]/],
  ['an id that is no folder name', (f) => (f.moments[5].id = '../x'), /moments\[5\]\.id: expected an id of a-z/],
  [
    'a fragment that is not in the text',
    (f) => (f.moments[8].quotations[0].fragments = ['sincere']),
    /a text with “sincere”/,
  ],
  [
    'marks without their fragment',
    (f) => (f.moments[19].quotations[0].fragments = ['positive']),
    /“great risk” among the fragments/,
  ],
  [
    'marks in indirect speech',
    (f) => (f.moments[10].quotations[0].text = 'a “word”'),
    /no quotation marks in indirect speech/,
  ],
  ['marks around a direct quotation', (f) => (f.moments[9].quotations[0].text = '“words”'), /the page adds the marks/],
  [
    'swapped coordinates',
    (f) => (f.places[0].point = f.places[0].point.toReversed()),
    /places\[0\]\.point: .*got \[43\.5992,39\.7257\]\. Swapped\?/,
  ],
  ['a deadline without an end', (f) => (f.moments[21].when = '2018-09-17/..'), /a deadline that ends/],
  ['an address of another kind', (f) => (f.sources[0].url = 'javascript:alert(1)'), /http/],
  [
    'an order against the dates',
    (f) => f.moments.push(...f.moments.splice(4, 1)),
    /a moment after "zone-deadline"|a moment after ".*" \(2018-09-17/,
  ],
  ['a time zone that is none', (f) => (f.timeZone = 'Sochi'), /timeZone: expected an IANA time zone/],
  ['a schematic place without a basis', (f) => delete f.places[2].basis, /what a schematic place rests on/],
  [
    'an anonymous speaker with a name',
    (f) => (f.speakers[4].anonymity = { onCondition: true }),
    /no anonymity for a named speaker/,
  ],
  ['speakers that belong to each other', (f) => (f.speakers[0].of = 'us-state-department'), /a chain that ends/],
  // oxlint-disable-next-line typescript/no-explicit-any
] as [string, (file: any) => unknown, RegExp][])('refuses %s', (_, change, message) => {
  expect(problemsAfter(change).join('\n')).toMatch(message);
});

test.each([null, 'text', 7, [], {}, { format: 2 }])('never throws: %j', (json) => {
  const result = parseStory(json);
  expect('problems' in result && result.problems.length).toBeGreaterThan(0);
});

test('a moment may rest on a source of its own; without one, and without the story’s, it is asked for', () => {
  const said = problemsAfter((file) => {
    delete file.source;
    file.moments.forEach((moment: { source?: string }) => (moment.source = 'memorandum'));
    file.moments[2].source = 'memorandun';
    delete file.moments[3].source;
  });
  expect(said).toEqual([
    'moments[2].source: expected the id of a source of this story, got "memorandun". Did you mean "memorandum"?',
    'moments[3].source: expected the id of a source: the story has none of its own, got nothing.',
  ]);
});

test('every moment comes with its source, named or the story’s own', () => {
  const file = freshSochiFile();
  file.moments[0].source = 'memorandum';
  const result = parseStory(file);
  const [first, second] = 'story' in result ? result.story.moments : [];
  expect(first?.source).toMatchObject({ id: 'memorandum', publisher: 'Turkish Minute' });
  expect(second?.source).toMatchObject({ id: null, kind: 'article', publisher: 'Hürriyet Daily News' });
});

test('a translation’s source must be one of the story', () => {
  const said = problemsAfter((file) => {
    file.moments[9].quotations[0].translations = [{ lang: 'tr', text: '…', by: 'official', source: 'nobody' }];
  });
  expect(said).toEqual([
    'moments[9].quotations[0].translations[0].source: expected the id of a source of this story, got "nobody".',
  ]);
});
