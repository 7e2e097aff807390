import { useEffect } from 'react';

import { useMessages } from '../messages/Messages.ts';
import type { Head } from './headOf.ts';
import { headTags } from './headTags.ts';

/**
 * Keeps the page's head at what is selected: phones' share sheets send the canonical link, not the address
 * bar. Only tags that the build wrote are kept up; what it had to leave out stays out.
 */
export function useHead(head: Head) {
  const messages = useMessages();
  const wanted = JSON.stringify(head);
  useEffect(
    function tellHead() {
      const next = JSON.parse(wanted) as Head;
      document.title = next.title;
      const written = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
      const origin = written ? new URL(written).origin : null;
      for (const { element, by, name, value } of headTags(next, origin, messages)) {
        const tag = document.head.querySelector(`${element}[${by}="${name}"]`);
        tag?.setAttribute(element === 'link' ? 'href' : 'content', value);
      }
    },
    [wanted, messages],
  );
}
