import { type BasemapGeometry, type NearGeometry, parseBasemap, parseNear } from '../map/basemap/basemapGeometry.ts';
import { parseZone, type Zone } from '../geo/parseZone.ts';
import type { Story } from '../story/Story.ts';

/** What the maps of a story are drawn from; null where there is no such file. */
export type MapData = {
  readonly basemap: BasemapGeometry | null;
  readonly near: NearGeometry | null;
  readonly world: BasemapGeometry | null;
  readonly zone: Zone | null;
};

/** The text of a file that stands beside the stories; null where there is none. */
export type ReadAsset = (name: string) => string | null;

export function mapDataOf(story: Story, read: ReadAsset): MapData {
  const { basemap, near, world, zone } = mapFilesOf(story);
  const parsed = <T>(name: string | undefined, parse: (json: unknown) => T): T | null => {
    const text = name === undefined ? null : read(name);
    return text === null ? null : parse(JSON.parse(text));
  };
  return {
    basemap: parsed(basemap, parseBasemap),
    near: parsed(near, parseNear),
    world: parsed(world, parseBasemap),
    zone: parsed(zone, parseZone),
  };
}

/** The names of the files that the maps of a story are drawn from. */
export function mapFilesOf(story: Story) {
  return {
    basemap: `${story.id}.basemap.json`,
    near: `${story.id}.near.basemap.json`,
    world: 'world.basemap.json',
    zone: story.places.find(({ kind }) => kind === 'zone')?.geometry,
  };
}
