import type { Viewport } from '../map/still/viewport.ts';
import {
  insetViewport,
  insetPath,
  stillViewport,
  stillPath,
  type ZoneState,
  zoneStateOf,
} from '../map/still/stillViewport.ts';
import type { Story } from '../story/Story.ts';
import { drawMap, mapStyle } from './drawMap.ts';
import type { MapData } from './mapData.ts';
import type { WrittenFile } from './writePages.tsx';

/** The maps of a story as pictures, for pages without the live one: of each moment, and of the inset. */
export function writeStills(story: Story, data: MapData): WrittenFile[] {
  const inset = insetViewport(story);
  const states = inset ? [...new Set(story.moments.map((moment) => zoneStateOf(story, moment)))] : [];
  return [
    ...story.moments.map((moment) => ({
      fileName: stillPath(story, moment),
      source: pictureOf(stillViewport(story, moment), data, zoneStateOf(story, moment)),
    })),
    ...states.flatMap((state) =>
      // As the live inset, which draws what is near only once the map has been there.
      inset && state
        ? [{ fileName: insetPath(story, state), source: pictureOf(inset, { ...data, near: null }, state) }]
        : [],
    ),
  ];
}

/** Land, water, borders and the zone, light or dark as the reader likes it. */
function pictureOf(viewport: Viewport, data: MapData, zone: ZoneState): string {
  const style = `${mapStyle()}@media(prefers-color-scheme:dark){${mapStyle('dark')}}`;
  const viewBox = `0 0 ${viewport.width} ${viewport.height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><style>${style}</style>${drawMap(viewport, data, zone)}</svg>`;
}
