import { Resvg } from '@resvg/resvg-js';

import { headOf } from '../app/headOf.ts';
import type { Moment, Story } from '../story/Story.ts';
import { cardOf } from './card.ts';
import { lettersWithoutFont } from './letters.ts';
import type { MapData } from './mapData.ts';
import type { Telling, WrittenFile } from './writePages.tsx';

/** A card for the story and for each of its moments. */
export function writeCards(telling: Telling, data: MapData): WrittenFile[] {
  const { story, messages } = telling;
  return [null, ...story.moments].map((moment) => ({
    fileName: headOf(story, moment, '', messages).card,
    source: pictureOf(telling, moment, data),
  }));
}

/** The letters of a story that would stand on its cards as empty boxes. */
export function boxesOn({ title, speakers, places, moments }: Story): string[] {
  const said = moments.map((moment) => (moment.type === 'event' ? moment.title : moment.quotations));
  const names = [...speakers, ...places].map((one) => [one.name, 'role' in one ? one.role : null]);
  return lettersWithoutFont(JSON.stringify([title, said, names]));
}

/** All letters are outlines already, so no font is looked for, on this machine or any other. */
function pictureOf({ story, messages }: Telling, moment: Moment | null, data: MapData): Uint8Array {
  return new Resvg(cardOf(story, moment, data, messages), { font: { loadSystemFonts: false } }).render().asPng();
}
