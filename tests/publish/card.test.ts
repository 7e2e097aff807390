import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { cardOf } from '../../src/publish/card.ts';
import { cardWordsOf } from '../../src/publish/cardWords.ts';
import { lettersWithoutFont } from '../../src/tools/painter/glyphs.ts';
import { mapDataOf } from '../../src/publish/mapData.ts';
import { nodePainter } from '../../src/tools/painter/nodePainter.ts';
import { readAsset, readStory } from '../../src/tools/stories/readStories.ts';
import { typeset } from '../../src/tools/painter/typeset.ts';
import { boxesOn, writeCards } from '../../src/publish/writeCards.ts';
import { findMoment } from '../../src/story/Story.ts';
import { sochi } from '../sochi.ts';

const letters = readStory(path.join(import.meta.dirname, 'letters.json'));
const wordsAt = (id: string) => {
  const words = cardWordsOf(sochi, findMoment(sochi, id), english);
  return { ...words, main: words.main(280) };
};

test('every moment and the story have a card of 1200 × 630 pixels and at most 300 KB, the same bytes each time', async () => {
  const data = mapDataOf(sochi, readAsset);
  const cards = [...writeCards({ story: sochi, messages: english }, data, nodePainter, '')];
  expect(cards.map(({ fileName }) => fileName)).toEqual([
    'cards/idlib-sochi-2018.png',
    ...sochi.moments.map(({ id }) => `cards/idlib-sochi-2018/${id}.png`),
  ]);
  for (const { make, fileName } of cards) {
    const png = Buffer.from(await make());
    // The header chunk of PNG: width and height stand at bytes 16 and 20.
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], fileName).toEqual([
      'PNG',
      1200,
      630,
    ]);
    expect(png.length, fileName).toBeLessThanOrEqual(300_000);
  }
  expect(cardOf(sochi, sochi.moments[9]!, data, english, nodePainter)).toBe(
    cardOf(sochi, sochi.moments[9]!, mapDataOf(sochi, readAsset), english, nodePainter),
  );
});

test('what was said stands in the serif and in marks; our words do not', () => {
  expect(wordsAt('us-political-solution').main).toEqual([
    { face: 'serif', text: expect.stringMatching(/^“As the United Nations .* Geneva process”$/) },
  ]);
  expect(wordsAt('dujarric-great-risk').main).toEqual([
    { face: 'sans', text: 'He expects the talks to do civilians in Idlib something ' },
    { face: 'serif-italic', text: '“positive”' },
    { face: 'sans', text: ', since they are at ' },
    { face: 'serif-italic', text: '“great risk”' },
    { face: 'sans', text: '.' },
  ]);
  const indirect = wordsAt('us-not-involved');
  expect(indirect).toMatchObject({ isIndirect: true, kind: 'Not a quotation: the sense in our words' });
  expect(indirect.main).toEqual([{ face: 'sans', text: expect.not.stringMatching(/[“”]/) }]);
});

test('an unnamed official stays unnamed', () => {
  expect(wordsAt('us-encouraged')).toMatchObject({ speaker: 'A State Department official', role: '' });
  expect(wordsAt('un-very-important')).toMatchObject({ speaker: 'A UN official', role: '' });
});

test('there is a letter for everything that the stories say', () => {
  expect(boxesOn(sochi, nodePainter)).toEqual([]);
  expect(boxesOn(letters, nodePainter)).toEqual([]);
  expect(lettersWithoutFont('Idlib 伊德利卜')).toEqual(['伊', '德', '利', '卜']);
});

describe('a text in lines', () => {
  const words = letters.moments.flatMap((moment) => (moment.type === 'statement' ? moment.quotations : []));
  const column = { size: 40, width: 400 };

  test.each(words)('is never wider than its column: $text', ({ text }) => {
    const set = typeset([{ text, face: 'serif' }], column);
    expect(set.width).toBeLessThanOrEqual(400);
    expect(set.height).toBeGreaterThan(50);
  });

  test('from right to left it ends at the right', () => {
    const left = (text: string) => Math.min(...xs(typeset([{ text, face: 'serif' }], column).pathAt(0, 0)));
    expect(left('Idlib')).toBeLessThan(5);
    expect(left('إدلب')).toBeGreaterThan(250);
  });

  test('Arabic letters are joined: a word is narrower than its letters apart', () => {
    const width = (text: string) => typeset([{ text, face: 'serif' }], column).width;
    const apart = Array.from('ظریف', width).reduce((sum, one) => sum + one, 0);
    expect(width('ظریف')).toBeLessThan(apart * 0.9);
  });
});

/** The x of every point that a path moves or draws a line to. */
function xs(d: string): number[] {
  return [...d.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x));
}
