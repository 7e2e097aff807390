import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import words from '../../src/import/words.json';

const folder = path.join(import.meta.dirname, '../../src/import');
const code = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n');

test('every sentence is said somewhere', () => {
  expect(Object.keys(words).filter((key) => !code.includes(`'${key}'`) && !/^when\.(time|order)$/.test(key))).toEqual(
    [],
  );
});

test('apostrophes and quotation marks are typographic', () => {
  for (const [key, text] of Object.entries(words)) expect(text, key).not.toMatch(/\w'\w|"/);
});
