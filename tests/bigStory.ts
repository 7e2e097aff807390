import type { Story } from '../src/story/Story.ts';
import { freshSochiFile, parsed } from './sochi.ts';

const day = 86_400_000;
const from = Date.parse('2009-01-01');

/**
 * The file of a story with as many moments as asked: the same every time. Moments fall thicker and thicker
 * towards its end, some days have dozens, some are dated to a month only; every speaker has a share. With
 * `towns`, every moment happened in one of so many, thrown over Syria and the lands about it.
 */
export function bigStoryFile(moments: number, towns = 0) {
  const file = freshSochiFile();
  const random = randomFrom(moments);
  const spoken = file.moments.filter(({ id }: { id: string }) =>
    ['us-encouraged', 'zarif-diplomacy-works', 'un-very-important'].includes(id),
  );
  const days = Array.from({ length: moments }, (_, i) => Math.floor(3650 * Math.sqrt(i / moments) + random() * 3));
  file.moments = days
    .toSorted((a, b) => a - b)
    .map((after, i) => {
      const at = new Date(from + after * day);
      const like = spoken[Math.floor(random() * spoken.length)];
      const date = at.toISOString().slice(0, random() < 0.05 ? 7 : 10);
      const { relations: _relations, added: _added, formerly: _formerly, ...rest } = like;
      return { ...rest, id: `said-${i + 1}`, label: `Statement ${i + 1}`, when: date };
    });
  file.opening = { ...file.opening, moment: 'said-1' };
  for (let i = 1; i <= towns; i++) {
    const point = [34 + random() * 12, 29 + random() * 10].map((degrees) => Number(degrees.toFixed(3)));
    file.places.push({ id: `town-${i}`, name: `Town ${i}`, kind: 'city', point, certainty: 'exact' });
  }
  if (towns > 0) for (const moment of file.moments) moment.at = [`town-${1 + Math.floor(random() * random() * towns)}`];
  return file;
}

export function bigStory(moments: number, towns = 0): Story {
  return parsed(bigStoryFile(moments, towns));
}

/** Numbers from 0 to 1 that look thrown and are always the same (Park and Miller's minimal standard). */
function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
