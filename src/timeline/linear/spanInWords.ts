import { dateFormat } from '../../messages/dateFormat.ts';
import { endOf, type TimeSpan } from './timeWindow.ts';

const day = 86_400_000;

/** A stretch of time as exactly as its length makes sense of: "2011 – 2018", "1 August – 15 October 2018", with hours under two days. */
export function spanInWords(span: TimeSpan, timeZone: string, locale: string): string {
  const parts: Intl.DateTimeFormatOptions =
    span.length > 6 * 365 * day
      ? { year: 'numeric' }
      : span.length > 365 * day
        ? { month: 'long', year: 'numeric' }
        : { day: 'numeric', month: 'long', year: 'numeric' };
  const hours = span.length < 0.9 * day ? ({ hour: '2-digit', minute: '2-digit' } as const) : {};
  const format = dateFormat(locale, { timeZone, ...parts, ...hours });
  // A stretch ends before its end: to midnight is to the day before.
  return format.formatRange(span.start, Math.max(span.start, endOf(span) - 1));
}
