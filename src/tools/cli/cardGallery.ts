import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { headOf } from '../../share/headOf.ts';
import { english } from '../../messages/english.ts';
import type { Story } from '../../story/Story.ts';
import { escaped } from '../../publish/headHtml.ts';
import { mapDataOf } from '../../publish/mapData.ts';
import { nodePainter } from '../painter/nodePainter.ts';
import { readAsset, readStories, readStory } from '../stories/readStories.ts';
import { writeCards } from '../../publish/writeCards.ts';

/**
 * `npm run cards`: all cards of all stories on one page, each over the lines that a preview shows with it;
 * `npm run cards -- tests/publish/letters.json`: those of a story file.
 */
export async function main(files: readonly string[]) {
  const stories = files.length > 0 ? files.map((file) => readStory(path.resolve(file))) : readStories();
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-cards-'));
  const page = path.join(folder, 'gallery.html');
  writeFileSync(page, await galleryOf(stories, folder));
  console.log(`Look at ${page}`);
}

async function galleryOf(stories: readonly Story[], folder: string): Promise<string> {
  const figures: string[] = [];
  for (const story of stories) {
    const subjects = [null, ...story.moments];
    for (const { fileName, make } of writeCards(
      { story, messages: english },
      mapDataOf(story, readAsset),
      nodePainter,
      '',
    )) {
      mkdirSync(path.dirname(path.join(folder, fileName)), { recursive: true });
      const picture = await make();
      writeFileSync(path.join(folder, fileName), picture);
      const { preview, description, cardAlt } = headOf(story, subjects.shift() ?? null, '/', english);
      const kilobytes = Math.round(picture.length / 1000);
      const lines = `<b>${escaped(preview)}</b><br>${escaped(description)}<br>${fileName}, ${kilobytes} KB`;
      figures.push(
        `<figure><img src="${fileName}" alt="${escaped(cardAlt)}"><figcaption>${lines}</figcaption></figure>`,
      );
    }
  }
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Cards</title>
<style>
  body { display: grid; grid-template-columns: repeat(auto-fill, minmax(480px, 1fr)); gap: 24px; margin: 24px; background: #dde1e6; font: 14px/1.4 sans-serif; }
  figure { margin: 0; background: #fff; }
  figcaption { padding: 8px 12px 12px; }
  img { display: block; inline-size: 100%; }
</style>
${figures.join('\n')}
</html>
`;
}
