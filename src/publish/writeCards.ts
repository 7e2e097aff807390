import { hasOwnCard, headOf } from '../share/headOf.ts';
import type { Story } from '../story/Story.ts';
import { cardOf } from './card.ts';
import type { MapData } from './mapData.ts';
import type { Painter } from './Painter.ts';
import type { PlannedFile } from './PlannedFile.ts';
import type { Edition } from './writePages.tsx';

/** A card for the story and for each of its moments; for those of a big story on request (VITE_CARDS=all). */
export function* writeCards(
  { story, messages }: Edition,
  data: MapData,
  painter: Painter,
  of: string,
): Generator<PlannedFile> {
  for (const moment of [null, ...story.moments]) {
    if (moment !== null && !hasOwnCard(story)) return;
    yield {
      fileName: headOf(story, moment, '', messages).card,
      of,
      make: () => painter.png(cardOf(story, moment, data, messages, painter)),
    };
  }
}

/** The letters of a story that would stand on its cards as empty boxes. */
export function boxesOn({ title, speakers, places, moments }: Story, { lettersWithoutFont }: Painter): string[] {
  const said = moments.map((moment) => (moment.type === 'event' ? moment.title : moment.quotations));
  const names = [...speakers, ...places].map((one) => [one.name, 'role' in one ? one.role : null]);
  return lettersWithoutFont(JSON.stringify([title, said, names]));
}
