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
import type { PlannedFile } from './PlannedFile.ts';

/** The maps of a story as pictures, for pages without the live one: of each moment, and of the inset. */
export function* writeStills(story: Story, data: MapData, of: string): Generator<PlannedFile> {
  const states = new Set<ZoneState>();
  for (const moment of story.moments) {
    const state = zoneStateOf(story, moment);
    states.add(state);
    yield {
      fileName: stillPath(story, moment),
      of,
      make: () => pictureOf(stillViewport(story, moment), data, state),
    };
  }
  const inset = insetViewport(story);
  if (!inset) return;
  // As the live inset, which draws what is near only once the map has been there.
  for (const state of states)
    if (state)
      yield { fileName: insetPath(story, state), of, make: () => pictureOf(inset, { ...data, near: null }, state) };
}

/** Land, water, borders and the zone, light or dark as the reader likes it. */
function pictureOf(viewport: Viewport, data: MapData, zone: ZoneState): string {
  const style = `${mapStyle()}@media(prefers-color-scheme:dark){${mapStyle('dark')}}`;
  const viewBox = `0 0 ${viewport.width} ${viewport.height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><style>${style}</style>${drawMap(viewport, data, zone)}</svg>`;
}
