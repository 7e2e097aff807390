import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { allMessages } from '../../src/messages/allMessages.ts';
import type { Text } from '../../src/messages/Messages.ts';

const folder = path.join(import.meta.dirname, '../../src/messages');
/** What a page says, and what is said to those who ask. */
const parts = ['', 'panels'];
const textOf = (part: string, lang: string) => readFileSync(path.join(folder, part, `${lang}.json`), 'utf8');
const textsOf = (part: string, lang: string) => JSON.parse(textOf(part, lang)) as Record<string, Text>;
const formsOf = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text));
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

test.each(parts)('there is a file for each language that the app speaks: %s', (part) => {
  const files = readdirSync(path.join(folder, part)).filter((name) => name.endsWith('.json'));
  expect(files.toSorted()).toEqual(allMessages.map(({ lang }) => `${lang}.json`).toSorted());
});

describe.each(parts.flatMap((part) => ['tr', 'ar', 'ru', 'fa'].map((lang) => [part, lang] as const)))(
  '%s/%s',
  (part, lang) => {
    const texts = textsOf(part, lang);
    const english = textsOf(part, 'en') as Record<string, string>;

    test('says all that English says, in the same order and groups', () => {
      const shape = (text: string) =>
        text.split('\n').map((line) => /^ {2}"([^"]+)"/.exec(line)?.[1] ?? (line === '' ? '' : null));
      const keys = (text: string) => shape(text).filter((key) => key !== null);
      expect(keys(textOf(part, lang))).toEqual(keys(textOf(part, 'en')));
    });

    test('names the same values', () => {
      for (const [key, text] of Object.entries(texts)) {
        const wanted = new Set(namesIn(english[key] ?? ''));
        for (const form of formsOf(text)) {
          const named = new Set(namesIn(form));
          // "One", "two" may be words.
          if (typeof text !== 'string') named.add('n');
          expect(named, key).toEqual(wanted);
        }
      }
    });

    test('has a form for each of its plurals, and no other', () => {
      const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
      for (const [key, text] of Object.entries(texts))
        if (typeof text !== 'string') expect(Object.keys(text).toSorted(), key).toEqual(pluralCategories.toSorted());
    });

    test('is translated: no sentence is left in English', () => {
      const same = Object.keys(english).filter(
        (key) => /[a-z]{3} [a-z]{3}/.test(english[key]!) && texts[key] === english[key],
      );
      expect(same).toEqual([]);
    });
  },
);
