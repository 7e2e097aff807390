import { attachments } from './attachments.ts';
import { problemsOfIds, withIdsOf } from './checkIds.ts';
import { mapDataOf } from './mapData.ts';
import published from './publishedIds.json';
import { readStories } from './readStories.ts';
import { writeSitemap } from './sitemap.ts';
import { boxesOn, writeCards } from './writeCards.ts';
import { type WrittenFile, writePages } from './writePages.tsx';
import { writeStills } from './writeStills.ts';

type Input = {
  readonly template: string;
  readonly base: string;
  readonly origin: string | null;
  readonly warn: (text: string) => void;
};

/** Every file that the build writes beside the app's own. Throws, with every cause, when an id was lost. */
export function writeSite({ template, base, origin, warn }: Input): WrittenFile[] {
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
  return [
    ...writePages(stories, { template, base, origin, attachments }),
    ...writeSitemap(stories, base, origin),
    ...stories.flatMap((story) => {
      const data = mapDataOf(story);
      const boxes = boxesOn(story);
      if (boxes.length > 0) warn(`The cards of ${story.id} show empty boxes: no font has ${boxes.join(' ')}`);
      return [...writeStills(story, data), ...writeCards(story, data)];
    }),
  ];
}
