import { laneOf } from './laneOf.ts';
import { type Moment, placeRelations, type Story } from './Story.ts';

/** Which moments a reader wants to see: of these parties, and with these places. None named: all. */
export type Filters = { readonly by: readonly string[]; readonly about: readonly string[] };

export const noFilters: Filters = { by: [], about: [] };

export function isFiltering({ by, about }: Filters): boolean {
  return by.length + about.length > 0;
}

/** The moments that pass: any of the parties named, and any of the places named. */
export function filterMoments(story: Story, filters: Filters): readonly Moment[] {
  const { isBy, isAbout } = testsOf(story, filters);
  return isFiltering(filters) ? story.moments.filter((moment) => isBy(moment) && isAbout(moment)) : story.moments;
}

/** What can be chosen, with how many moments each would leave beside what the other filter has chosen. */
export function filterCounts(story: Story, filters: Filters) {
  const { isBy, isAbout } = testsOf(story, filters);
  const by = new Map<string, number>();
  const about = new Map<string, number>();
  const add = (counts: Map<string, number>, id: string, n: number) => counts.set(id, (counts.get(id) ?? 0) + n);
  for (const moment of story.moments) {
    add(by, partyOf(story, moment), isAbout(moment) ? 1 : 0);
    const n = isBy(moment) ? 1 : 0;
    for (const place of new Set(placesOf(moment))) add(about, place, n);
  }
  return {
    by: [...by].map(([id, count]) => ({ id, count })),
    about: story.places.filter(({ id }) => about.has(id)).map(({ id }) => ({ id, count: about.get(id) ?? 0 })),
  };
}

function testsOf(story: Story, { by, about }: Filters) {
  const [parties, places] = [new Set(by), new Set(about)];
  return {
    isBy: (moment: Moment) => parties.size === 0 || parties.has(partyOf(story, moment)),
    isAbout: (moment: Moment) => places.size === 0 || placesOf(moment).some((place) => places.has(place)),
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
