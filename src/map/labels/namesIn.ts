import { mapNameIn, type Story } from '../../story/Story.ts';
import type { Lang } from '../../story/units.ts';
import type { Names } from '../basemap/parseNames.ts';

/** The names of the base map as a language writes them; the name in a place's own language is then told once. */
export function namesIn({ names, ways }: Names, lang: Lang, story: Story): Names {
  return {
    names: names.map(({ local, ...name }) => {
      const written = mapNameIn(name.name, lang, story);
      const isOther = local !== undefined && local !== written && name.localLang !== lang;
      const isForeign = written === name.name && lang !== story.lang;
      return { ...name, name: written, ...(isForeign ? { lang: story.lang } : {}), ...(isOther ? { local } : {}) };
    }),
    ways: ways.map((way) => ({ ...way, name: mapNameIn(way.name, lang, story) })),
  };
}
