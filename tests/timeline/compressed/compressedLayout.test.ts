import { expect, test } from 'vitest';

import { loadMessages } from '../../../src/messages/loadMessages.ts';
import { languages } from '../../../src/messages/Messages.ts';
import { columnInWords } from '../../../src/timeline/compressed/columnInWords.ts';
import { widen } from '../../../src/timeline/compressed/columns.ts';
import { barHeight } from '../../../src/timeline/bar.ts';
import { compressedLayout } from '../../../src/timeline/compressed/compressedLayout.ts';
import { compressedLayoutOf } from '../../../src/timeline/compressed/compressedLayoutOf.ts';
import { sochi } from '../../sochi.ts';

const layout = compressedLayoutOf(sochi, 'en', 'en-GB');
const bar = (id: string) => {
  const found = layout.bars.find((one) => one.id === id);
  if (!found) throw new Error(`no bar ${id}`);
  return found;
};
const right = (id: string) => bar(id).left + bar(id).width;
const day = layout.columns.find(({ part }) => part === 'lead-in')!;

test('no bar overlaps another', () => {
  const pairs = layout.bars.flatMap((a, i) => layout.bars.slice(i + 1).map((b) => [a, b] as const));
  const overlap = pairs.filter(
    ([a, b]) =>
      a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + barHeight && b.top < a.top + barHeight,
  );
  expect(overlap.map(([a, b]) => `${a.id} × ${b.id}`)).toEqual([]);
});

test('every bar can be hit: 24 px and more each way', () => {
  for (const { width } of layout.bars) expect(width).toBeGreaterThanOrEqual(24);
  expect(barHeight).toBeGreaterThanOrEqual(24);
});

test('all fits beside the lanes at 1440 px', () => {
  expect(layout.width).toBeLessThanOrEqual(1440 - 130);
});

test.each(languages)('%s: labels and dates have room, and all still fits at 1440 px', async (lang) => {
  const { locale } = await loadMessages(lang);
  const { width, columns } = compressedLayoutOf(sochi, lang, locale);
  expect(width).toBeLessThanOrEqual(1440 - 130);
  const last = columns.at(-1)!;
  expect(last.width).toBeGreaterThanOrEqual(columnInWords(last, sochi.timeZone, locale).length * 5.4);
});

test('inside the day the agreement comes first, then its terms, then statements as the article has them', () => {
  expect(bar('sochi-agreement').left).toBeLessThan(bar('radicals-withdraw').left);
  const us = layout.bars.filter(({ id }) => id.startsWith('us-'));
  const reading = us.toSorted((a, b) => a.top - b.top || a.left - b.left).map(({ id }) => id);
  expect(reading).toEqual(us.map(({ id }) => id));
});

test('a bar spans what is known of its date', () => {
  // The summit: 1 to 16 September, a whole column that ends where the 17th begins.
  expect(right('three-way-summit')).toBeLessThanOrEqual(day.left);
  // What ended on the 17th reaches into the day, but not past its edge: the hour is not known.
  expect(right('weeks-of-diplomacy')).toBeGreaterThan(day.left);
  expect(right('weeks-of-diplomacy')).toBeLessThanOrEqual(day.left + day.width);
  // Due by 15 October, from the agreement on.
  expect(bar('zone-deadline').left).toBeGreaterThan(day.left);
  expect(right('zone-deadline')).toBeGreaterThan(layout.columns.at(-1)!.left);
});

test('open ends are open, undated moments hollow, dates from elsewhere ticks', () => {
  const ids = (isSo: (one: (typeof layout.bars)[number]) => boolean) => layout.bars.filter(isSo).map(({ id }) => id);
  expect(ids(({ openStart }) => openStart)).toEqual([
    'syrian-war',
    'weeks-of-diplomacy',
    'zarif-in-ankara',
    'zarif-in-damascus',
  ]);
  expect(ids(({ openEnd }) => openEnd)).toEqual([
    'syrian-war',
    'radicals-withdraw',
    'heavy-weapons-withdraw',
    'kalin-diplomatic-attempt',
  ]);
  expect(ids(({ hollow }) => hollow)).toEqual(['un-welcomes', 'dujarric-great-risk']);
  expect(ids(({ ticks }) => ticks.length > 0)).toEqual([
    'syrian-war',
    'zarif-in-ankara',
    'zarif-in-damascus',
    'three-way-summit',
    'radicals-withdraw',
    'heavy-weapons-withdraw',
    'zarif-responsible-diplomacy',
    'dujarric-great-risk',
  ]);
});

test('a date from elsewhere never moves a bar', () => {
  const without = compressedLayout([], ['events'], () => 92);
  expect(without.bars).toEqual([]);
  // Zarif's post is dated 18 September in copies; his bar stays in the 17th.
  expect(right('zarif-responsible-diplomacy')).toBeLessThan(layout.columns.at(-1)!.left);
  expect(bar('zarif-responsible-diplomacy').ticks[0]).toBeGreaterThan(layout.columns.at(-1)!.left);
});

test('the dates of other sources move no bar: without them all stand the same', () => {
  const bare = compressedLayoutOf(
    { ...sochi, moments: sochi.moments.map((moment) => ({ ...moment, added: [] })) },
    'en',
    'en-GB',
  );
  const places = (one: typeof layout) => one.bars.map(({ id, left, width, top }) => [id, left, width, top]);
  expect(places(bare)).toEqual(places(layout));
});

test('breaks are marked where the scale changes', () => {
  expect(layout.columns.filter(({ breaksBefore }) => breaksBefore)).toHaveLength(4);
});

test('columns widen until every label fits, the shortest spans first', () => {
  expect(
    widen(
      [10, 10, 10],
      [
        { first: 0, last: 2, width: 90 },
        { first: 1, last: 1, width: 40 },
      ],
      [false, false, true],
    ),
  ).toEqual([25, 55, 10]);
});
