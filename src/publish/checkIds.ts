import type { Story } from '../story/Story.ts';

/** Every id that was ever published: of the stories, and of the moments of each. Only added to. */
export type PublishedIds = Readonly<Record<string, readonly string[]>>;

/** Names of folders that are no stories; a language is named by two or three letters. */
const reserved = /^(open|assets|stories|cards|[a-z]{2,3})$/;

export function isReserved(id: string): boolean {
  return reserved.test(id);
}

/** What is wrong with the ids of the stories, in words: links hang on them, so none may go or be taken twice. */
export function problemsOfIds(stories: readonly Story[], published: PublishedIds): string[] {
  const taken = new Map<string, string>();
  const clashes = stories.flatMap((story) =>
    [story.id, ...story.formerly].flatMap((id) => {
      const other = taken.get(id);
      taken.set(id, story.id);
      if (isReserved(id)) return [`${fileOf(story.id)}: "${id}" cannot be the id of a story: the name is reserved.`];
      return other === undefined ? [] : [`${fileOf(story.id)}: "${id}" is an id of the story "${other}" already.`];
    }),
  );
  return [...clashes, ...Object.entries(published).flatMap(([id, moments]) => lostIds(stories, id, moments))];
}

function lostIds(stories: readonly Story[], id: string, moments: readonly string[]): string[] {
  const story = stories.find((one) => one.id === id || one.formerly.includes(id));
  if (!story) return [`${fileOf(id)}: the story "${id}" is gone. ${cure('story')}`];
  const kept = momentIdsOf(story);
  return moments
    .filter((moment) => !kept.includes(moment))
    .map((moment) => `${fileOf(story.id)}: the moment "${moment}" is gone. ${cure('moment')}`);
}

function cure(what: 'story' | 'moment'): string {
  const withdraw = what === 'moment' ? ', or give it "withdrawn": "the reason"' : '';
  return `Links to it were published: put it back, name it in the "formerly" of the ${what} that took its place${withdraw}.`;
}

/** The list with the stories' present ids added, and the ones that were added. */
export function withIdsOf(
  stories: readonly Story[],
  published: PublishedIds,
): { ids: PublishedIds; added: readonly string[] } {
  const added: string[] = [];
  const ids: Record<string, readonly string[]> = { ...published };
  for (const story of stories) {
    const before = ids[story.id];
    const fresh = momentIdsOf(story).filter((id) => !before?.includes(id));
    if (!before) added.push(story.id);
    added.push(...fresh.map((id) => `${story.id}/${id}`));
    ids[story.id] = [...(before ?? []), ...fresh];
  }
  return { ids, added };
}

function momentIdsOf(story: Story): string[] {
  return [...story.moments, ...story.withdrawn].flatMap(({ id, formerly }) => [id, ...formerly]);
}

function fileOf(story: string): string {
  return `public/stories/${story}.json`;
}
