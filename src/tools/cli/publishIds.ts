import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { withIdsOf } from '../../publish/checkIds.ts';
import published from '../stories/publishedIds.json';
import { readStories } from '../stories/readStories.ts';

/** `npm run ids`: adds the ids of the stories to the list of those that are kept for ever. */
export function main() {
  const { ids, added } = withIdsOf(readStories(), published);
  writeFileSync(path.join(import.meta.dirname, '../stories/publishedIds.json'), `${JSON.stringify(ids, null, 2)}\n`);
  console.log(added.length === 0 ? 'No new ids.' : `Kept for ever from now on:\n  ${added.join('\n  ')}`);
}
