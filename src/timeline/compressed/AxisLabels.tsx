import { memo } from 'react';

import { useMessages } from '../../messages/Messages.ts';
import { inLanguage, type Story, type Words } from '../../story/Story.ts';
import { columnInWords } from './columnInWords.ts';
import { DrawnText } from '../DrawnText.tsx';
import { axisHeight, type DesignPx } from '../bar.ts';
import { type PlacedColumn, type TimelineLayout } from './compressedLayout.ts';
import type { Placing } from '../placing.ts';

type Props = {
  readonly layout: TimelineLayout;
  readonly placing: Placing;
  readonly timeZone: string;
  readonly story: Story;
  readonly orderNote: Words | undefined;
};

/** The axis above the lanes: a name for every stretch of time, busy days shaded, and its breaks. A selection changes none. */
export const AxisLabels = memo(function AxisLabels({ layout, placing, timeZone, story, orderNote }: Props) {
  const { say, lang, locale } = useMessages();
  const { at, over, onward } = placing;
  const note = orderNote ? inLanguage(orderNote, lang, story) : { text: say('timeline.dayNote'), lang };
  const days = layout.columns.filter((column) => column.part === 'lead-in');
  const named = layout.columns.filter((column) => column.part !== 'slot');
  return (
    <g className="timeline-axis" aria-hidden="true">
      {days.map((day) => (
        <rect
          key={day.start}
          className="axis-day"
          {...over(day.left, dayWidth(day, layout))}
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
              <svg x={at(column.left)} y="0" width="1" height={axisHeight} overflow="visible">
                <path d="M-5 27 l6 -14 M0 27 l6 -14" transform={`scale(${onward} 1)`} />
              </svg>
            </g>
          )}
          {!column.breaksBefore && column.left > 0 && (
            <line className="axis-tick" x1={at(column.left)} x2={at(column.left)} y1="12" y2={axisHeight} />
          )}
          <DrawnText
            text={columnInWords(column, timeZone, locale)}
            lang={lang}
            placing={placing}
            x={at(column.left)}
            space={10}
            y={column.part === 'lead-in' ? 16 : 20}
            className={column.part === 'lead-in' ? 'axis-busy' : undefined}
          />
          {column.part === 'lead-in' && (
            <DrawnText {...note} placing={placing} x={at(column.left)} space={10} y={31} className="axis-note" />
          )}
        </g>
      ))}
    </g>
  );
});

function dayWidth(day: PlacedColumn, layout: TimelineLayout): DesignPx {
  return layout.columns.filter(({ start }) => start === day.start).reduce((sum, { width }) => sum + width, 0);
}
