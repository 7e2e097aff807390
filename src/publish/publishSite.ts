import { allMessages } from '../messages/allMessages.ts';
import type { Story } from '../story/Story.ts';
import { attachments } from './attachments.ts';
import { problemsOfIds, type PublishedIds, withIdsOf } from './checkIds.ts';
import { digestOf } from './digestOf.ts';
import { mapDataOf, mapFilesOf, type ReadAsset } from './mapData.ts';
import type { Painter } from './Painter.ts';
import { parsedStory } from './parsedStory.ts';
import type { PlannedFile } from './PlannedFile.ts';
import { boxesOn, writeCards } from './writeCards.ts';
import { type Edition, type Site, writePages } from './writePages.tsx';
import { writeSitemap } from './writeSitemap.ts';
import { writeStills } from './writeStills.ts';

export type Publication = Pick<Site, 'template' | 'base' | 'origin' | 'moduleOf' | 'faces'> & {
  /** The stories in their own languages. */
  readonly stories: readonly Story[];
  /** A story with its words in a language of the app, as far as it has them. */
  readonly storyIn: (story: string, lang: string) => Story;
  readonly publishedIds: PublishedIds;
  readonly readAsset: ReadAsset;
  readonly painter: Painter;
  readonly warn: (text: string) => void;
};

/**
 * Plans every file of the site beside the app's own, one after the other, each made only when it is asked for: never is
 * the whole site at hand. Throws before the first, with every cause, when an id was lost.
 */
export async function* publishSite(publication: Publication): AsyncGenerator<PlannedFile> {
  const { stories, storyIn, publishedIds, readAsset, painter, warn, base, origin } = publication;
  const problems = problemsOfIds(stories, publishedIds);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { added } = withIdsOf(stories, publishedIds);
  if (added.length > 0)
    warn(`New ids: ${added.join(', ')}. Before they are published, run "npm run ids": it lists them as kept for ever.`);
  if (origin === null)
    warn(
      'SITE_URL is not set, so the pages have no picture in previews and no sitemap: both need whole addresses. Build with SITE_URL=https://example.org/atlas npm run build.',
    );
  const editions: Edition[] = stories.flatMap(({ id }) =>
    allMessages.map((messages) => ({ story: storyIn(id, messages.lang), messages })),
  );
  const addresses = new Map<Story, string>();
  for (const story of new Set(editions.map((edition) => edition.story))) {
    const file = await parsedStory(story);
    addresses.set(story, base + file.fileName);
    yield file;
  }
  const parsedAt = (story: Story) => addresses.get(story) ?? null;
  yield* writePages(editions, { ...publication, attachments, parsedAt });
  yield* writeSitemap(stories, base, origin);
  for (const story of stories) {
    const data = mapDataOf(story, readAsset);
    const drawnFrom = await digestOf(
      Object.values(mapFilesOf(story))
        .map((name) => (name === undefined ? '' : readAsset(name)))
        .join('\n'),
    );
    const own = editions.filter((edition) => edition.story.id === story.id);
    const boxes = new Set([...new Set(own.map((edition) => edition.story))].flatMap((one) => boxesOn(one, painter)));
    if (boxes.size > 0) warn(`The cards of ${story.id} show empty boxes: no font has ${[...boxes].join(' ')}`);
    const of = (told: Story, lang = '') => JSON.stringify([parsedAt(told), lang, drawnFrom]);
    yield* writeStills(story, data, of(own[0]?.story ?? story));
    for (const edition of own) yield* writeCards(edition, data, painter, of(edition.story, edition.messages.lang));
  }
}
