import type { Head } from '../share/headOf.ts';
import type { FullMessages } from '../messages/Messages.ts';
import { addressesOf } from '../share/addressesOf.ts';
import { embedCode } from '../share/embedCode.ts';
import { toAtom } from '../share/toAtom.ts';
import { toJsonLd } from '../share/toJsonLd.ts';
import type { Moment, Story } from '../story/Story.ts';

/** A page as an attachment may need it; `origin` is null where SITE_URL was not given. */
export type PageOf = {
  readonly story: Story;
  readonly messages: FullMessages;
  readonly moment: Moment | null;
  readonly head: Head;
  readonly base: string;
  readonly origin: string | null;
};

/** What other rooms hang on every page; null for "not on this one". */
export type Attachments = {
  /** The feed of a story's corrections, in each of its languages. Needs an origin. */
  readonly feed?: (page: PageOf & { readonly origin: string }, address: string) => string;
  /** JSON-LD for the page's head. */
  readonly linkedData?: (page: PageOf) => object | null;
  /** What oEmbed answers: written as oembed.json beside the page and linked from its head. Needs an origin. */
  readonly oembed?: (page: PageOf & { readonly origin: string }) => object | null;
};

/** Both need absolute addresses, and so an origin. */
export const attachments: Attachments = {
  feed: ({ story, messages, base, origin }, address) =>
    toAtom(story, addressesOf(story, origin + base, messages.lang), address, messages),
  linkedData: ({ story, messages, moment, base, origin }) =>
    origin === null ? null : toJsonLd(story, addressesOf(story, origin + base, messages.lang), moment, messages),
  oembed({ story, messages, moment, head, base, origin }) {
    const address = addressesOf(story, origin + base, messages.lang)(moment?.id ?? null);
    const name = messages.say('app.name');
    return {
      version: '1.0',
      type: 'rich',
      provider_name: name,
      provider_url: origin + base,
      title: head.preview,
      html: embedCode(address, head.preview),
      width: 600,
      height: 480,
    };
  },
};
