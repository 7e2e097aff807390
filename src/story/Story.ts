import { byId } from './byId.ts';
import type { When } from './parseWhen.ts';
import type { StoryFile } from '../format/storyFile.ts';
import type { Lang } from './units.ts';

/** Text in the story's own language, or one entry a language. */
export type Words = string | { readonly [lang: Lang]: string };

type FileMoment = StoryFile['moments'][number];
type Dated<T> = Omit<T, 'when'> & { readonly when: When | null };
type Parsed<M extends FileMoment> = Dated<Omit<M, 'added' | 'source'>> & {
  readonly added: readonly Added[];
  /** What it rests on. */
  readonly source: Source;
  /** Its place in the story's order, from 1: the "3" of "3 of 22". */
  readonly number: number;
};

/** What another source than the moment's own adds to it. */
export type Added = Dated<FileMoment['added'][number]>;
/** Somebody said something. */
export type Statement = Parsed<Extract<FileMoment, { type: 'statement' }>>;
/** Something happened, was agreed, or is due. */
export type StoryEvent = Parsed<Extract<FileMoment, { type: 'event' }>>;
/** What the timeline shows and a link can name. */
export type Moment = Statement | StoryEvent;

export type Quotation = Statement['quotations'][number];
export type Speaker = StoryFile['speakers'][number];
export type Place = Omit<StoryFile['places'][number], 'inForce'> & { readonly inForce: When | null };
/** A source; without an id it is the story's own. */
export type Source = Omit<StoryFile['sources'][number], 'id' | 'date'> & {
  readonly id: string | null;
  /** When it was published, as far as that is known. */
  readonly date: When | null;
};
export type SourceKind = Source['kind'];
/** A correction made after publication. */
export type Revision = Omit<StoryFile['revisions'][number], 'date'> & { readonly date: When };

/** A moment that is told no more: its address stays and says why. */
export type Withdrawn = Pick<FileMoment, 'id' | 'formerly' | 'label'> & { readonly reason: Words };

/** A story whose every reference is known to hold; made by `parseStory` alone. */
export type Story = Omit<StoryFile, 'moments' | 'toldAsOf' | 'source' | 'sources' | 'places' | 'revisions'> & {
  readonly revisions: readonly Revision[];
  /** The one source that the story tells; null when every moment names its own. */
  readonly source: Source | null;
  readonly sources: readonly (Source & { readonly id: string })[];
  readonly places: readonly Place[];
  readonly moments: readonly Moment[];
  readonly withdrawn: readonly Withdrawn[];
  /** Null: nobody says. */
  readonly toldAsOf: When | null;
};

/** How a moment relates to a place: it happened *at* it, speaks *for* it, is *about* it. */
export type PlaceRelation = 'at' | 'for' | 'about';
export const placeRelations: readonly PlaceRelation[] = ['at', 'for', 'about'];

/** The moment that an id names, or named before it got another. */
export function findMoment(story: Story, id: string | null): Moment | null {
  return id === null ? null : (byId(story.moments).get(id) ?? null);
}

export function findWithdrawn(story: Story, id: string | null): Withdrawn | null {
  return id === null ? null : (byId(story.withdrawn).get(id) ?? null);
}

export function speakerOf(story: Story, id: string): Speaker {
  return known(story.speakers, id);
}

export function placeOf(story: Story, id: string): Place {
  return known(story.places, id);
}

export function sourceOf(story: Story, id: string): Source {
  return known(story.sources, id);
}

/** What the moments rest on, each source once, in the order in which the story comes to it. */
export function momentSources(story: Pick<Story, 'moments'>): readonly Source[] {
  return [...new Map(story.moments.map(({ source }) => [source.url ?? source.id, source])).values()];
}

function known<T extends { id: string }>(all: readonly T[], id: string): T {
  const found = byId(all).get(id);
  if (!found)
    throw new Error(`"${id}" is not in the story. parseStory checks references: was this story made without it?`);
  return found;
}

/** The words alone, in `lang` where the story has them. */
export function textIn(words: Words, lang: Lang, story: Pick<Story, 'lang'>): string {
  return inLanguage(words, lang, story).text;
}

/** A name that the base map writes, in `lang` where the story has it. */
export function mapNameIn(name: string, lang: Lang, { mapNames }: Pick<Story, 'mapNames'>): string {
  return mapNames[name]?.[lang] ?? name;
}

/** The words in `lang` where the story has them, else in the story's own language, with the language they are in. */
export function inLanguage(words: Words, lang: Lang, story: Pick<Story, 'lang'>): { text: string; lang: Lang } {
  if (typeof words === 'string') return { text: words, lang: story.lang };
  for (const each of [lang, story.lang, ...Object.keys(words)]) {
    const text = words[each];
    if (text !== undefined) return { text, lang: each };
  }
  throw new Error('words without any language: parseStory refuses them');
}
