import { expect, test } from 'vitest';

import { stillViewport } from '../../src/map/still/stillViewport.ts';
import { rowHeight, stillPins } from '../../src/map/still/stillPins.ts';
import { findMoment } from '../../src/story/Story.ts';
import { cuba } from '../cuba.ts';
import { sochi } from '../sochi.ts';

const ink = { text: (words: unknown) => String(words), widthOf: (label: string) => label.length * 7.2 };
const pinsAt = (id: string) => {
  const moment = findMoment(sochi, id)!;
  return stillPins(sochi, moment, stillViewport(sochi, moment), ink);
};

test('the moment’s places are lit, and drawn last', () => {
  const pins = pinsAt('sochi-agreement');
  expect(pins.filter(({ isLit }) => isLit).map(({ label }) => label)).toEqual(['Sochi', 'Idlib', 'Ankara']);
  expect(pins.slice(-3).every(({ isLit }) => isLit)).toBe(true);
});

test('no pin stands on another, and no unlit one is cut by the edge', () => {
  for (const { id } of sochi.moments) {
    const boxes = pinsAt(id).map(({ label, spot, dx, width, isLit }) => ({
      label,
      isLit,
      left: spot.x + dx,
      right: spot.x + dx + width,
      top: spot.y - rowHeight / 2,
      bottom: spot.y + rowHeight / 2,
    }));
    for (const [i, a] of boxes.entries()) {
      if (!a.isLit) expect(a.left >= 0 && a.right <= 1000, `${id}: ${a.label}`).toBe(true);
      for (const b of boxes.slice(i + 1)) {
        const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(isApart, `${id}: ${a.label} × ${b.label}`).toBe(true);
      }
    }
  }
});

test('from afar a province’s pin stands beside it, so as not to cover the zone', () => {
  const idlib = (id: string) => pinsAt(id).find(({ label }) => label === 'Idlib')!;
  expect(idlib('sochi-agreement').stem).toBeGreaterThan(5);
  expect(idlib('us-encouraged').stem).toBe(0);
});

test.each([
  [0.64, 195],
  [0.43, 160],
])('what is lit stands whole on a phone that shows the picture at %f, %i px of it on each side', (scale, half) => {
  for (const story of [sochi, cuba])
    for (const moment of story.moments)
      for (const { label, spot, dx, width, isLit } of stillPins(story, moment, stillViewport(story, moment), ink)) {
        if (!isLit) continue;
        const left = (spot.x - 500) * scale + dx;
        expect(left, `${moment.id}: ${label}`).toBeGreaterThanOrEqual(-half);
        expect(left + width, `${moment.id}: ${label}`).toBeLessThanOrEqual(half);
      }
});
