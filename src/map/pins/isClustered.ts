import type { Story } from '../../story/Story.ts';

/** A story with more places than this has them gathered where they stand close. */
const mostPlaces = 300;

export function isClustered({ places }: Pick<Story, 'places'>): boolean {
  return places.length > mostPlaces;
}
