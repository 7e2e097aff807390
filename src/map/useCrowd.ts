import { useEffect, useState } from 'react';

import type { Story } from '../story/Story.ts';
import { isCrowded } from './isCrowded.ts';

export type Crowd = typeof import('./CrowdedPins.tsx');

/** How very many places are drawn, fetched for a story that has them; null for others, and until it is there. */
export function useCrowd(story: Story): Crowd | null {
  const [crowd, setCrowd] = useState<Crowd | null>(null);
  const isWanted = isCrowded(story);
  useEffect(
    function load() {
      if (!isWanted) return;
      import('./CrowdedPins.tsx').then(setCrowd, (error: unknown) =>
        // A map that could not show the story’s places says so, as one that cannot be had does.
        setCrowd(() => {
          throw error;
        }),
      );
    },
    [isWanted],
  );
  return isWanted ? crowd : null;
}
