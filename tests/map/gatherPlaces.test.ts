import { expect, test } from 'vitest';

import { gatherPlaces, placesIn } from '../../src/map/gatherPlaces.ts';
import { isCrowded } from '../../src/map/isCrowded.ts';
import { placeRelations } from '../../src/story/Story.ts';
import { bigStory } from '../bigStory.ts';
import { sochi } from '../sochi.ts';

const story = bigStory(2000, 3000);
const pinned = story.places.filter(({ kind }) => kind !== 'zone');
const world = { west: -180, south: -85, east: 180, north: 85 };
const about = { west: 33, south: 28, east: 47, north: 40 };

test('few places are never gathered', () => {
  expect([isCrowded(sochi), isCrowded(story)]).toEqual([false, true]);
});

test.each([0, 3, 6, 9, 12])('at zoom %i every place stands once, on its own or in one gathering', (zoom) => {
  const { places, gatherings } = gatherPlaces(story, world, zoom);
  const all = [...places, ...gatherings.flatMap(({ id }) => placesIn(story, id))].map(({ id }) => id);
  expect(all.toSorted()).toEqual(pinned.map(({ id }) => id).toSorted());
  for (const { id, places: n } of gatherings) expect(placesIn(story, id)).toHaveLength(n);
});

test('a view never holds more marks than can be told apart', () => {
  for (let zoom = 0; zoom <= 12; zoom++) {
    const { places, gatherings } = gatherPlaces(story, about, zoom);
    expect(places.length + gatherings.length, String(zoom)).toBeLessThanOrEqual(200);
  }
});

test('a gathering counts each moment once, however many of its places it names', () => {
  const { gatherings } = gatherPlaces(story, world, 0);
  for (const { id, moments } of gatherings) {
    const places = new Set(placesIn(story, id).map((place) => place.id));
    const told = story.moments.filter((moment) => placeRelations.some((one) => moment[one].some((p) => places.has(p))));
    expect(moments).toBe(told.length);
  }
});

test('coming closer opens a gathering', () => {
  const { gatherings } = gatherPlaces(story, about, 6);
  expect(gatherings.length).toBeGreaterThan(0);
  for (const { id, point, opensAt } of gatherings.slice(0, 20)) {
    expect(opensAt).toBeGreaterThan(6);
    // In a view as large as a phone's about its middle.
    const reach = (200 / (256 * 2 ** opensAt)) * 360;
    const near = { west: point[0] - reach, south: point[1] - reach, east: point[0] + reach, north: point[1] + reach };
    expect(gatherPlaces(story, near, opensAt).gatherings.map((one) => one.id)).not.toContain(id);
  }
});

test('only what lies in view stands there', () => {
  const { places } = gatherPlaces(story, { west: 36, south: 35, east: 36.5, north: 35.5 }, 12);
  expect(places.length).toBeGreaterThan(0);
  for (const { point } of places) {
    expect(point[0]).toBeGreaterThanOrEqual(35.9);
    expect(point[0]).toBeLessThanOrEqual(36.6);
  }
});
