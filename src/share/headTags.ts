import type { FullMessages } from '../messages/Messages.ts';
import type { Head } from './headOf.ts';

/** One element of a head, found again by `by="name"`; one with a `hreflang` is an alternate. */
export type Tag = {
  readonly element: 'meta' | 'link';
  readonly by: 'name' | 'property' | 'rel' | 'hreflang';
  readonly name: string;
  readonly value: string;
};

/** The size of a card, in pixels: what those who show previews ask for. */
export const cardSize = { width: 1200, height: 630 };

/**
 * The tags of a page, for the build to write and the app to keep up. Without the site's origin, which only
 * SITE_URL gives, those that must hold a whole address are left out.
 */
export function headTags(head: Head, origin: string | null, { say }: FullMessages): Tag[] {
  const meta = (by: 'name' | 'property', name: string, value: string | number): Tag => ({
    element: 'meta',
    by,
    name,
    value: String(value),
  });
  const og = (name: string, value: string | number) => meta('property', `og:${name}`, value);
  return [
    meta('name', 'description', head.description),
    { element: 'link', by: 'rel', name: 'canonical', value: `${origin ?? ''}${head.path}` },
    ...head.alternates.map(({ hreflang, path }): Tag => ({
      element: 'link',
      by: 'hreflang',
      name: hreflang,
      value: `${origin ?? ''}${path}`,
    })),
    og('type', 'article'),
    og('site_name', say('app.name')),
    og('locale', say('head.locale')),
    og('title', head.preview),
    og('description', head.description),
    ...(origin === null
      ? []
      : [
          og('url', origin + head.path),
          og('image', origin + head.card),
          og('image:type', 'image/png'),
          og('image:width', cardSize.width),
          og('image:height', cardSize.height),
          og('image:alt', head.cardAlt),
        ]),
    meta('name', 'twitter:card', 'summary_large_image'),
  ];
}
