import { type Moment, type Place, placeOf, placeRelations, type Story } from '../../story/Story.ts';

/** A moment may be about very many places; so many of them are always shown as pins. */
const mostLit = 60;

/** The places of a moment that have pins. */
export function litPlaces(story: Story, shown: Moment): Place[] {
  const ids = [...new Set(placeRelations.flatMap((relation) => shown[relation]))];
  return ids
    .slice(0, mostLit)
    .map((id) => placeOf(story, id))
    .filter(({ kind }) => kind !== 'zone');
}
