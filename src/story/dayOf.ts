import { TZDate } from '@date-fns/tz';
import { addDays, startOfDay } from 'date-fns';

import type { KnownDate } from './parseWhen.ts';
import type { EpochMs } from './units.ts';

type Span = { readonly start: EpochMs; readonly end: EpochMs };

/** The whole day of the story that holds a time of day; any other date as it is. */
export function dayOf({ start, end, precision }: KnownDate, timeZone: string): Span {
  if (precision !== 'minute') return { start, end };
  const day = startOfDay(new TZDate(start, timeZone));
  return { start: +day, end: +addDays(day, 1) };
}
