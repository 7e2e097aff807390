import { useMessages } from '../messages/Messages.ts';
import { type Story, textIn, type Words } from '../story/Story.ts';
import { axisHeight, type DesignPx, type PlacedColumn, type TimelineLayout } from './layout.ts';
import { shareOf } from './shareOf.ts';

type Props = {
  readonly layout: TimelineLayout;
  readonly timeZone: string;
  readonly story: Story;
  readonly orderNote: Words | undefined;
};

/** The axis above the lanes: a name for every stretch of time, busy days shaded, and its breaks. */
export function AxisLabels({ layout, timeZone, story, orderNote }: Props) {
  const { say, lang, locale } = useMessages();
  const share = shareOf(layout.width);
  const days = layout.columns.filter((column) => column.part === 'lead-in');
  const named = layout.columns.filter((column) => column.part !== 'slot');
  return (
    <g className="timeline-axis" aria-hidden="true">
      {days.map((day) => (
        <rect
          key={day.start}
          className="axis-day"
          x={share(day.left)}
          width={share(dayWidth(day, layout))}
          y="0"
          height={layout.height}
        />
      ))}
      {layout.lanes.map((lane) => (
        <line key={lane.id} className="axis-lane" x1="0" x2="100%" y1={lane.top} y2={lane.top} />
      ))}
      {named.map((column) => (
        <g key={column.index}>
          {column.breaksBefore && (
            <g className="axis-break">
              <title>{say('timeline.break')}</title>
              <svg x={share(column.left)} y="0" width="1" height={axisHeight} overflow="visible">
                <path d="M-5 27 l6 -14 M0 27 l6 -14" />
              </svg>
            </g>
          )}
          {!column.breaksBefore && column.left > 0 && (
            <line className="axis-tick" x1={share(column.left)} x2={share(column.left)} y1="12" y2={axisHeight} />
          )}
          <text
            x={share(column.left)}
            dx="10"
            y={column.part === 'lead-in' ? 16 : 20}
            dominantBaseline="central"
            className={column.part === 'lead-in' ? 'axis-busy' : undefined}
            suppressHydrationWarning
          >
            {columnInWords(column, timeZone, locale)}
          </text>
          {column.part === 'lead-in' && (
            <text x={share(column.left)} dx="10" y="31" dominantBaseline="central" className="axis-note">
              {orderNote ? textIn(orderNote, lang, story) : say('timeline.dayNote')}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function dayWidth(day: PlacedColumn, layout: TimelineLayout): DesignPx {
  return layout.columns.filter(({ start }) => start === day.start).reduce((sum, { width }) => sum + width, 0);
}

const dayMs = 86_400_000;

/** "2011 – 2018", "August 2018", "1–16 September", "Monday 17 September 2018". */
function columnInWords({ start, end, part }: PlacedColumn, timeZone: string, locale: string): string {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
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
