import path from 'node:path';

import { nodePainter } from '../painter/nodePainter.ts';
import { type Publication, publishSite } from '../../publish/publishSite.ts';
import publishedIds from './publishedIds.json';
import { readAsset, readStories, readStory } from './readStories.ts';
import { storiesFolder, translationsOf } from './storyFiles.ts';

type Site = Omit<Publication, 'stories' | 'storyIn' | 'publishedIds' | 'readAsset' | 'painter'>;

/** The site of the stories in `public/stories`: see `publishSite`. */
export function publishStories(site: Site) {
  return publishSite({
    ...site,
    stories: readStories(),
    storyIn: storyIn(),
    publishedIds,
    readAsset,
    painter: nodePainter,
  });
}

/** A story is parsed once for each language that it has words in; the others share it. */
function storyIn(): Publication['storyIn'] {
  const parsed = new Map<string, ReturnType<typeof readStory>>();
  return (id, lang) => {
    const file = path.join(storiesFolder, `${id}.json`);
    const own = translationsOf(file).includes(lang) ? lang : null;
    const key = `${id} ${own}`;
    const story = parsed.get(key) ?? readStory(file, own);
    parsed.set(key, story);
    return story;
  };
}
