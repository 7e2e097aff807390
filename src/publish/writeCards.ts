import { hasOwnCard, headOf } from '../share/headOf.ts';
import type { Story } from '../story/Story.ts';
import { cardOf } from './card.ts';
import { pngOf } from '../tools/painter/pngOf.ts';
import { lettersWithoutFont } from '../tools/painter/glyphs.ts';
import type { MapData } from './mapData.ts';
import type { Edition, WrittenFile } from './writePages.tsx';

/** A card for the story and for each of its moments; for those of a big story on request (VITE_CARDS=all). */
export function writeCards({ story, messages }: Edition, data: MapData): WrittenFile[] {
  return [null, ...story.moments]
    .filter((moment) => moment === null || hasOwnCard(story))
    .map((moment) => ({
      fileName: headOf(story, moment, '', messages).card,
      source: pngOf(cardOf(story, moment, data, messages)),
    }));
}

/** The letters of a story that would stand on its cards as empty boxes. */
export function boxesOn({ title, speakers, places, moments }: Story): string[] {
  const said = moments.map((moment) => (moment.type === 'event' ? moment.title : moment.quotations));
  const names = [...speakers, ...places].map((one) => [one.name, 'role' in one ? one.role : null]);
  return lettersWithoutFont(JSON.stringify([title, said, names]));
}
