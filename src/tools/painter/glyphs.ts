/**
 * Letters as outlines, so that a picture needs no font: the app's faces, with others behind them for the
 * scripts that they lack. fontkit joins Arabic and sets accents; what goes left of what is `typeset`'s work.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { create, type Font, type GlyphRun } from 'fontkit';

import type { Face } from '../../publish/Painter.ts';

const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

function filesOf(face: Face): string[] {
  const family = face.startsWith('serif') ? 'source-serif-4' : 'source-sans-3';
  const weight = face.endsWith('bold') ? 600 : 400;
  const style = face.endsWith('italic') ? 'italic' : 'normal';
  return [
    ...subsets.map((subset) => `${family}/files/${family}-${subset}-${weight}-${style}.woff`),
    `source-sans-3/files/source-sans-3-greek-ext-${weight}-normal.woff`,
    `noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal.woff`,
  ];
}

/**
 * A text in pieces of one font, chosen as a browser does: for each letter the first that has it; a mark stays
 * with its letter. A letter that no font has stands as an empty box.
 */
export function fontRuns(text: string, face: Face): { font: Font; text: string }[] {
  const runs: { font: Font; text: string }[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const isMark = /[\p{M}\p{Cf}]/u.test(letter) && last !== undefined && hasLetter(last.font, letter);
    const font = isMark ? last.font : (findFont(letter, face) ?? fontAt(face, 0));
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

/** The letters of a text for which no font is at hand. */
export function lettersWithoutFont(text: string): string[] {
  return [...new Set(text)].filter((letter) => letter.trim() !== '' && !findFont(letter, 'sans'));
}

function findFont(letter: string, face: Face): Font | null {
  for (let i = 0; i < filesOf(face).length; i++) if (hasLetter(fontAt(face, i), letter)) return fontAt(face, i);
  return null;
}

function hasLetter(font: Font, letter: string): boolean {
  return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

const loaded = new Map<string, Font>();
const { resolve } = createRequire(import.meta.url);

function fontAt(face: Face, i: number): Font {
  const file = filesOf(face)[i]!;
  // None of the files is a collection of fonts.
  const font = loaded.get(file) ?? (create(readFileSync(resolve(`@fontsource/${file}`))) as Font);
  loaded.set(file, font);
  return font;
}

/** Letters of one font in one direction, joined and placed. */
export type Shaped = {
  readonly width: number;
  /** SVG path data, the baseline starting at x, y. */
  readonly pathAt: (x: number, y: number) => string;
};

export function shape(font: Font, text: string, size: number, isRtl: boolean): Shaped {
  const run = laidOut(font, text, isRtl);
  const scale = size / font.unitsPerEm;
  return {
    width: run.advanceWidth * scale,
    pathAt(x, y) {
      let pen = x;
      return run.glyphs
        .map((glyph, i) => {
          const { xAdvance, xOffset, yOffset } = run.positions[i]!;
          const outline = glyph.path.scale(scale, -scale).translate(pen + xOffset * scale, y - yOffset * scale);
          pen += xAdvance * scale;
          return outline.toSVG();
        })
        .join('');
    },
  };
}

const runs = new WeakMap<Font, Map<string, GlyphRun>>();

/** The same words are tried at several sizes, and names stand on many cards. */
function laidOut(font: Font, text: string, isRtl: boolean): GlyphRun {
  const known = runs.get(font) ?? new Map<string, GlyphRun>();
  runs.set(font, known);
  const key = `${isRtl ? '<' : '>'}${text}`;
  const run = known.get(key) ?? font.layout(text, undefined, undefined, undefined, isRtl ? 'rtl' : 'ltr');
  known.set(key, run);
  return run;
}
