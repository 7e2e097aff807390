import { expect, test } from 'vitest';

import { drawnBars } from '../../../src/timeline/linear/drawnBars.ts';
import { clusterEntries, leastMark, mostMarks } from '../../../src/timeline/linear/clusterEntries.ts';
import { placeInWindow } from '../../../src/timeline/linear/placeInWindow.ts';
import { around, endOf, panned, spanOf, type TimeSpan, zoomed } from '../../../src/timeline/linear/timeWindow.ts';
import { linearLayoutOf } from '../../../src/timeline/linear/linearLayout.ts';
import { bigStory } from '../../bigStory.ts';
import { parsed, freshSochiFile, sochi } from '../../sochi.ts';

const day = 86_400_000;
const width = 1290;
const zone = sochi.timeZone;
const small = linearLayoutOf(sochi, 'en');
const entryOf = (id: string) => small.entries.find(({ item }) => item.id === id)!;

function draw(layout: typeof small, view: TimeSpan) {
  const pxPerMs = width / view.length;
  const gathered = clusterEntries(layout, layout.entries, view, pxPerMs, zone);
  const { bars, counts: countBoxes, stops } = drawnBars(layout, gathered, view, pxPerMs);
  return { ...gathered, bars, countBoxes, stops };
}

test('what is dated to a day is as long as the day, and no hour is invented', () => {
  const { start, end } = entryOf('us-encouraged');
  expect(new Date(start).toISOString()).toBe('2018-09-16T21:00:00.000Z');
  expect(end - start).toBe(day);
  expect(small.finest).toBe('day');
  expect(small.limits.least).toBeGreaterThanOrEqual(day);
});

test('what piles up on one day stacks in rows of its lane, in the story’s order', () => {
  const us = small.entries.filter(({ item }) => item.id.startsWith('us-'));
  expect(us.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(new Set(us.map(({ start }) => start)).size).toBe(1);
});

test('an undated moment stands with the one that it is told by, an open beginning reaches back to a known date', () => {
  expect(entryOf('un-welcomes').start).toBe(entryOf('un-very-important').start);
  expect(new Date(entryOf('zarif-in-ankara').start).toISOString()).toBe('2018-08-31T21:00:00.000Z');
});

test('it opens on all that is dated to a month or better, not on the war since 2011', () => {
  const { opening, limits } = small;
  expect(new Date(opening.start).toISOString()).toBe('2018-07-31T21:00:00.000Z');
  expect(new Date(endOf(opening)).toISOString()).toBe('2018-10-15T21:00:00.000Z');
  expect(limits.whole.start).toBeLessThan(Date.parse('2011-01-02'));
});

test('Sochi: all 22 stand alone where it opens; from afar they are counts, and nothing is lost', () => {
  const near = draw(small, small.opening);
  expect(near.singles).toHaveLength(22);
  const far = draw(small, small.limits.whole);
  expect(far.counts.length).toBeGreaterThan(0);
  const all = [...far.singles, ...far.counts.flatMap(({ entries }) => entries)].map(({ item }) => item.id);
  expect(all.toSorted()).toEqual(sochi.moments.map(({ id }) => id).toSorted());
});

test('minutes are drawn where minutes are known, and one may come as close', () => {
  const file = freshSochiFile();
  file.moments.find(({ id }: { id: string }) => id === 'us-encouraged').when = '2018-09-17T21:40+03:00';
  const layout = linearLayoutOf(parsed(file), 'en');
  const { start, end } = layout.entries.find(({ item }) => item.id === 'us-encouraged')!;
  expect(end - start).toBe(60_000);
  expect(layout.finest).toBe('minute');
  expect(layout.limits.least).toBeLessThan(day);
});

const big = linearLayoutOf(bigStory(1000), 'en');

/** Windows from all of a story to its closest, at its end, where it is thickest. */
function windowsOf({ limits }: typeof small): TimeSpan[] {
  const found = [limits.whole];
  while (found.at(-1)!.length > limits.least) found.push(zoomed(found.at(-1)!, 0.5, 0.93, limits));
  return found;
}

test('a thousand moments: at every zoom few marks, each moment in one of them, none on another', () => {
  for (const view of windowsOf(big)) {
    const { bars, counts, countBoxes, singles } = draw(big, view);
    expect(bars.length + counts.length).toBeLessThanOrEqual(mostMarks);
    const held = [...singles, ...counts.flatMap(({ entries }) => entries)].map(({ item }) => item.id);
    expect(new Set(held).size).toBe(held.length);
    for (const { start, end, item } of big.entries)
      if (start >= view.start && end <= endOf(view)) expect(held, item.id).toContain(item.id);
    const boxes = [...bars.map(({ bar }) => bar), ...countBoxes].toSorted((a, b) => a.top - b.top || a.left - b.left);
    boxes.slice(1).forEach((box, i) => {
      const before = boxes[i]!;
      // A mark may be a little wider than its date, to be seen at all.
      if (before.top === box.top) expect(before.left + before.width).toBeLessThanOrEqual(box.left + leastMark);
    });
  }
});

test('a count keeps its number and its place while one pans', () => {
  const view = zoomed(big.limits.whole, 0.25, 0.6, big.limits);
  const inBoth = (a: TimeSpan, b: TimeSpan) => spanOf(Math.max(a.start, b.start), Math.min(endOf(a), endOf(b)));
  const moved = panned(view, 0.2, big.limits);
  const both = inBoth(view, moved);
  const countsIn = (span: TimeSpan) =>
    draw(big, span)
      .counts.filter(({ of }) => of.start > both.start && endOf(of) < endOf(both))
      .map(({ key, entries }) => [key, entries.length]);
  expect(countsIn(view).length).toBeGreaterThan(5);
  expect(countsIn(moved)).toEqual(countsIn(view));
});

test('a count opens into single moments as one comes closer', () => {
  for (const view of windowsOf(big)) {
    const dense = draw(big, view).counts.toSorted((a, b) => b.entries.length - a.entries.length)[0];
    if (!dense || dense.of.length >= view.length) continue;
    let closer = { start: dense.of.start, length: Math.max(dense.of.length, big.limits.least) };
    const alone = (span: TimeSpan) => draw(big, span).singles.filter((one) => dense.entries.includes(one)).length;
    while (alone(closer) === 0 && closer.length > big.limits.least) closer = zoomed(closer, 0.5, 0.5, big.limits);
    expect(alone(closer)).toBeGreaterThan(0);
  }
});

test('a label is written where there is room for it: on the bar, beside it, or not at all', () => {
  const { bars } = draw(small, small.opening);
  const room = (id: string) => bars.find(({ bar }) => bar.id === id)!.room;
  expect(room('three-way-summit')).toContain('inside');
  expect(room('us-encouraged')[0]).toBe('beside');
  expect(draw(big, big.limits.whole).bars.some(({ room: one }) => one.length === 0)).toBe(true);
});

test('no label is printed over another, in whatever part of the time one looks at', () => {
  const layout = linearLayoutOf(bigStory(1000), 'en');
  /** What is in sight of a drawing that is wider than the window. */
  const labels = (window: TimeSpan) => {
    const [drawn, pxPerMs] = [around(window, layout.limits), width / window.length];
    const from = (window.start - drawn.start) * pxPerMs;
    const gathered = clusterEntries(layout, layout.entries, drawn, pxPerMs, zone);
    return drawnBars(layout, gathered, drawn, pxPerMs).bars.flatMap((one) => {
      const place = placeInWindow(one, { from, to: from + width });
      if (!place || place.isOnBar) return [];
      const wide = one.entry.item.labelWidth - 8;
      const start = place.side === 'start' ? place.x + place.space : place.x - place.space - wide;
      const isSeen = start < from + width && start + wide > from;
      return isSeen ? [{ id: one.bar.id, top: one.bar.top, from: start, to: start + wide }] : [];
    });
  };
  let labelled = 0;
  for (const length of [40, 90, 200, 400].map((days) => days * day))
    for (let start = layout.limits.whole.start; start < endOf(layout.limits.whole); start += length / 7) {
      const seen = labels({ start, length });
      for (const one of seen)
        for (const other of seen)
          if (one.id !== other.id && one.top === other.top)
            expect(one.to <= other.from + 5 || other.to <= one.from + 5, JSON.stringify([one, other])).toBe(true);
      labelled += seen.length;
    }
  expect(labelled).toBeGreaterThan(100);
});
