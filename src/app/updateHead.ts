import type { FullMessages } from '../messages/Messages.ts';
import type { Moment, Story, Withdrawn } from '../story/Story.ts';
import { headOf } from '../share/headOf.ts';
import { headTags } from '../share/headTags.ts';

/** Linked data and the oEmbed address: readers of the running page fetch neither anew. */
const ofOneMoment = 'script[type="application/ld+json"], link[type="application/json+oembed"]';

/** Makes the page's head that of this moment. Only tags that the build wrote are kept up; what it had to leave out stays out. */
export function updateHead(story: Story, subject: Moment | Withdrawn | null, base: string, messages: FullMessages) {
  // What was written about one moment is not about another.
  for (const about of document.head.querySelectorAll(ofOneMoment)) about.remove();
  const head = headOf(story, subject, base, messages);
  document.title = head.title;
  const address = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  const origin = address ? new URL(address).origin : null;
  for (const { element, by, name, value } of headTags(head, origin, messages)) {
    const tag = document.head.querySelector(`${element}[${by}="${name}"]`);
    tag?.setAttribute(element === 'link' ? 'href' : 'content', value);
  }
}
