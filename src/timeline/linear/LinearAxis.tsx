import { useMemo } from 'react';

import { useMessages } from '../../messages/Messages.ts';
import type { EpochMs } from '../../story/units.ts';
import { type CalendarUnit, calendarTicks, floorTo, unitAbove } from './calendarTicks.ts';
import { DrawnText } from '../DrawnText.tsx';
import { axisHeight, type DesignPx } from '../bar.ts';
import type { Placing } from '../placing.ts';
import type { TimeSpan } from './timeWindow.ts';

export type AxisFrame = {
  readonly drawn: TimeSpan;
  readonly pxPerMs: number;
  /** Where what is seen begins in what is drawn. */
  readonly offset: DesignPx;
  /** How much is seen. */
  readonly width: DesignPx;
  readonly placing: Placing;
  readonly timeZone: string;
  readonly finest: CalendarUnit;
};

/** Between two dates on the axis, and between two of the fine lines. */
const least = { date: 76, line: 14 } as const;

/** The dates of the true scale: calendar units, and above them the month, year or day that they are in. */
export function LinearAxis({ drawn, pxPerMs, offset, width, placing, timeZone, finest }: AxisFrame) {
  const { lang, locale } = useMessages();
  const ticks = useMemo(
    () => calendarTicks(drawn, least.date / pxPerMs, timeZone, finest),
    [drawn, pxPerMs, timeZone, finest],
  );
  const words = useMemo(() => wordsOf(ticks.unit, timeZone, locale), [ticks.unit, timeZone, locale]);
  const px = (time: EpochMs) => (time - drawn.start) * pxPerMs;
  const wholes = useMemo(() => wholesOf(ticks, timeZone), [ticks, timeZone]);
  // The one that what is seen begins in stays at the edge, until the next comes too near.
  const held = wholes.findLast((time) => px(time) <= offset);
  const later = wholes.filter((time) => px(time) > offset);
  const room = later[0] === undefined ? Number.POSITIVE_INFINITY : px(later[0]) - offset;
  const above = (time: EpochMs, at: DesignPx) => (
    <DrawnText
      key={time}
      text={words.above(time)}
      lang={lang}
      placing={placing}
      x={placing.at(at)}
      space={5}
      y={13}
      className="axis-busy"
    />
  );
  return (
    <g className="timeline-axis">
      {ticks.times.map((time) => (
        <g key={time}>
          <line className="axis-tick" x1={placing.at(px(time))} x2={placing.at(px(time))} y1="24" y2={axisHeight} />
          {px(time) >= offset - 1 && px(time) < offset + width - 20 && (
            <DrawnText text={words.of(time)} lang={lang} placing={placing} x={placing.at(px(time))} space={5} y={31} />
          )}
        </g>
      ))}
      {later.map((time) => above(time, px(time)))}
      {held !== undefined && words.above(held).length * 7.5 + 12 < room && above(held, offset)}
    </g>
  );
}

/** Lines through the lanes: fine ones for the finest units that can be told apart, strong ones where the axis has a date. */
export function AxisLines({
  drawn,
  pxPerMs,
  placing,
  timeZone,
  finest,
  height,
}: AxisFrame & { readonly height: DesignPx }) {
  const [fine, strong] = useMemo(
    () => [least.line, least.date].map((px) => calendarTicks(drawn, px / pxPerMs, timeZone, finest).times),
    [drawn, pxPerMs, timeZone, finest],
  );
  const x = (time: EpochMs) => placing.at((time - drawn.start) * pxPerMs);
  const path = (times: readonly EpochMs[]) =>
    times.map((time) => <line key={time} x1={x(time)} x2={x(time)} y1="0" y2={height} />);
  return (
    <g aria-hidden="true">
      <g className="axis-fine">{path(fine ?? [])}</g>
      <g className="axis-strong">{path(strong ?? [])}</g>
    </g>
  );
}

/** Where the larger units that the ticks are in begin. */
function wholesOf(
  { unit, times }: { readonly unit: CalendarUnit; readonly times: readonly EpochMs[] },
  timeZone: string,
): EpochMs[] {
  const above = unitAbove(unit);
  return above ? [...new Set(times.map((time) => floorTo(above, 1, time, timeZone)))] : [];
}

const formats = {
  minute: [
    { hour: '2-digit', minute: '2-digit' },
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  ],
  hour: [
    { hour: '2-digit', minute: '2-digit' },
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  ],
  day: [
    { weekday: 'short', day: 'numeric' },
    { month: 'long', year: 'numeric' },
  ],
  week: [
    { day: 'numeric', month: 'short' },
    { month: 'long', year: 'numeric' },
  ],
  month: [{ month: 'short' }, { year: 'numeric' }],
  year: [{ year: 'numeric' }, {}],
} as const satisfies Record<CalendarUnit, readonly [Intl.DateTimeFormatOptions, Intl.DateTimeFormatOptions]>;

function wordsOf(unit: CalendarUnit, timeZone: string, locale: string) {
  const [of, above] = formats[unit].map((parts) => new Intl.DateTimeFormat(locale, { timeZone, ...parts }));
  return { of: (time: EpochMs) => of!.format(time), above: (time: EpochMs) => above!.format(time) };
}
