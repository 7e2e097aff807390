import { memo, useEffect, useMemo, useRef, useState } from 'react';

import { directionOf } from '../messages/directionOf.ts';
import { useMessages } from '../messages/Messages.ts';
import { CompressedTimeline } from './compressed/CompressedTimeline.tsx';
import type { DrawnStory } from './DrawnStory.ts';
import { compressedLayoutOf } from './compressed/compressedLayoutOf.ts';
import { loadedLinearTimeline, loadLinearTimeline } from './loadLinearTimeline.ts';
import './Timeline.css';

type Props = DrawnStory & {
  /** False for a story so long that no day of it could be given room: then it is on the linear axis alone. */
  readonly hasDays: boolean;
};

/** Room for the lanes of a story without the compressed axis, which it would be as high as, in CSS pixels. */
const longHeight = 340;

/**
 * Moments in time: a lane for each party that speaks and one for events; on an axis that gives busy days
 * room, or, if the reader asks, on the true scale.
 */
export const Timeline = memo(function Timeline({ hasDays, ...props }: Props) {
  const { say, lang, locale } = useMessages();
  const { story } = props;
  const [LinearTimeline, setLinearTimeline] = useState(() => (hasDays ? null : loadedLinearTimeline()));
  const button = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  useEffect(function keepFocus() {
    // The button is drawn anew with the other axis.
    if (isPressed.current) button.current?.focus();
    isPressed.current = false;
  });
  useEffect(
    function drawBigStory() {
      if (!hasDays) void loadLinearTimeline().then((scale) => setLinearTimeline(() => scale));
    },
    [hasDays],
  );
  const change = async () => {
    const next = LinearTimeline ? null : await loadLinearTimeline();
    isPressed.current = true;
    setLinearTimeline(() => next);
  };
  const Scale = LinearTimeline ?? (hasDays ? CompressedTimeline : null);
  const height = useMemo(
    () => (hasDays && LinearTimeline ? compressedLayoutOf(story, lang, locale).height : longHeight),
    [hasDays, LinearTimeline, story, lang, locale],
  );
  return (
    <section
      className="timeline"
      id="timeline"
      dir={directionOf(lang)}
      tabIndex={-1}
      aria-label={say('timeline.region')}
    >
      {Scale && (
        <Scale {...props} height={height}>
          <p className="timeline-legend">{say('timeline.legend')}</p>
          {hasDays && (
            <button
              ref={button}
              type="button"
              className="timeline-switch"
              aria-pressed={LinearTimeline !== null}
              onClick={() => void change()}
            >
              {say('timeline.trueScale')}
            </button>
          )}
        </Scale>
      )}
    </section>
  );
});
