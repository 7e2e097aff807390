import { existsSync } from 'node:fs';
import path from 'node:path';

import { type BasemapGeometry, type NearGeometry, parseBasemap, parseNear } from '../map/basemap/basemapGeometry.ts';
import { parseZone, type Zone } from '../geo/parseZone.ts';
import type { Story } from '../story/Story.ts';
import { readJson } from '../tools/stories/readStories.ts';
import { storiesFolder } from '../tools/stories/storyFiles.ts';

/** What the maps of a story are drawn from; null where there is no such file. */
export type MapData = {
  readonly basemap: BasemapGeometry | null;
  readonly near: NearGeometry | null;
  readonly world: BasemapGeometry | null;
  readonly zone: Zone | null;
};

export function mapDataOf(story: Story): MapData {
  const zone = story.places.find(({ kind }) => kind === 'zone')?.geometry;
  return {
    basemap: findFile(`${story.id}.basemap.json`, parseBasemap),
    near: findFile(`${story.id}.near.basemap.json`, parseNear),
    world: findFile('world.basemap.json', parseBasemap),
    zone: zone === undefined ? null : findFile(zone, parseZone),
  };
}

function findFile<T>(name: string, parse: (json: unknown) => T): T | null {
  const file = path.join(storiesFolder, name);
  return existsSync(file) ? parse(readJson(file)) : null;
}
