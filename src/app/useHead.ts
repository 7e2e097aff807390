import { useEffect, useRef } from 'react';

import { useMessages } from '../messages/Messages.ts';
import type { Head } from './headOf.ts';
import { headTags } from './headTags.ts';

/** Linked data and the oEmbed address: readers of the running page fetch neither anew. */
const ofOneMoment = 'script[type="application/ld+json"], link[type="application/json+oembed"]';

/**
 * Keeps the page's head at what is selected: phones' share sheets send the canonical link, not the address
 * bar. Only tags that the build wrote are kept up; what it had to leave out stays out.
 */
export function useHead(head: Head) {
  const messages = useMessages();
  const wanted = JSON.stringify(head);
  const written = useRef(wanted);
  useEffect(
    function tellHead() {
      // What was written about one moment is not about another.
      const isWritten = written.current === wanted;
      if (!isWritten) for (const about of document.head.querySelectorAll(ofOneMoment)) about.remove();
      const next = JSON.parse(wanted) as Head;
      document.title = next.title;
      const address = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
      const origin = address ? new URL(address).origin : null;
      for (const { element, by, name, value } of headTags(next, origin, messages)) {
        const tag = document.head.querySelector(`${element}[${by}="${name}"]`);
        tag?.setAttribute(element === 'link' ? 'href' : 'content', value);
      }
    },
    [wanted, messages],
  );
}
