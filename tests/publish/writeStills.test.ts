import { gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { mapDataOf } from '../../src/publish/mapData.ts';
import { writeStills } from '../../src/publish/writeStills.ts';
import type { Story } from '../../src/story/Story.ts';
import { readAsset } from '../../src/tools/stories/readStories.ts';
import { findInsetPath, stillViewport } from '../../src/map/still/stillViewport.ts';
import { onViewport } from '../../src/map/still/viewport.ts';
import { findMoment, placeOf } from '../../src/story/Story.ts';
import { cuba } from '../cuba.ts';
import { sochi } from '../sochi.ts';

const picturesOf = (story: Story) =>
  new Map(
    [...writeStills(story, mapDataOf(story, readAsset), '')].map(({ fileName, make }) => [fileName, String(make())]),
  );
const stills = picturesOf(sochi);
const stillOf = (id: string) => stills.get(`stories/idlib-sochi-2018/${id}.map.svg`)!;

test('every moment has a picture, small enough to come before the live map', () => {
  expect(stills.size).toBe(sochi.moments.length + 2);
  for (const [name, svg] of stills) expect(gzipSync(svg).length, name).toBeLessThan(15_000);
});

test('a picture needs nothing from elsewhere and knows light and dark', () => {
  for (const svg of stills.values()) {
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<image|NaN|undefined/);
    expect(svg).toContain('prefers-color-scheme:dark');
  }
});

test('the zone is in the picture from the agreement on, lit when it is spoken about', () => {
  expect(stillOf('three-way-summit')).not.toContain('zone-outer');
  expect(stillOf('us-encouraged')).toContain('class="zone known"');
  expect(stillOf('sochi-agreement')).toContain('class="zone lit"');
});

test('from afar the zone stands in an inset too', () => {
  const insetAt = (id: string) => findInsetPath(sochi, findMoment(sochi, id)!);
  expect(insetAt('sochi-agreement')).toBe('stories/idlib-sochi-2018/inset.lit.svg');
  expect(insetAt('us-encouraged')).toBeNull();
  expect(insetAt('three-way-summit')).toBeNull();
  expect(stills.has(insetAt('un-very-important')!)).toBe(true);
});

test('what a moment happened at or is about lies in the part that even a narrow phone shows', () => {
  for (const moment of sochi.moments) {
    const frame = stillViewport(sochi, moment);
    for (const id of moment.id === sochi.opening.moment ? sochi.opening.places : [...moment.at, ...moment.about]) {
      const { x, y } = onViewport(frame, placeOf(sochi, id).point);
      expect(x, `${moment.id}: ${id}`).toBeGreaterThan(250);
      expect(x, `${moment.id}: ${id}`).toBeLessThan(750);
      expect(y, `${moment.id}: ${id}`).toBeGreaterThan(80);
      expect(y, `${moment.id}: ${id}`).toBeLessThan(420);
    }
  }
});

test('a story of another time has coasts and no borders, on any of its pictures', () => {
  const pictures = [...picturesOf(cuba).values()];
  expect(pictures).toHaveLength(cuba.moments.length);
  for (const svg of pictures) expect(svg).not.toContain('class="border');
  expect(stillOf('sochi-agreement')).toContain('class="border');
});

test('an announced zone is an outline, and hatched once it is in force', () => {
  const pictures = picturesOf(cuba);
  const picture = (id: string) => pictures.get(`stories/cuba-1962/${id}.map.svg`);
  expect(picture('kennedy-quarantine')).not.toContain('class="limit');
  expect(picture('proclamation')).toMatch(/class="limit lit" fill="none"/);
  expect(picture('quarantine-in-force')).toMatch(/class="limit lit" fill="url\(#zone-outer\)"/);
});
