import { Resvg } from '@resvg/resvg-js';

import type { Moment, Story } from '../story/Story.ts';
import { cardOf } from './card.ts';
import { lettersWithoutFont } from './letters.ts';
import type { MapData } from './mapData.ts';
import type { WrittenFile } from './writePages.tsx';

/** A card for the story and for each of its moments. */
export function writeCards(story: Story, data: MapData): WrittenFile[] {
  return [null, ...story.moments].map((moment) => ({
    fileName: moment ? `cards/${story.id}/${moment.id}.png` : `cards/${story.id}.png`,
    source: pictureOf(story, moment, data),
  }));
}

/** The letters of a story that would stand on its cards as empty boxes. */
export function boxesOn({ title, speakers, places, moments }: Story): string[] {
  const said = moments.map((moment) => (moment.type === 'event' ? moment.title : moment.quotations));
  const names = [...speakers, ...places].map((one) => [one.name, 'role' in one ? one.role : null]);
  return lettersWithoutFont(JSON.stringify([title, said, names]));
}

/** All letters are outlines already, so no font is looked for, on this machine or any other. */
function pictureOf(story: Story, moment: Moment | null, data: MapData): Uint8Array {
  return new Resvg(cardOf(story, moment, data), { font: { loadSystemFonts: false } }).render().asPng();
}
