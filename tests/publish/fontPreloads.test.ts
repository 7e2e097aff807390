import { expect, test } from 'vitest';

import { facesIn, fontPreloads } from '../../src/publish/fontPreloads.ts';
import { isIn, rangesOf } from '../../src/publish/unicodeRange.ts';
import { usedLetters } from '../../src/tools/vite/usedLetters.ts';

const face = (family: string, style: string, weight: number, name: string, ranges: string) =>
  `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:optional;src:url(/a/${name}.woff2)format("woff2");unicode-range:${ranges}}`;

const css = [
  face('Source Serif 4', 'normal', 600, 'title', 'U+20-7e'),
  face('Source Serif 4', 'normal', 600, 'title-ext', 'U+11e-11f'),
  face('Source Serif 4', 'italic', 400, 'italic', 'U+20-7e'),
  face('Source Sans 3', 'normal', 400, 'sans', 'U+20-7e'),
  face('Source Sans 3', 'normal', 400, 'sans-ext', 'U+11e-11f'),
  face('Noto Sans Arabic', 'normal', 400, 'arabic', 'U+621-64a'),
  '@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:400;font-display:swap;src:url(/a/whole.woff2);unicode-range:U+20-7e}',
].join('');

const preloaded = (body: string, lang = 'en') =>
  fontPreloads(body, lang, facesIn(css)).map((tag) => /href="\/a\/(.+)\.woff2"/.exec(tag)?.[1]);

test('a page fetches the faces of the letters it shows, each in the face that shows it, and no other', () => {
  expect(preloaded('<h1>Erdogan in Sochi</h1><p>words</p>')).toEqual(['title', 'sans']);
  expect(preloaded('<h1>Sochi</h1><p>Erdoğan said <q>words</q></p>')).toEqual(['title', 'italic', 'sans', 'sans-ext']);
  expect(preloaded('<h1>Erdoğan</h1>')).toEqual(['title', 'title-ext', 'sans', 'sans-ext']);
});

test('the names of other languages behind their button fetch nothing', () => {
  const menu = '<div id="languages" popover="auto"><nav><ul><li>العربية</li></ul></nav></div>';
  expect(preloaded(`<p>words</p>${menu}`)).toEqual(['sans']);
  expect(preloaded(`<p>كلمات</p>${menu}`, 'ar')).toEqual(['arabic']);
});

test('titles in Arabic letters fetch no serif for the marks between them', () => {
  expect(preloaded('<h1>سوتشي: إدلب</h1>', 'ar')).toEqual(['sans', 'arabic']);
});

test('a range covers the letters it was made of and no other', () => {
  const letters = [...'ABCaz’'].toSorted();
  const ranges = rangesOf(letters);
  expect(ranges).toBe('U+41-43,U+61,U+7a,U+2019');
  expect(letters.every((letter) => isIn(ranges, letter))).toBe(true);
  expect(['D', '@', 'y', '‘'].some((letter) => isIn(ranges, letter))).toBe(false);
});

test('the alphabets of the five languages are cut in whole, with figures and marks', () => {
  const used = usedLetters();
  const lacking = [...'Az09~İığşЖёъءيپگژ٠٩۰۹«»“”’–…،؟'].filter((letter) => !used.has(letter));
  expect(lacking).toEqual([]);
});
