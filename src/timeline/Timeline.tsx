import { memo, useMemo } from 'react';

import { useMessages } from '../messages/Messages.ts';
import { plainDate, whenInWords } from '../messages/whenInWords.ts';
import { laneOf } from '../story/laneOf.ts';
import { type Story, textIn } from '../story/Story.ts';
import { AxisLabels } from './AxisLabels.tsx';
import { eventsLane, layoutOf } from './layoutOf.ts';
import { Ghost, Mark } from './Mark.tsx';
import { OutsideDates } from './OutsideDates.tsx';
import './Timeline.css';

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
  const barOf = new Map(layout.bars.map((bar) => [bar.id, bar]));
  const laneName = (id: string) => {
    const party = story.speakers.find((speaker) => speaker.id === id);
    return party ? textIn(party.name, lang, story) : say('timeline.events');
  };

  return (
    <section className="timeline" id="timeline" tabIndex={-1} aria-label={say('timeline.region')}>
      <svg className="timeline-lanes" width="130" height={layout.height} aria-hidden="true">
        {layout.lanes.map((lane) => (
          <text key={lane.id} x="16" y={lane.top + lane.height / 2} dominantBaseline="central">
            {laneName(lane.id)}
          </text>
        ))}
      </svg>
      <div className="timeline-scroll" tabIndex={-1}>
        <div className="timeline-canvas">
          {/* Gives the drawing its least width without a style attribute. */}
          <svg className="timeline-spacer" width={Math.ceil(layout.width)} height={layout.height} aria-hidden="true" />
          <svg className="timeline-drawing" width="100%" height={layout.height}>
            <Fades />
            <AxisLabels layout={layout} timeZone={story.timeZone} orderNote={story.orderNote} story={story} />
            {story.moments.map((moment) => {
              const bar = barOf.get(moment.id);
              if (bar && !passing.has(moment.id) && moment.id !== selected) {
                return <Ghost key={moment.id} bar={bar} width={layout.width} />;
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
                    width={layout.width}
                    kind={moment.type}
                    label={textIn(moment.label, lang, story)}
                    name={say('timeline.mark', {
                      label: textIn(moment.label, lang, story),
                      lane: laneName(lane?.id ?? eventsLane),
                      when: [when.date, ...outside].join('; '),
                    })}
                    href={hrefOf(moment.id)}
                    isLit={moment.id === selected}
                  />
                )
              );
            })}
            <OutsideDates bars={layout.bars.filter(({ id }) => passing.has(id))} width={layout.width} />
          </svg>
        </div>
      </div>
      <p className="timeline-legend">{say('timeline.legend')}</p>
    </section>
  );
});

/** What is known of a date ends in one of these: masks, for a gradient cannot take the colour of what it fills. */
function Fades() {
  return (
    <defs>
      {(['start', 'end', 'both'] as const).map((side) => (
        <mask key={side} id={`fade-${side}`} maskContentUnits="objectBoundingBox">
          <linearGradient id={`fading-${side}`}>
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
