import type { FullMessages } from '../messages/Messages.ts';
import { type CslItem, plain } from './cslItem.ts';
import { monthName } from './monthName.ts';

/** APA 7 for a page on a website (10.16), as plain text: where the style wants italics there are none. */
export function apaReference(item: CslItem, { say, locale }: FullMessages): string {
  const author = item.author?.[0].literal;
  const parts = [
    author ?? item.publisher,
    `(${item.issued ? dateOf(item.issued) : say('share.noDate')})`,
    `${plain(item.title)} [${item.genre}]`,
    ...(author === undefined ? [] : [item.publisher]),
    plain(item['container-title']),
    item.issued ? item.URL : say('share.retrieved', { date: fullDate(item.accessed), address: item.URL }),
  ];
  return parts.join('. ');

  function dateOf(date: NonNullable<CslItem['issued']>): string {
    if ('literal' in date) return date.literal;
    const [year, ...monthAndDay] = date['date-parts'][0];
    return [year, inWords(monthAndDay)].filter(Boolean).join(', ');
  }

  function fullDate(date: CslItem['accessed']): string {
    const [year, ...monthAndDay] = date['date-parts'][0];
    return `${inWords(monthAndDay)}, ${year}`;
  }

  function inWords([month, day]: readonly number[]): string {
    return month === undefined ? '' : [monthName(month, locale), day].filter(Boolean).join(' ');
  }
}
