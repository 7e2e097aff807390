import { allMessages } from '../messages/allMessages.ts';
import { attachments } from './attachments.ts';
import { problemsOfIds, withIdsOf } from './checkIds.ts';
import { mapDataOf } from './mapData.ts';
import published from '../tools/stories/publishedIds.json';
import { readStories, readStory } from '../tools/stories/readStories.ts';
import { writeSitemap } from './writeSitemap.ts';
import { boxesOn, writeCards } from './writeCards.ts';
import { parsedStory } from './parsedStory.ts';
import type { Story } from '../story/Story.ts';
import { storyFiles } from '../tools/stories/storyFiles.ts';
import { type Site, type Edition, type WrittenFile, writePages } from './writePages.tsx';
import { writeStills } from './writeStills.ts';

type Input = {
  readonly template: string;
  readonly base: string;
  readonly origin: string | null;
  readonly moduleOf: Site['moduleOf'];
  readonly faces: Site['faces'];
  readonly warn: (text: string) => void;
};

/** Every file that the build writes beside the app's own. Throws, with every cause, when an id was lost. */
export function publishSite({ template, base, origin, moduleOf, faces, warn }: Input): WrittenFile[] {
  const stories = readStories();
  const problems = problemsOfIds(stories, published);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { added } = withIdsOf(stories, published);
  if (added.length > 0)
    warn(`New ids: ${added.join(', ')}. Before they are published, run "npm run ids": it lists them as kept for ever.`);
  if (origin === null)
    warn(
      'SITE_URL is not set, so the pages have no picture in previews and no sitemap: both need whole addresses. Build with SITE_URL=https://example.org/atlas npm run build.',
    );
  const editions = allEditions();
  const parsed = new Map(editions.map(({ story }) => [story, parsedStory(story)]));
  const parsedAt = (story: Story) => base + parsed.get(story)!.fileName;
  return [
    // Languages without a translation share the story's own.
    ...new Map([...parsed.values()].map((file) => [file.fileName, file])).values(),
    ...writePages(editions, { template, base, origin, attachments, moduleOf, faces, parsedAt }),
    ...writeSitemap(stories, base, origin),
    ...stories.flatMap((story) => {
      const data = mapDataOf(story);
      const ownEditions = editions.filter((edition) => edition.story.id === story.id);
      const boxes = [...new Set(ownEditions.flatMap((edition) => boxesOn(edition.story)))];
      if (boxes.length > 0) warn(`The cards of ${story.id} show empty boxes: no font has ${boxes.join(' ')}`);
      return [...writeStills(story, data), ...ownEditions.flatMap((edition) => writeCards(edition, data))];
    }),
  ];
}

/** Every story in every language of the app, each with its words in that language as far as it has them. */
function allEditions(): Edition[] {
  return storyFiles().flatMap((file) =>
    allMessages.map((messages) => ({ story: readStory(file, messages.lang), messages })),
  );
}
