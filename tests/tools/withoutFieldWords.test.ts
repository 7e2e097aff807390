import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { storySchema } from '../../src/tools/cli/storySchema.ts';
import { withoutSentences } from '../../src/tools/vite/withoutFieldWords.ts';

const code = readFileSync(path.join(import.meta.dirname, '../../src/format/storyFile.ts'), 'utf8');

/** Every value of a key, however deep it lies. */
function valuesOf(key: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : valuesOf(key, inner),
  );
}

test('a reader loads nothing of what fields mean, and all that the parser says', () => {
  const short = withoutSentences(code);
  const meanings = [...new Set(valuesOf('description', storySchema()))];
  expect(meanings.length).toBeGreaterThan(90);
  for (const meaning of meanings) {
    expect(code).toContain(meaning);
    expect(short).not.toContain(meaning);
  }
  for (const said of [
    'at most 24 characters: it stands on the timeline',
    'at least one moment',
    "'statement'",
    "'direct'",
  ])
    expect(short).toContain(said);
});
