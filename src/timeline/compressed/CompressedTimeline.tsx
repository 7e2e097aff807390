import { type ReactNode, useMemo, useRef } from 'react';

import { directionOf } from '../../messages/directionOf.ts';
import { useMessages } from '../../messages/Messages.ts';
import { inLanguage } from '../../story/Story.ts';
import type { DrawnStory } from '../DrawnStory.ts';
import { AxisLabels } from './AxisLabels.tsx';
import { Fades } from '../Fades.tsx';
import { LaneNames } from '../LaneNames.tsx';
import { compressedLayoutOf } from './compressedLayoutOf.ts';
import { placeInBar } from '../labelPlace.ts';
import { Ghost, labelled, labelProps, Mark } from '../Mark.tsx';
import { OutsideDates } from '../OutsideDates.tsx';
import { placingOf } from '../placing.ts';
import { useMarkWords } from '../useMarkWords.ts';
import { useRoving } from '../useRoving.ts';

/**
 * Moments on the axis that gives busy days room. Drawn as SVG with every position in per cent, so that it
 * needs no script, no style attribute and no measuring.
 */
export function CompressedTimeline({
  story,
  selected,
  hrefOf,
  visibleIds,
  children,
}: DrawnStory & { readonly children: ReactNode }) {
  const { lang, locale } = useMessages();
  const direction = directionOf(lang);
  // A selection moves no bar.
  const layout = useMemo(() => compressedLayoutOf(story, lang, locale), [story, lang, locale]);
  const placing = useMemo(() => placingOf(layout.width, direction), [layout, direction]);
  const { laneName, nameOf } = useMarkWords(story);
  const barOf = useMemo(() => new Map(layout.bars.map((bar) => [bar.id, bar])), [layout]);
  const laneOfTop = (top: number) => layout.lanes.findLastIndex((lane) => lane.top <= top);
  const links = layout.bars.filter(({ id }) => visibleIds.has(id) || id === selected);
  const scroll = useRef<HTMLDivElement>(null);
  const roving = useRoving({
    root: scroll,
    stops: links.map(({ id, left, width, top }) => ({
      key: id,
      ids: [id],
      lane: laneOfTop(top),
      middle: left + width / 2,
    })),
    order: links.map(({ id }) => id),
    entrance: selected,
    direction,
  });

  return (
    <div
      role="presentation"
      className="timeline-body"
      onKeyDown={roving.onKeyDown}
      onFocus={roving.onFocus}
      onBlur={roving.onBlur}
    >
      <LaneNames lanes={layout.lanes} height={layout.height} laneName={laneName} placing={placing} />
      <div className="timeline-scroll" tabIndex={-1} ref={scroll}>
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
              if (!bar) return null;
              if (!visibleIds.has(moment.id) && moment.id !== selected)
                return <Ghost key={moment.id} bar={bar} placing={placing} />;
              return (
                <Mark
                  key={moment.id}
                  bar={bar}
                  placing={placing}
                  kind={moment.type}
                  {...labelled(inLanguage(moment.label, lang, story))}
                  name={nameOf(moment)}
                  href={hrefOf(moment.id)}
                  isLit={moment.id === selected}
                  tabIndex={roving.tabIndexOf(moment.id)}
                  {...labelProps(placeInBar(bar))}
                />
              );
            })}
            <OutsideDates bars={layout.bars.filter(({ id }) => visibleIds.has(id))} placing={placing} />
          </svg>
        </div>
      </div>
      <div className="timeline-bar">{children}</div>
    </div>
  );
}
