import { TZDate } from '@date-fns/tz';

import { parseWhen } from '../story/parseWhen.ts';

/**
 * A foreign date in our form, as exactly as it is given and no more; `words` says what the form could not take:
 * an hour of an unknown time zone, a day that may be a month. Null: it cannot be read, or lies before the year 100.
 */
export type ReadDate = { readonly edtf: string; readonly words: readonly DateWords[] } | null;

/** `time`: an hour without a time zone. `order`: 4/5/2018, where nothing says which is the day. */
export type DateWords = { readonly kind: 'time' | 'order'; readonly got: string };

/** How a file writes 4/5/2018; null where it does not say. */
export type DayOrder = 'day-first' | 'month-first' | null;

export type DateParts = { [part in 'year' | 'month' | 'day' | 'hour' | 'minute']?: string };

type Habits = { readonly order: DayOrder; readonly timeZone: string | null };

/** Nobody writes a longer date; and no expression below is slow on less. */
const longest = 80;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const clock = '(?:[T ,]+(?:at )?(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::\\d\\d(?:[.,]\\d+)?)?)?';
const offset = '\\s*(?<offset>Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?';
const noon = '\\s*(?<half>[ap]\\.?m\\.?)?';

const forms = [
  `(?<year>\\d{4})`,
  `(?<year>\\d{4})-(?<month>\\d{1,2})`,
  `(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${clock}${noon}${offset}`,
  `(?<first>\\d{1,2})(?<sign>[-/.])(?<second>\\d{1,2})\\k<sign>(?<year>\\d{4})${clock}${noon}${offset}`,
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?${monthName},? (?<year>\\d{4})${clock}${noon}${offset}`,
  `${monthName} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${clock}${noon}${offset}`,
  `${monthName},? (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/** Reads what people write: our own form, ISO 8601, 17/9/2018, "17 September 2018", "about 2011", "1939–1945". */
export function readDate(text: string, habits: Habits): ReadDate {
  const date = text.trim().replace(/\s+/g, ' ');
  if (date === '' || date.length > longest) return null;
  if (isOurs(date)) return { edtf: date, words: [] };
  const one = readOne(date, habits);
  if (one) return one;
  const [, first, last] =
    /^(\d{4}) ?[-–—] ?(\d{4})$/.exec(date) ?? /^(.+?)(?: ?[–—/] ?| - | to | until )(.+)$/i.exec(date) ?? [];
  return first && last ? readSpan(readOne(first, habits), readOne(last, habits)) : null;
}

/** A start and an end, both counted in full. An end that lies before the start is no span. */
export function readSpan(from: ReadDate, to: ReadDate): ReadDate {
  if (!from || !to) return null;
  const edtf = from.edtf === to.edtf ? from.edtf : `${from.edtf}/${to.edtf}`;
  return isOurs(edtf) ? { edtf, words: [...from.words, ...to.words] } : null;
}

/** Year, month, day and hour given apart, as TimelineJS has them. */
export function readParts(parts: DateParts, timeZone: string | null): ReadDate {
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  if (!/^\d{1,4}$/.test(year)) return null;
  const days = [year.padStart(4, '0'), month, month && day].filter(Boolean).map((part) => part.padStart(2, '0'));
  const edtf = days.join('-');
  if (!isOurs(edtf)) return null;
  if (hour === '' || days.length < 3) return { edtf, words: [] };
  const time = `${hour.padStart(2, '0')}:${(minute || '00').padStart(2, '0')}`;
  // An hour without minutes is known to the hour only, which our form cannot say.
  const zoned = minute === '' ? null : inZone(edtf, time, timeZone);
  return zoned
    ? { edtf: zoned, words: [] }
    : { edtf, words: [{ kind: 'time', got: minute === '' ? `${hour} h` : time }] };
}

/** Milliseconds since 1970, as map programs write them. */
export function readEpochMs(ms: number): ReadDate {
  const date = new Date(ms);
  return Number.isNaN(+date) ? null : readDate(date.toISOString(), { order: null, timeZone: null });
}

/** How a whole column writes 4/5/2018, by those of its dates that can be read one way only. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const numbers = texts.flatMap((text) => {
    const [, first, second] = /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{4}/.exec(text.slice(0, longest)) ?? [];
    return first && second ? [[Number(first), Number(second)] as const] : [];
  });
  const isDayFirst = numbers.some(([first]) => first > 12);
  const isMonthFirst = numbers.some(([, second]) => second > 12);
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'day-first' : 'month-first';
}

function readOne(text: string, { order, timeZone }: Habits): ReadDate {
  const [, about, bare = '', doubt] =
    /^(c\.|ca\.|circa|about|around|approx\.|approximately|~)? ?(.*?) ?(\?)?$/i.exec(text) ?? [];
  const found = forms.map((form) => form.exec(bare)?.groups).find(Boolean);
  if (!found) return null;
  const read = readFound(found, order, timeZone);
  const mark = about && doubt ? '%' : about ? '~' : doubt ? '?' : '';
  return read && isOurs(read.edtf + mark) ? { ...read, edtf: read.edtf + mark } : null;
}

function readFound(found: Record<string, string | undefined>, order: DayOrder, timeZone: string | null): ReadDate {
  const { year = '', name, first, second, sign } = found;
  if (first !== undefined && second !== undefined) {
    const isDayFirst = sign === '.' || Number(first) > 12 || order === 'day-first';
    const isKnown = isDayFirst || Number(second) > 12 || order === 'month-first' || Number(first) === Number(second);
    // Either could be the month: what is known is the year.
    if (!isKnown) return { edtf: year, words: [{ kind: 'order', got: `${first}${sign}${second}${sign}${year}` }] };
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return withTime({ year, month, day }, found, timeZone);
  }
  const { day = '' } = found;
  const month = name ? String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1) : (found['month'] ?? '');
  return withTime({ year, month, day }, found, timeZone);
}

function withTime(date: DateParts, found: Record<string, string | undefined>, timeZone: string | null): ReadDate {
  const day = readParts(date, null);
  const { hour, minute, half, offset: given } = found;
  if (!day || hour === undefined || minute === undefined) return day;
  const hour24 = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  const time = `${String(hour24).padStart(2, '0')}:${minute}`;
  const zone = given && (/^[+-]/.test(given) ? `${given.slice(0, 3)}:${given.slice(-2)}` : 'Z');
  const exact = zone ? `${day.edtf}T${time}${zone}` : inZone(day.edtf, time, timeZone);
  return exact && isOurs(exact) ? { edtf: exact, words: [] } : { ...day, words: [{ kind: 'time', got: time }] };
}

/** 2018-09-17 and 21:40 in Istanbul are 2018-09-17T21:40+03:00; null where the zone is not known. */
function inZone(day: string, time: string, timeZone: string | null): string | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [hour = 99, minute = 99] = time.split(':').map(Number);
  if (timeZone === null || hour > 23 || minute > 59) return null;
  const ahead = Math.round(-new TZDate(year, month - 1, date, hour, minute, timeZone).getTimezoneOffset());
  if (Number.isNaN(ahead)) return null;
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${day}T${time}${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`;
}

function isOurs(edtf: string): boolean {
  try {
    return parseWhen(edtf, 'UTC') !== null;
  } catch {
    return false;
  }
}
