import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { storiesFolder } from '../stories/storyFiles.ts';

const messagesFolder = path.join(import.meta.dirname, '../../messages');

/**
 * What stands on a page without standing in a file: dates, numbers and lists that the browser words, the
 * marks between them, and the alphabets of the five languages, so that a new name needs no new font.
 */
const always = [
  lettersFrom(' ', '~'),
  '\u00a0©«»·×–—‘’“”…−',
  'ÇĞİÖŞÜçğıöşüÂÎÛâîû',
  lettersFrom('А', 'я'),
  'Ёё',
  lettersFrom('ء', 'غ'),
  lettersFrom('ف', '\u0652'),
  'پچژکگی،؛؟٪٫٬\u200c',
  lettersFrom('٠', '٩'),
  lettersFrom('۰', '۹'),
];

/** Every letter on our own pages: of the stories, their translations and maps, of all messages, and the alphabets. */
export function usedLetters(): ReadonlySet<string> {
  const files = [storiesFolder, messagesFolder].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('json'))
      .map((name) => path.join(folder, name)),
  );
  // Parsed first: a letter may be written as \u0130.
  const texts = files.map((file) => JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
  return new Set([...always, ...texts].flatMap((text) => [...new Set(text)]));
}

function lettersFrom(first: string, last: string): string {
  const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)];
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}
