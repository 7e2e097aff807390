import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@playwright/test';

import { typeset } from '../../src/tools/painter/typeset.ts';

const fonts = path.join(import.meta.dirname, '../../node_modules/@fontsource');

/** Chromium sets type with HarfBuzz and ICU: what cards set by other means must look the same. */
const lines = {
  Turkish: 'İstanbul’dan Iğdır’a: ıslık çalan ağaç, şaşkın çığlık',
  Arabic: 'نحن نرحب بأي جهد صادق للحد من العنف في سوريا، ونأمل أن يصبح دائمًا',
  'Arabic with a bracket and numbers': 'في سوريا (17 سبتمبر 2018) نرحب',
  Persian: 'دیپلماسی مسئولانه جواب می‌دهد: گفت‌وگو، پرهیز از جنگ و ژرف‌نگری',
  'two directions': 'Idlib is إدلب and Zarif is ظریف in print',
  Cyrillic: 'Съешь же ещё этих мягких французских булок',
};

test.beforeEach(async ({ page }) => {
  const files = ['source-serif-4', 'noto-naskh-arabic'].flatMap((family) =>
    readdirSync(path.join(fonts, family, 'files'))
      .filter((name) => /-(latin|latin-ext|cyrillic|arabic)-400-normal\.woff$/.test(name))
      .filter((name) => family === 'source-serif-4' || name.includes('arabic-arabic'))
      .map((name) => readFileSync(path.join(fonts, family, 'files', name)).toString('base64')),
  );
  await page.setContent('<canvas width="1400" height="100"></canvas>');
  await page.evaluate(async (all) => {
    for (const [i, data] of all.entries())
      document.fonts.add(await new FontFace(`f${i}`, `url(data:font/woff;base64,${data})`).load());
  }, files);
});

for (const [name, text] of Object.entries(lines)) {
  test(`${name} stands on a card as Chromium sets it`, async ({ page }) => {
    const set = typeset([{ text, face: 'serif' }], { size: 40, width: 1380, lineHeight: 1 });
    const differing = await page.evaluate(
      ([words, d]) => {
        const canvas = document.querySelector('canvas')!;
        const pen = canvas.getContext('2d', { willReadFrequently: true })!;
        const drawn = (draw: () => void) => {
          pen.fillStyle = '#fff';
          pen.fillRect(0, 0, canvas.width, canvas.height);
          pen.fillStyle = '#000';
          draw();
          return pen.getImageData(0, 0, canvas.width, canvas.height).data;
        };
        const families = Array.from({ length: document.fonts.size }, (_, i) => `f${i}`);
        pen.font = `40px ${families.join(', ')}`;
        const isRtl = /^[\u0600-\u06ff]/.test(words);
        pen.direction = isRtl ? 'rtl' : 'ltr';
        const theirs = drawn(() => pen.fillText(words, isRtl ? 1390 : 10, 63.6));
        const ours = drawn(() => {
          pen.save();
          pen.translate(10, 30);
          pen.clip(new Path2D(d));
          pen.fillRect(0, 0, canvas.width, canvas.height);
          pen.restore();
        });
        let [ink, other] = [0, 0];
        for (let i = 0; i < theirs.length; i += 4) {
          ink += 255 - theirs[i]!;
          other += Math.abs(theirs[i]! - ours[i]!);
        }
        return other / ink;
      },
      [text, set.pathAt(0, 0)] as const,
    );
    expect(differing).toBeLessThan(0.25);
  });
}
