import { useContext, useEffect } from 'react';

import { addressLang } from '../messages/addressLang.ts';
import { loadFullMessages } from '../messages/loadMessages.ts';
import { useMessages } from '../messages/Messages.ts';
import type { Moment, Story, Withdrawn } from '../story/Story.ts';
import { AddressContext } from '../url/useView.ts';
import { plainUrl } from '../url/view.ts';

/**
 * Keeps the page's head at what is selected: phones' share sheets send the canonical link, not the address
 * bar. A page is written with its own head; what another needs is fetched when another is selected.
 */
export function useHead(story: Story, subject: Moment | Withdrawn | null) {
  const { lang } = useMessages();
  const { base } = useContext(AddressContext);
  const path = plainUrl({ lang: addressLang(story, lang), story: story.id, moment: subject?.id ?? null }, base);
  useEffect(
    function keepHead() {
      if (canonicalPath() === path) return;
      let isOver = false;
      Promise.all([import('./updateHead.ts'), loadFullMessages(lang)]).then(
        ([{ updateHead }, messages]) => isOver || updateHead(story, subject, base, messages),
        // The head stays as it is; the words on the page are right.
        () => {},
      );
      return () => {
        isOver = true;
      };
    },
    [story, subject, base, lang, path],
  );
}

function canonicalPath(): string | null {
  const canonical = document.head.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical && new URL(canonical.href).pathname;
}
