import { type Place, type PlaceRelation, placeRelations, type Story } from './Story.ts';

/** How a story relates to a place, and by how many moments; only the relations it has. */
export function relationCounts(place: Place, story: Story): { readonly relation: PlaceRelation; readonly n: number }[] {
  return placeRelations
    .map((relation) => ({ relation, n: story.moments.filter((moment) => moment[relation].includes(place.id)).length }))
    .filter(({ n }) => n > 0);
}
