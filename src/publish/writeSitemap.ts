import { addressLang } from '../messages/addressLang.ts';
import { languages } from '../messages/Messages.ts';
import type { Story } from '../story/Story.ts';
import { plainUrl } from '../url/view.ts';
import { escaped } from './headHtml.ts';
import { type PlannedFile, plannedText } from './PlannedFile.ts';

/** For searches: who may read what (all of it), and, where the site's own address is known, a list of the pages. */
export function writeSitemap(stories: readonly Story[], base: string, origin: string | null): PlannedFile[] {
  const everyone = 'User-agent: *\nAllow: /\n';
  if (origin === null) return [plannedText('robots.txt', everyone)];
  const addresses = stories.flatMap((story) =>
    languages.flatMap((lang) =>
      [null, ...story.moments.map(({ id }) => id)].map((moment) =>
        plainUrl({ lang: addressLang(story, lang), story: story.id, moment }, base),
      ),
    ),
  );
  const urls = addresses.map((address) => `  <url><loc>${escaped(origin + address)}</loc></url>`);
  return [
    plannedText('robots.txt', `${everyone}Sitemap: ${origin}${base}sitemap.xml\n`),
    plannedText(
      'sitemap.xml',
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`,
    ),
  ];
}
