import { memo, useMemo } from 'react';

import { directionOf } from '../messages/directionOf.ts';
import { useMessages } from '../messages/Messages.ts';
import { plainDate, whenInWords } from '../messages/whenInWords.ts';
import { laneOf } from '../story/laneOf.ts';
import { inLanguage, type Story } from '../story/Story.ts';
import { AxisLabels } from './AxisLabels.tsx';
import { DrawnText } from './DrawnText.tsx';
import { eventsLane } from './itemsOf.ts';
import { layoutOf } from './layoutOf.ts';
import { Ghost, Mark } from './Mark.tsx';
import { OutsideDates } from './OutsideDates.tsx';
import { placingOf } from './placing.ts';
import './Timeline.css';

/** The width of the lanes' names. */
const laneNames = 130;

type Props = {
  readonly story: Story;
  readonly selected: string | null;
  readonly hrefOf: (moment: string) => string;
  /** The moments that the filters leave; the others keep their place as outlines. */
  readonly passing: ReadonlySet<string>;
};

/**
 * Moments in time: a lane for each party that speaks and one for events. Drawn as SVG with every
 * position in per cent, so that it needs no script, no style attribute and no measuring.
 */
export const Timeline = memo(function Timeline({ story, selected, hrefOf, passing }: Props) {
  const messages = useMessages();
  const { say, lang } = messages;
  // A selection moves no bar.
  const layout = useMemo(() => layoutOf(story, lang), [story, lang]);
  const direction = directionOf(lang);
  const placing = placingOf(layout.width, direction);
  const barOf = new Map(layout.bars.map((bar) => [bar.id, bar]));
  const laneName = (id: string) => {
    const party = story.speakers.find((speaker) => speaker.id === id);
    return party ? inLanguage(party.name, lang, story) : { text: say('timeline.events'), lang };
  };

  return (
    <section className="timeline" id="timeline" dir={direction} tabIndex={-1} aria-label={say('timeline.region')}>
      <svg className="timeline-lanes" width={laneNames} height={layout.height} aria-hidden="true">
        {layout.lanes.map((lane) => (
          <DrawnText
            key={lane.id}
            {...laneName(lane.id)}
            placing={placing}
            x={direction === 'ltr' ? '0' : '100%'}
            space={16}
            y={lane.top + lane.height / 2}
          />
        ))}
      </svg>
      <div className="timeline-scroll" tabIndex={-1}>
        <div className="timeline-canvas">
          {/* Gives the drawing its least width without a style attribute. */}
          <svg className="timeline-spacer" width={Math.ceil(layout.width)} height={layout.height} aria-hidden="true" />
          <svg className="timeline-drawing" width="100%" height={layout.height}>
            <Fades direction={direction} />
            <AxisLabels
              layout={layout}
              placing={placing}
              timeZone={story.timeZone}
              orderNote={story.orderNote}
              story={story}
            />
            {story.moments.map((moment) => {
              const bar = barOf.get(moment.id);
              if (bar && !passing.has(moment.id) && moment.id !== selected) {
                return <Ghost key={moment.id} bar={bar} placing={placing} />;
              }
              const lane = laneOf(story, moment);
              const when = whenInWords(moment, story.timeZone, messages);
              const outside = moment.added.flatMap(({ when: other }) =>
                other ? [say('timeline.outside', { date: plainDate(other, story.timeZone, messages) })] : [],
              );
              return (
                bar && (
                  <Mark
                    key={moment.id}
                    bar={bar}
                    placing={placing}
                    kind={moment.type}
                    label={moment.label}
                    lang={story.lang}
                    name={say('timeline.mark', {
                      label: moment.label,
                      lane: laneName(lane?.id ?? eventsLane).text,
                      when: [when.date, ...outside].join('; '),
                    })}
                    href={hrefOf(moment.id)}
                    isLit={moment.id === selected}
                  />
                )
              );
            })}
            <OutsideDates bars={layout.bars.filter(({ id }) => passing.has(id))} placing={placing} />
          </svg>
        </div>
      </div>
      <p className="timeline-legend">{say('timeline.legend')}</p>
    </section>
  );
});

/** What is known of a date ends in one of these: masks, for a gradient cannot take the colour of what it fills. */
function Fades({ direction }: { readonly direction: 'ltr' | 'rtl' }) {
  const [x1, x2] = direction === 'ltr' ? [0, 1] : [1, 0];
  return (
    <defs>
      {(['start', 'end', 'both'] as const).map((side) => (
        <mask key={side} id={`fade-${side}`} maskContentUnits="objectBoundingBox">
          <linearGradient id={`fading-${side}`} x1={x1} x2={x2}>
            <stop offset="0" stopColor="#fff" stopOpacity={side === 'end' ? 1 : 0.12} />
            <stop offset={side === 'end' ? 0.5 : 0.17} stopColor="#fff" />
            <stop offset={side === 'start' ? 1 : side === 'end' ? 0.5 : 0.83} stopColor="#fff" />
            <stop offset="1" stopColor="#fff" stopOpacity={side === 'start' ? 1 : 0.12} />
          </linearGradient>
          <rect width="1" height="1" fill={`url(#fading-${side})`} />
        </mask>
      ))}
    </defs>
  );
}
