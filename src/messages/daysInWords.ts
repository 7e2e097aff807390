import { isOneDate } from '../story/isOneDate.ts';
import type { Story } from '../story/Story.ts';
import type { Messages } from './Messages.ts';

/** The days that a story's dated moments lie on, spans and open ends left aside: "22–28 October 1962". */
export function daysInWords({ moments, timeZone }: Story, { locale }: Messages): string {
  const dates = moments.flatMap(({ when }) =>
    when?.from && isOneDate(when) && (when.from.precision === 'day' || when.from.precision === 'minute')
      ? [when.from]
      : [],
  );
  if (dates.length === 0) return '';
  const format = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  const [first, last] = [Math.min(...dates.map(({ start }) => start)), Math.max(...dates.map(({ end }) => end)) - 1];
  return format.formatRange(first, last);
}
