import { momentsOf } from './momentsOf.ts';
import { type Place, type PlaceRelation, placeRelations, type Story } from './Story.ts';

/** How a story relates to a place, and by how many moments; only the relations it has. */
export function relationCounts(place: Place, story: Story): { readonly relation: PlaceRelation; readonly n: number }[] {
  const moments = momentsOf(story, place.id);
  return placeRelations.map((relation) => ({ relation, n: moments[relation].length })).filter(({ n }) => n > 0);
}
