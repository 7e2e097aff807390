import { laneOf } from './laneOf.ts';
import { type Moment, placeRelations, type Story } from './Story.ts';

/** Which moments a reader wants to see: of these parties, and with these places. None named: all. */
export type Filters = { readonly by: readonly string[]; readonly about: readonly string[] };

export const noFilters: Filters = { by: [], about: [] };

export function isFiltering({ by, about }: Filters): boolean {
  return by.length + about.length > 0;
}

/** The moments that pass: any of the parties named, and any of the places named. */
export function filterMoments(story: Story, { by, about }: Filters): Moment[] {
  return story.moments.filter(
    (moment) =>
      (by.length === 0 || by.includes(partyOf(story, moment))) &&
      (about.length === 0 || placesOf(moment).some((place) => about.includes(place))),
  );
}

/** What can be chosen, with how many moments each would leave beside what the other filter has chosen. */
export function filterCounts(story: Story, { by, about }: Filters) {
  const count = (filters: Filters) => filterMoments(story, filters).length;
  const parties = [...new Set(story.moments.map((moment) => partyOf(story, moment)))];
  const places = story.places
    .map(({ id }) => id)
    .filter((id) => story.moments.some((moment) => placesOf(moment).includes(id)));
  return {
    by: parties.map((id) => ({ id, count: count({ by: [id], about }) })),
    about: places.map((id) => ({ id, count: count({ by, about: [id] }) })),
  };
}

/** Events have no speaker: they are a party of their own. */
export const eventsParty = 'events';

function partyOf(story: Story, moment: Moment): string {
  return laneOf(story, moment)?.id ?? eventsParty;
}

function placesOf(moment: Moment): string[] {
  return placeRelations.flatMap((relation) => moment[relation]);
}
