import type { Moment, Story } from '../../story/Story.ts';
import { type Viewport, viewportOf } from './viewport.ts';
import { targetFor, targetOf, isZoneInForce, isZoneKnown } from '../camera/cameraTarget.ts';

/** The size that still maps are drawn for; what matters stands in their middle, so that a phone may cut the sides. */
const size = { width: 1000, height: 500 };
const room = { width: 420, height: 300 };
const inset = { size: { width: 240, height: 240 }, room: { width: 200, height: 200 } };
/** Farther off than this the zone is a few pixels, and stands in an inset too. */
const zoneLegibleFrom = 7;

/** What the still map of a moment shows. */
export function stillViewport(story: Story, shown: Moment): Viewport {
  const target = targetFor(story, shown);
  return viewportOf(target, size, room);
}

/** Its address below the site's folder. */
export function stillPath(story: Story, shown: Moment): string {
  return `stories/${story.id}/${shown.id}.map.svg`;
}

/** What the inset shows, where the story has one. */
export function insetViewport(story: Story): Viewport | null {
  const place = story.opening.inset;
  return place === undefined ? null : viewportOf(targetOf(story, [place]), inset.size, inset.room);
}

/** The address of the inset that a moment's still map needs; null where it needs none. */
export function findInsetPath(story: Story, shown: Moment): string | null {
  const state = zoneStateOf(story, shown);
  if (story.opening.inset === undefined || !state || stillViewport(story, shown).zoom >= zoneLegibleFrom) return null;
  return insetPath(story, state);
}

export function insetPath(story: Story, state: NonNullable<ZoneState>): string {
  return `stories/${story.id}/inset.${state}.svg`;
}

/** How the zone stands in a picture; null: it is not known yet. */
export type ZoneState = 'known' | 'lit' | 'announced' | 'announced-lit' | null;

export function zoneStateOf(story: Story, shown: Moment): ZoneState {
  if (!isZoneKnown(story, shown)) return null;
  const isLit = story.places.some(({ id, kind }) => kind === 'zone' && [...shown.at, ...shown.about].includes(id));
  if (!isZoneInForce(story, shown)) return isLit ? 'announced-lit' : 'announced';
  return isLit ? 'lit' : 'known';
}
