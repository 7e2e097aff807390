import type { Story } from '../story/Story.ts';
import { plainUrl } from '../url/view.ts';

/** The absolute address of a moment; of the whole story for null. */
export type AddressOf = (moment: string | null) => string;

/** The addresses of a story on the site that stands at `siteUrl`, with or without a folder. */
export function addressesOf(story: Pick<Story, 'id'>, siteUrl: string): AddressOf {
  const { origin, pathname } = new URL(siteUrl);
  const base = `${pathname.replace(/\/*$/, '')}/`;
  return (moment) => origin + plainUrl(story.id, moment, base);
}
