import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import asked from '../../src/messages/panels/en.json';
import page from '../../src/messages/en.json';

const src = path.join(import.meta.dirname, '../../src');
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(src, file), 'utf8'))
  .join('\n');

const en = { ...page, ...asked };

test('every message is said somewhere', () => {
  const unsaid = Object.keys(en).filter((key) => {
    if (code.includes(`'${key}'`)) return false;
    // Keys that are put together: `when.${…}Note`, `place.kind.${…}`.
    const built = [...code.matchAll(/`((?:[\w-]+\.)*)\$\{[^}]+\}([\w.]*)`/g)];
    return !built.some(([, start = '', end = '']) => start + end !== '' && key.startsWith(start) && key.endsWith(end));
  });
  expect(unsaid).toEqual([]);
});

test('apostrophes and quotation marks are typographic', () => {
  for (const [key, text] of Object.entries(en)) expect(text, key).not.toMatch(/\w'\w|"/);
});

test('no key stands twice: the second would silently win', () => {
  const texts = ['en.json', 'panels/en.json'].map((file) => readFileSync(path.join(src, 'messages', file), 'utf8'));
  const keys = texts.flatMap((text) => [...text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(keys).toHaveLength(Object.keys(en).length);
});
