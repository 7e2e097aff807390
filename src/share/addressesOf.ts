import type { Story } from '../story/Story.ts';
import { addressLang } from '../messages/addressLang.ts';
import type { Lang } from '../story/units.ts';
import { plainUrl } from '../url/view.ts';

/** The absolute address of a moment; of the whole story for null. */
export type AddressOf = (moment: string | null) => string;

/** The addresses of a story, told in `lang`, on the site that stands at `siteUrl`, with or without a folder. */
export function addressesOf(story: Pick<Story, 'id' | 'lang'>, siteUrl: string, lang: Lang): AddressOf {
  const { origin, pathname } = new URL(siteUrl);
  const base = `${pathname.replace(/\/*$/, '')}/`;
  return (moment) => origin + plainUrl({ lang: addressLang(story, lang), story: story.id, moment }, base);
}
