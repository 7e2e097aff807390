import { type Moment, type PlaceRelation, placeRelations, type Story } from './Story.ts';

/** The moments that happened at a place, speak for it, are about it; each in the story's order. */
export type MomentsOfPlace = Readonly<Record<PlaceRelation, readonly Moment[]>>;

const none: MomentsOfPlace = { at: [], for: [], about: [] };
const known = new WeakMap<Story['moments'], ReadonlyMap<string, MomentsOfPlace>>();

/** What a story tells of one of its places. */
export function momentsOf({ moments }: Pick<Story, 'moments'>, place: string): MomentsOfPlace {
  const all = known.get(moments) ?? gathered(moments);
  known.set(moments, all);
  return all.get(place) ?? none;
}

function gathered(moments: Story['moments']): ReadonlyMap<string, MomentsOfPlace> {
  const all = new Map<string, Record<PlaceRelation, Moment[]>>();
  for (const moment of moments)
    for (const relation of placeRelations)
      for (const id of new Set(moment[relation])) {
        const one = all.get(id) ?? { at: [], for: [], about: [] };
        one[relation].push(moment);
        all.set(id, one);
      }
  return all;
}
