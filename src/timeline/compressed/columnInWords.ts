import { dateFormat } from '../../messages/dateFormat.ts';
import type { Stretch } from './columns.ts';

const dayMs = 86_400_000;

/** "2011 – 2018", "August 2018", "1–16 September", "Tue, 18 Sept", "Monday 17 September 2018". */
export function columnInWords({ start, end, part }: Stretch, timeZone: string, locale: string): string {
  const format = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { timeZone, ...options });
  const length = end - start;
  // A day that is not busy has no room for more.
  if (part !== 'lead-in' && length <= dayMs)
    return format({ weekday: 'short', day: 'numeric', month: 'short' }).format(start);
  if (part === 'lead-in')
    return format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(start);
  if (length > 366 * dayMs) return format({ year: 'numeric' }).formatRange(start, end - 1);
  const wholeMonth = [start, end].every((time) =>
    format({ day: 'numeric' })
      .formatToParts(time)
      .some(({ type, value }) => type === 'day' && Number(value) === 1),
  );
  if (wholeMonth) return format({ month: 'short', year: 'numeric' }).formatRange(start, end - 1);
  return format({ day: 'numeric', month: 'short' }).formatRange(start, end - 1);
}
