import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

import { isIn, rangesOf } from '../../publish/unicodeRange.ts';
import { usedLetters } from './usedLetters.ts';

/** What joins, places and replaces letters by itself, and figures of one width; not small capitals and the like. */
const features = ['ccmp', 'rlig', 'liga', 'clig', 'calt', 'rclt', 'kern', 'mark', 'mkmk', 'tnum'];
const featuresOfBlock: Readonly<Record<string, readonly string[]>> = {
  arabic: ['locl', 'init', 'medi', 'fina', 'isol', 'curs'],
  // Its local forms are those of Bulgarian and Serbian: a quarter of the file.
  cyrillic: [],
};

const fonts = path.join(import.meta.dirname, '../../styles/fonts.css');
const { resolve } = createRequire(import.meta.url);

/**
 * Cuts the files that `styles/fonts.css` imports down to the letters of our own pages, and says which those
 * are, so that a page loads only the alphabets it shows. `styles/otherLetters.css` gets the whole files, for
 * all other letters. What neither has is left to the system's face.
 */
export function subsetFonts(): Plugin {
  let cache = '';
  return {
    name: 'dateline:subset-fonts',
    apply: 'build',
    enforce: 'pre',
    configResolved({ cacheDir }) {
      cache = path.join(cacheDir, 'fonts');
    },
    transform: {
      filter: { id: /\/styles\/(fonts|otherLetters)\.css$/ },
      async handler(_, id) {
        const used = usedLetters();
        const write = id.endsWith('/fonts.css') ? subsetRule : restRule;
        const rules: string[] = [];
        for (const face of facesIn(readFileSync(fonts, 'utf8'))) rules.push(await write(face, used, cache));
        return rules.join('\n');
      },
    },
  };
}

/** A `@font-face` rule of @fontsource: its text, the woff2 file that it names, and the letters that are that file's to show. */
type Face = {
  readonly rule: string;
  readonly file: string;
  readonly block: string;
  readonly letters: readonly string[];
};

function facesIn(css: string): Face[] {
  const sheets = [...css.matchAll(/@import '([^']+)'/g)].map(([, name]) => resolve(name!));
  return sheets.flatMap((sheet) =>
    [...readFileSync(sheet, 'utf8').matchAll(/@font-face \{[^}]+\}/g)].map(([rule]) => {
      const name = /url\(([^)]+\.woff2)\)/.exec(rule)?.[1];
      if (name === undefined) throw new Error(`${sheet}: expected a woff2 file in ${rule}`);
      const file = path.join(path.dirname(sheet), name);
      const block = blockOf(file);
      const { characterSet } = create(readFileSync(file)) as Font;
      const letters = characterSet.map((code) => String.fromCodePoint(code));
      return { rule, file, block: block.name, letters: letters.filter((letter) => isIn(block.ranges, letter)) };
    }),
  );
}

/** The part of its family that a file is, as @fontsource cuts fonts up: `latin`, and `U+0000-00FF,U+0131`. */
function blockOf(file: string): { name: string; ranges: string } {
  const folder = path.join(file, '../..');
  const blocks = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const found = Object.entries(blocks).find(([name]) =>
    new RegExp(`^${path.basename(folder)}-${name}-\\d`).test(path.basename(file)),
  );
  if (!found) throw new Error(`${file}: expected the file of a block in unicode.json`);
  return { name: found[0], ranges: found[1] };
}

/**
 * The face with the letters of our pages. One that is not there at the first drawing is not put in later, for
 * that would move every line: the next page has it. The file is kept, for few changes bring new letters.
 */
async function subsetRule(face: Face, used: ReadonlySet<string>, cache: string): Promise<string> {
  const letters = face.letters.filter((letter) => used.has(letter));
  if (letters.length === 0) return '';
  const font = readFileSync(face.file);
  const keepFeatures = [...features, ...(featuresOfBlock[face.block] ?? ['locl'])];
  const key = createHash('sha256').update(font).update(letters.join('')).update(keepFeatures.join()).digest('hex');
  const subset = path.join(cache, key.slice(0, 16), path.basename(face.file));
  if (!existsSync(subset)) {
    mkdirSync(path.dirname(subset), { recursive: true });
    writeFileSync(subset, await subsetFont(font, letters.join(''), { targetFormat: 'woff2', keepFeatures }));
  }
  return ruleFor(face, 'optional', subset, letters);
}

function restRule(face: Face, used: ReadonlySet<string>): string {
  const letters = face.letters.filter((letter) => !used.has(letter));
  return letters.length === 0 ? '' : ruleFor(face, 'swap', face.file, letters);
}

function ruleFor({ rule }: Face, display: string, file: string, letters: readonly string[]): string {
  const parts = ['font-family', 'font-style', 'font-weight'].map(
    (name) => new RegExp(`${name}: [^;]+;`).exec(rule)?.[0] ?? '',
  );
  const url = path.relative(path.dirname(fonts), file).replaceAll('\\', '/');
  const src = `src: url('${url}') format('woff2'); unicode-range: ${rangesOf(letters)};`;
  return `@font-face { ${parts.join(' ')} font-display: ${display}; ${src} }`;
}
