import { expect, test } from 'vitest';

import { isZoneKnown, momentTarget, openingTarget } from '../../src/map/camera/cameraTarget.ts';
import { sochi } from '../sochi.ts';

const moment = (id: string) => sochi.moments.find((one) => one.id === id)!;

test('the zone is known from the agreement on: not to moments 1 to 5', () => {
  expect(sochi.moments.filter((one) => !isZoneKnown(sochi, one)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

test('looks at where it happened and what it is about', () => {
  expect(momentTarget(sochi, moment('zarif-in-ankara'))).toEqual({
    points: [[32.8543, 39.9199]],
    maxZoom: 6,
    hasInset: true,
  });
});

test('looks at the capitals spoken for where there is nothing else', () => {
  expect(momentTarget(sochi, moment('three-way-summit')).points).toHaveLength(3);
});

test('opens on every place where the story names none, and on the world where it has none', () => {
  const opening = { ...sochi.opening, places: [] };
  const all = openingTarget({ ...sochi, opening });
  for (const { point } of sochi.places.filter(({ kind }) => kind === 'city')) expect(all.points).toContainEqual(point);
  const none = openingTarget({ ...sochi, opening, places: [] });
  expect(none.points.flat().every(Number.isFinite)).toBe(true);
  expect(none.points.length).toBeGreaterThan(1);
});

test('looks from farther off where the map is only the world’s', () => {
  const { basemap: _, ...without } = sochi;
  expect(momentTarget(without, moment('zarif-in-ankara')).maxZoom).toBe(5);
});

test('opens on Sochi and Idlib', () => {
  const { points } = openingTarget(sochi);
  expect(points).toContainEqual([39.7257, 43.5992]);
});
