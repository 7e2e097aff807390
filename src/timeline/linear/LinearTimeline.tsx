import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef } from 'react';

import { directionOf } from '../../messages/directionOf.ts';
import { useMessages } from '../../messages/Messages.ts';
import type { DrawnStory } from '../DrawnStory.ts';
import { drawnBars } from './drawnBars.ts';
import { clusterEntries } from './clusterEntries.ts';
import { LaneNames } from '../LaneNames.tsx';
import { axisHeight, type DesignPx } from '../bar.ts';
import type { Stop } from '../nextStop.ts';
import { placingOf } from '../placing.ts';
import { ScaleTools } from './ScaleTools.tsx';
import { spanInWords } from './spanInWords.ts';
import { around, brought, endOf, fitted, panned, spanOf, type TimeSpan, zoomed } from './timeWindow.ts';
import { LinearAxis } from './LinearAxis.tsx';
import { LinearDrawing } from './LinearDrawing.tsx';
import { linearLayoutOf } from './linearLayout.ts';
import { useGestures } from './useGestures.ts';
import { useLanesInSight } from './useLanesInSight.ts';
import { useMarkWords } from '../useMarkWords.ts';
import { useRoving } from '../useRoving.ts';
import { useTimeView } from './useTimeView.ts';
import { useWidth } from './useWidth.ts';

/** Left free at both ends of the pane, so that a mark at the very end is whole. */
const inset = 20;
/** The pane's width in a written page, which nobody has measured. */
const assumedWidth = 1200;
/** One press of a button or key. */
const step = { zoom: 2, pan: 0.25 } as const;

type Props = DrawnStory & {
  /** That of the other axis, so that nothing else moves when one goes from one to the other. */
  readonly height: DesignPx;
  readonly children: ReactNode;
};

/** Moments on a scale where a day is a day, seen through a window that zooms and moves. */
export function LinearTimeline({ story, selected, hrefOf, visibleIds, height, children }: Props) {
  const { say, lang, locale } = useMessages();
  const direction = directionOf(lang);
  const words = useMarkWords(story);
  const layout = useMemo(() => linearLayoutOf(story, lang), [story, lang]);
  const { limits } = layout;
  const entryOf = useMemo(() => new Map(layout.entries.map((entry) => [entry.item.id, entry])), [layout]);
  const lit = selected === null ? null : (entryOf.get(selected) ?? null);
  // Where the filters leave it in, a selection changes nothing of what is gathered and drawn.
  const kept = lit && !visibleIds.has(lit.item.id) ? lit : null;
  const shown = useMemo(
    () => layout.entries.filter((entry) => visibleIds.has(entry.item.id) || entry === kept),
    [layout, visibleIds, kept],
  );
  const order = useMemo(() => shown.map(({ item }) => item.id), [shown]);

  const frame = useRef<HTMLDivElement>(null);
  useLanesInSight(frame, layout, visibleIds);
  const pane = useRef<HTMLElement>(null);
  const width = useWidth(pane, assumedWidth) - 2 * inset;
  const [view, setView] = useTimeView(layout, lit);
  const pxPerMs = width / view.length;
  const drawn = useDrawnSpan(view);
  const { bars, counts, stops } = useMemo(
    () => drawnBars(layout, clusterEntries(layout, shown, drawn, pxPerMs, story.timeZone), drawn, pxPerMs),
    [layout, shown, drawn, pxPerMs, story.timeZone],
  );
  const placing = useMemo(() => placingOf(drawn.length * pxPerMs, direction), [drawn, pxPerMs, direction]);
  const offset = (view.start - drawn.start) * pxPerMs;

  const visible = stops.filter(({ middle }) => middle > offset - inset && middle < offset + width + inset);
  const holds = (moment: string | null) => (stop: Stop) => moment !== null && stop.ids.includes(moment);
  const reveal = (moment: string) => {
    const entry = entryOf.get(moment);
    if (entry) setView((now) => brought(now, spanOf(entry.start, entry.end), limits));
  };
  const roving = useRoving({
    root: pane,
    stops,
    order,
    entrance: (visible.find(holds(selected)) ?? visible[0])?.ids[0] ?? null,
    direction,
    onReach: reveal,
  });

  /** What one is at stays in place: the mark with the focus, else the selected one, else the middle. */
  const zoom = (factor: number) => {
    const at = visible.find(({ key }) => key === roving.focused) ?? visible.find(holds(selected));
    setView((now) => zoomed(now, factor, at ? (at.middle - offset) / width : 0.5, limits));
  };
  const onPan = useCallback((by: number) => setView((now) => panned(now, by, limits)), [setView, limits]);
  const onZoom = useCallback(
    (factor: number, at: number) => setView((now) => zoomed(now, factor, at, limits)),
    [setView, limits],
  );
  const isHinted = useGestures(pane, { direction, inset, onPan, onZoom });
  const onOpen = useCallback(
    (of: TimeSpan) => {
      const closer = fitted(of, limits);
      if (closer.length >= view.length) return false;
      setView(closer);
      return true;
    },
    [setView, limits, view.length],
  );
  const fitAll = () => setView(limits.whole);

  const onKeyDown = (event: KeyboardEvent) => {
    roving.onKeyDown(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const isRight = event.key === 'ArrowRight';
    if (event.key === '+' || event.key === '=') zoom(1 / step.zoom);
    else if (event.key === '-' || event.key === '−') zoom(step.zoom);
    else if (event.key === '0') fitAll();
    else if (event.shiftKey && (isRight || event.key === 'ArrowLeft'))
      onPan(isRight === (direction === 'ltr') ? step.pan : -step.pan);
    else return;
    event.preventDefault();
  };

  const range = useMemo(() => spanInWords(view, story.timeZone, locale), [view, story.timeZone, locale]);
  const axis = { drawn, pxPerMs, offset, width, placing, timeZone: story.timeZone, finest: layout.finest };
  // What is drawn is wider than what is seen, and stands where the two fit.
  const shift = direction === 'ltr' ? -offset : offset + width - drawn.length * pxPerMs;
  const drawing = {
    x: `${((shift / width) * 100).toFixed(3)}%`,
    width: `${((drawn.length / view.length) * 100).toFixed(3)}%`,
  };
  return (
    <div
      role="presentation"
      className="timeline-body true-scale"
      onKeyDown={onKeyDown}
      onFocus={roving.onFocus}
      onBlur={roving.onBlur}
    >
      <div className="timeline-frame">
        <svg className="timeline-spacer" width="1" height={height} aria-hidden="true" />
        <div className="timeline-rows" ref={frame} tabIndex={-1}>
          <div className="timeline-corner" />
          <div className="timeline-window timeline-head" aria-hidden="true">
            <svg width="100%" height={axisHeight} overflow="visible">
              <svg {...drawing} overflow="visible">
                <LinearAxis {...axis} />
              </svg>
            </svg>
          </div>
          <LaneNames lanes={layout.lanes} height={layout.height} laneName={words.laneName} placing={placing} atTop />
          <section className="timeline-window timeline-pane" ref={pane} tabIndex={-1} aria-label={say('timeline.pane')}>
            <svg width="100%" height={layout.height} overflow="visible">
              <svg {...drawing} overflow="visible">
                <LinearDrawing
                  story={story}
                  layout={layout}
                  axis={axis}
                  seen={{ from: offset, to: offset + width }}
                  bars={bars}
                  counts={counts}
                  lit={lit}
                  words={words}
                  hrefOf={hrefOf}
                  tabIndexOf={roving.tabIndexOf}
                  onOpen={onOpen}
                />
              </svg>
            </svg>
            {isHinted && <p className="timeline-hint">{say('timeline.wheelHint')}</p>}
          </section>
        </div>
      </div>
      <div className="timeline-bar">
        {children}
        <ScaleTools
          direction={direction}
          range={range}
          isClosest={view.length <= limits.least}
          isWhole={view.length >= limits.whole.length}
          isAtStart={view.start <= limits.whole.start}
          isAtEnd={endOf(view) >= endOf(limits.whole)}
          onZoom={(way) => zoom(way === 'in' ? 1 / step.zoom : step.zoom)}
          onPan={(way) => onPan(way === 'later' ? step.pan : -step.pan)}
          onFitAll={fitAll}
          onSelected={lit && (() => setView(around(spanOf(lit.start, lit.end), limits)))}
        />
      </div>
    </div>
  );
}

/**
 * What is drawn: what is seen and at least a quarter more on both sides, so that panning need not draw anew at
 * every step. Cut from a grid of half windows, so that it is the same object while one pans within it.
 */
function useDrawnSpan({ start, length }: TimeSpan): TimeSpan {
  const half = Math.floor((start / length) * 2);
  return useMemo(() => ({ start: ((half - 0.5) / 2) * length, length: 2 * length }), [half, length]);
}
