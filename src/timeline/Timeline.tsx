import { memo, useEffect, useRef, useState } from 'react';

import { directionOf } from '../messages/directionOf.ts';
import { useMessages } from '../messages/Messages.ts';
import { BusyAxis, type DrawnStory } from './BusyAxis.tsx';
import { isBig } from './isBig.ts';
import { loadedTrueScale, loadTrueScale } from './trueScale.ts';
import './Timeline.css';

/**
 * Moments in time: a lane for each party that speaks and one for events; on an axis that gives busy days
 * room, or, if the reader asks, on the true scale.
 */
export const Timeline = memo(function Timeline(props: DrawnStory) {
  const { say, lang } = useMessages();
  const hasChoice = !isBig(props.story);
  const [TrueScale, setTrueScale] = useState(() => (hasChoice ? null : loadedTrueScale()));
  const button = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  useEffect(function keepFocus() {
    // The button is drawn anew with the other axis.
    if (isPressed.current) button.current?.focus();
    isPressed.current = false;
  });
  useEffect(
    function drawBigStory() {
      if (!hasChoice) void loadTrueScale().then((scale) => setTrueScale(() => scale));
    },
    [hasChoice],
  );
  const change = async () => {
    const next = TrueScale ? null : await loadTrueScale();
    isPressed.current = true;
    setTrueScale(() => next);
  };
  const Scale = TrueScale ?? (hasChoice ? BusyAxis : null);
  return (
    <section
      className="timeline"
      id="timeline"
      dir={directionOf(lang)}
      tabIndex={-1}
      aria-label={say('timeline.region')}
    >
      {Scale && (
        <Scale {...props}>
          <p className="timeline-legend">{say('timeline.legend')}</p>
          {hasChoice && (
            <button
              ref={button}
              type="button"
              className="timeline-switch"
              aria-pressed={TrueScale !== null}
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
