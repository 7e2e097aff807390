import { relationCounts } from '../../story/relationCounts.ts';
import { type Moment, type Place, placeRelations, type Story } from '../../story/Story.ts';

/** Places in the order in which their pins get room: where the moment happened, then what else it lights, then those with most to say. */
export function placesByWeight(places: readonly Place[], story: Story, shown: Moment): Place[] {
  return places
    .map((place) => ({
      place,
      isAt: Number(shown.at.includes(place.id)),
      lit: placeRelations.filter((relation) => shown[relation].includes(place.id)).length,
      total: relationCounts(place, story).reduce((sum, { n }) => sum + n, 0),
    }))
    .toSorted((a, b) => b.isAt - a.isAt || b.lit - a.lit || b.total - a.total)
    .map(({ place }) => place);
}
