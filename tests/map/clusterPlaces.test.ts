import { expect, test } from 'vitest';

import type { Box } from '../../src/geo/Box.ts';
import { clusterPlaces, placesIn } from '../../src/map/pins/clusterPlaces.ts';
import { isClustered } from '../../src/map/pins/isClustered.ts';
import { placeRelations } from '../../src/story/Story.ts';
import { bigStory } from '../bigStory.ts';
import { sochi } from '../sochi.ts';

const story = bigStory(2000, 3000);
const pinned = story.places.filter(({ kind }) => kind !== 'zone');
const world: Box = [-180, -85, 180, 85];
const about: Box = [33, 28, 47, 40];

test('few places are never gathered', () => {
  expect([isClustered(sochi), isClustered(story)]).toEqual([false, true]);
});

test.each([0, 3, 6, 9, 12])('at zoom %i every place stands once, on its own or in one cluster', (zoom) => {
  const { places, clusters } = clusterPlaces(story, world, zoom);
  const all = [...places, ...clusters.flatMap(({ id }) => placesIn(story, id))].map(({ id }) => id);
  expect(all.toSorted()).toEqual(pinned.map(({ id }) => id).toSorted());
  for (const { id, places: n } of clusters) expect(placesIn(story, id)).toHaveLength(n);
});

test('a view never holds more marks than can be told apart', () => {
  for (let zoom = 0; zoom <= 12; zoom++) {
    const { places, clusters } = clusterPlaces(story, about, zoom);
    expect(places.length + clusters.length, String(zoom)).toBeLessThanOrEqual(200);
  }
});

test('a cluster counts each moment once, however many of its places it names', () => {
  const { clusters } = clusterPlaces(story, world, 0);
  for (const { id, moments } of clusters) {
    const places = new Set(placesIn(story, id).map((place) => place.id));
    const told = story.moments.filter((moment) => placeRelations.some((one) => moment[one].some((p) => places.has(p))));
    expect(moments).toBe(told.length);
  }
});

test('coming closer opens a cluster', () => {
  const { clusters } = clusterPlaces(story, about, 6);
  expect(clusters.length).toBeGreaterThan(0);
  for (const { id, point, opensAt } of clusters.slice(0, 20)) {
    expect(opensAt).toBeGreaterThan(6);
    // In a view as large as a phone's about its middle.
    const reach = (200 / (256 * 2 ** opensAt)) * 360;
    const near: Box = [point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach];
    expect(clusterPlaces(story, near, opensAt).clusters.map((one) => one.id)).not.toContain(id);
  }
});

test('only what lies in view stands there', () => {
  const { places } = clusterPlaces(story, [36, 35, 36.5, 35.5], 12);
  expect(places.length).toBeGreaterThan(0);
  for (const { point } of places) {
    expect(point[0]).toBeGreaterThanOrEqual(35.9);
    expect(point[0]).toBeLessThanOrEqual(36.6);
  }
});
