import { isZoneKnown } from '../map/framing.ts';
import { stillFrame, stillPath } from '../map/stillFrame.ts';
import type { Moment, Story } from '../story/Story.ts';
import { drawMap, mapStyle, type ZoneState } from './drawMap.ts';
import type { MapData } from './mapData.ts';
import type { WrittenFile } from './writePages.tsx';

/** The map of every moment as a picture, for pages without the live one: land, water, borders and the zone. */
export function writeStills(story: Story, data: MapData): WrittenFile[] {
  return story.moments.map((moment) => ({ fileName: stillPath(story, moment), source: stillOf(story, moment, data) }));
}

function stillOf(story: Story, moment: Moment, data: MapData): string {
  const frame = stillFrame(story, moment);
  const style = `${mapStyle()}@media(prefers-color-scheme:dark){${mapStyle('dark')}}`;
  const viewBox = `0 0 ${frame.width} ${frame.height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><style>${style}</style>${drawMap(frame, data, zoneStateOf(story, moment))}</svg>`;
}

/** The zone appears with the moment that first speaks of it. */
export function zoneStateOf(story: Story, moment: Moment): ZoneState {
  if (!isZoneKnown(story, moment)) return null;
  const isLit = story.places.some(({ id, kind }) => kind === 'zone' && [...moment.at, ...moment.about].includes(id));
  return isLit ? 'lit' : 'known';
}
