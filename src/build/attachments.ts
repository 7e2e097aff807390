import type { Head } from '../app/headOf.ts';
import type { Moment, Story } from '../story/Story.ts';

/** A page as an attachment may need it; `origin` is null where SITE_URL was not given. */
export type PageOf = {
  readonly story: Story;
  readonly moment: Moment | null;
  readonly head: Head;
  readonly origin: string | null;
};

/** What other rooms hang on every page; null for "not on this one". */
export type Attachments = {
  /** JSON-LD for the page's head. */
  readonly linkedData?: (page: PageOf) => object | null;
  /** What oEmbed answers: written as oembed.json beside the page and linked from its head. Needs an origin. */
  readonly oembed?: (page: PageOf & { readonly origin: string }) => object | null;
};

export const attachments: Attachments = {};
