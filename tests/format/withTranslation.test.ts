import { describe, expect, test } from 'vitest';

import { parseStory } from '../../src/format/parseStory.ts';
import { problemInWords } from '../../src/format/Problem.ts';
import { findMoment, inLanguage, type Statement, type Story } from '../../src/story/Story.ts';
import { freshSochiFile, sochiFile, storyData } from '../sochi.ts';

const head = { story: 'idlib-sochi-2018', lang: 'tr', by: 'machine' };

function told(translation: object): Story {
  const result = parseStory(sochiFile, { ...head, ...translation });
  if ('problems' in result) throw new Error(result.problems.map(problemInWords).join('\n'));
  return result.story;
}

function problems(translation: object): string[] {
  const result = parseStory(sochiFile, { ...head, ...translation });
  return 'problems' in result ? result.problems.map(problemInWords) : [];
}

test('words stand beside the story’s own, which are kept', () => {
  const story = told({ title: 'Başlık', speakers: { zarif: { role: 'İran dışişleri bakanı' } } });
  expect(inLanguage(story.title, 'tr', story)).toEqual({ text: 'Başlık', lang: 'tr' });
  expect(inLanguage(story.title, 'en', story).lang).toBe('en');
  expect(inLanguage(story.summary, 'tr', story).lang).toBe('en');
  expect(story.translation).toEqual({ lang: 'tr', by: 'machine' });
});

test('a quotation keeps its words; the translation says who made it', () => {
  const story = told({ moments: { 'us-encouraged': { quotations: [{ text: 'Cesaret verici' }] } } });
  const { quotations } = findMoment(story, 'us-encouraged') as Statement;
  expect(quotations[0]!.text).toMatch(/^We are encouraged/);
  expect(quotations[0]!.translations).toEqual([{ lang: 'tr', text: 'Cesaret verici', by: 'machine' }]);
});

test('a sense in our words is told in the other language', () => {
  const story = told({ moments: { 'us-not-involved': { quotations: [{ text: 'Katılmadı' }] } } });
  const { quotations } = findMoment(story, 'us-not-involved') as Statement;
  expect(quotations[0]).toMatchObject({ kind: 'indirect', text: 'Katılmadı', lang: 'tr', translations: [] });
});

test.each([
  [
    { story: 'other' },
    'translation (tr), story: expected "idlib-sochi-2018", the story it is a translation of, got "other".',
  ],
  [{ by: 'me' }, 'translation (tr), by: '],
  [
    { moments: { 'us-encouragd': { label: 'x' } } },
    'translation (tr), moments.us-encouragd: expected an id of the story’s moments',
  ],
  [
    { moments: { 'us-encouraged': { label: 'x'.repeat(25) } } },
    'translation (tr), moments.us-encouraged.label: expected at most 24 characters',
  ],
  [
    { moments: { 'us-encouraged': { quotations: [{}, { text: 'x' }] } } },
    'translation (tr), moments.us-encouraged.quotations: expected at most 1',
  ],
  [
    { moments: { 'us-encouraged': { quotations: [{ said: 'x' }] } } },
    'translation (tr), moments.us-encouraged.quotations[0].said: expected only "text"',
  ],
  [{ notes: 'x' }, 'translation (tr), notes: expected '],
  [{ timeZone: 'Europe/Ankara' }, 'translation (tr), timeZone: expected '],
  [{ heading: 'x' }, 'translation (tr), heading: expected words only where the story has some, got "x".'],
])('a translation with a mistake is told where: %o', (translation, start) => {
  const found = problems(translation);
  expect(
    found.filter((words) => words.startsWith(start)),
    found.join('\n'),
  ).toHaveLength(1);
});

test('a translation that is no object is refused', () => {
  expect(parseStory(sochiFile, 'text')).toHaveProperty('problems');
});

describe.each(['tr', 'ar', 'ru', 'fa'])('the story in %s', (lang) => {
  const translation = storyData(`idlib-sochi-2018.${lang}.json`);
  const result = parseStory(freshSochiFile(), translation);
  if ('problems' in result) throw new Error(result.problems.map(problemInWords).join('\n'));
  const { story } = result;

  test('has every title, label, summary and name', () => {
    const words = [
      story.title,
      story.summary,
      ...story.speakers.flatMap(({ name, role }) => [name, role ?? name]),
      ...story.places.map(({ name }) => name),
      ...story.moments.flatMap((moment) => [
        moment.label,
        moment.summary,
        moment.type === 'event' ? moment.title : moment.label,
      ]),
    ];
    expect(words.filter((one) => inLanguage(one, lang, story).lang !== lang)).toEqual([]);
  });

  test('puts no marks around words that were not said so', () => {
    for (const moment of story.moments) {
      if (moment.type !== 'statement') continue;
      for (const { kind, text, translations } of moment.quotations) {
        const put = kind === 'indirect' ? [text] : translations.map((one) => one.text);
        expect(put, moment.id).toHaveLength(1);
        expect(put[0], moment.id).not.toMatch(/["“”„«»‹›]/);
      }
    }
  });
});
