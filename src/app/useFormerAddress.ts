import { useContext, useEffect } from 'react';

import { AddressContext, go } from '../url/useView.ts';
import { urlFromView, type View } from '../url/view.ts';

/** Puts the present address in the place of one that the story, or the moment, had before. */
export function useFormerAddress(view: View, story: string, moment: string | null) {
  const { base } = useContext(AddressContext);
  // The front page shows a story without naming it.
  const isFormer = view.story !== null && (view.story !== story || (moment !== null && view.moment !== moment));
  const present = isFormer ? urlFromView({ ...view, story, moment: moment ?? view.moment }, base) : null;
  useEffect(
    function goToPresent() {
      if (present !== null) go(present, { replace: true });
    },
    [present],
  );
}
