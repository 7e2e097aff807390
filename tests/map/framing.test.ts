import { expect, test } from 'vitest';

import { isZoneKnown, momentFraming, openingFraming } from '../../src/map/framing.ts';
import { sochi } from '../sochi.ts';

const moment = (id: string) => sochi.moments.find((one) => one.id === id)!;

test('the zone is known from the agreement on: not to moments 1 to 5', () => {
  expect(sochi.moments.filter((one) => !isZoneKnown(sochi, one)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

test('looks at where it happened and what it is about', () => {
  expect(momentFraming(sochi, moment('zarif-in-ankara'))).toEqual({
    points: [[32.8543, 39.9199]],
    maxZoom: 6,
    hasInset: true,
  });
});

test('looks at the capitals spoken for where there is nothing else', () => {
  expect(momentFraming(sochi, moment('three-way-summit')).points).toHaveLength(3);
});

test('opens on every place where the story names none, and on the world where it has none', () => {
  const opening = { ...sochi.opening, places: [] };
  const all = openingFraming({ ...sochi, opening });
  for (const { point } of sochi.places.filter(({ kind }) => kind === 'city')) expect(all.points).toContainEqual(point);
  const none = openingFraming({ ...sochi, opening, places: [] });
  expect(none.points.flat().every(Number.isFinite)).toBe(true);
  expect(none.points.length).toBeGreaterThan(1);
});

test('looks from farther off where the map is only the world’s', () => {
  const { basemap: _, ...without } = sochi;
  expect(momentFraming(without, moment('zarif-in-ankara')).maxZoom).toBe(5);
});

test('opens on Sochi and Idlib', () => {
  const { points } = openingFraming(sochi);
  expect(points).toContainEqual([39.7257, 43.5992]);
});
