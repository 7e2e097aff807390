import { useEffect, useState } from 'react';

import type { Story } from '../../story/Story.ts';
import { isClustered } from './isClustered.ts';

export type Clusters = typeof import('./ClusteredPins.tsx');

/** How very many places are drawn, fetched for a story that has them; null for others, and until it is there. */
export function useClusters(story: Story): Clusters | null {
  const [clusters, setCrowd] = useState<Clusters | null>(null);
  const isWanted = isClustered(story);
  useEffect(
    function load() {
      if (!isWanted) return;
      import('./ClusteredPins.tsx').then(setCrowd, (error: unknown) =>
        // A map that could not show the story’s places says so, as one that cannot be had does.
        setCrowd(() => {
          throw error;
        }),
      );
    },
    [isWanted],
  );
  return isWanted ? clusters : null;
}
