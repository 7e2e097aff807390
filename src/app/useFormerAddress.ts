import { useContext, useEffect } from 'react';

import { addressLang } from '../messages/addressLang.ts';
import type { Story } from '../story/Story.ts';
import type { Lang } from '../story/units.ts';
import { AddressContext, go } from '../url/useView.ts';
import { urlFromView, type View } from '../url/view.ts';

/** Puts the present address in the place of one that the story, or the moment, had before, or that names its language twice. */
export function useFormerAddress(view: View, story: Story, moment: string | null, appLang: Lang) {
  const { base } = useContext(AddressContext);
  // The plain address is the story's own language; a language that the app does not speak is none.
  const lang = addressLang(story, appLang);
  const isFormer = view.story !== story.id || view.lang !== lang || (moment !== null && view.moment !== moment);
  // The front page shows a story without naming it.
  const present =
    view.story !== null && isFormer
      ? urlFromView({ ...view, lang, story: story.id, moment: moment ?? view.moment }, base)
      : null;
  useEffect(
    function goToPresent() {
      if (present !== null) go(present, { replace: true });
    },
    [present],
  );
}
