import type { FullMessages } from '../messages/Messages.ts';
import { capitalized } from '../messages/capitalized.ts';

import { type CslItem, plain } from './cslItem.ts';
import { monthName } from './monthName.ts';

/** Chicago's notes and bibliography (17th edition, 14.205 to 14.208) for a page on a website. */
export function chicagoReference(
  item: CslItem,
  { say, lang, locale }: FullMessages,
): { note: string; bibliography: string } {
  const { URL: address, publisher, genre } = item;
  const author = item.author?.[0].literal;
  const container = plain(item['container-title']);
  const date = item.issued && dateOf(item.issued);
  const accessed = date ? null : say('share.accessed', { date: dateOf(item.accessed) });
  const published = [publisher, date].filter(Boolean).join(', ');
  const note = [author, inMarks(item.title, ',')].filter(Boolean).join(', ');
  return {
    note: `${[`${note} ${genre}`, `${container} (${published})`, accessed, address].filter(Boolean).join(', ')}.`,
    bibliography: `${[
      `${author ?? container}. ${inMarks(item.title, '.')} ${genre}`,
      author && container,
      published,
      accessed && capitalized(accessed, lang),
      address,
    ]
      .filter(Boolean)
      .join('. ')}.`,
  };

  function dateOf(known: NonNullable<CslItem['issued']>): string {
    if ('literal' in known) return known.literal;
    const [year, month, day] = known['date-parts'][0];
    if (month === undefined) return String(year);
    return day === undefined ? `${monthName(month, locale)} ${year}` : `${monthName(month, locale)} ${day}, ${year}`;
  }
}

/** A title in marks, the marks inside it made single, the sentence's own sign inside them all: “‘Diplomacy works.’” */
function inMarks(title: string, sign: '.' | ','): string {
  const [, words = '', closing = ''] = /^(.*?)(’?)$/.exec(plain(title).replaceAll('“', '‘').replaceAll('”', '’')) ?? [];
  const isEnded = sign === '.' && /[.?!]$/.test(words);
  return `“${words}${isEnded ? '' : sign}${closing}”`;
}
