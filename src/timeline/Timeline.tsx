import { memo, useEffect, useRef, useState } from 'react';

import { directionOf } from '../messages/directionOf.ts';
import { useMessages } from '../messages/Messages.ts';
import { BusyAxis, type DrawnStory } from './BusyAxis.tsx';
import { isBig } from './isBig.ts';
import { TrueScale } from './TrueScale.tsx';
import './Timeline.css';

/**
 * Moments in time: a lane for each party that speaks and one for events; on an axis that gives busy days
 * room, or, if the reader asks, on the true scale.
 */
export const Timeline = memo(function Timeline(props: DrawnStory) {
  const { say, lang } = useMessages();
  const hasChoice = !isBig(props.story);
  const [isTrue, setTrue] = useState(!hasChoice);
  const button = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  useEffect(function keepFocus() {
    // The button is drawn anew with the other axis.
    if (isPressed.current) button.current?.focus();
    isPressed.current = false;
  });
  const change = () => {
    isPressed.current = true;
    setTrue(!isTrue);
  };
  const Scale = isTrue ? TrueScale : BusyAxis;
  return (
    <section
      className="timeline"
      id="timeline"
      dir={directionOf(lang)}
      tabIndex={-1}
      aria-label={say('timeline.region')}
    >
      <Scale {...props}>
        <p className="timeline-legend">{say('timeline.legend')}</p>
        {hasChoice && (
          <button ref={button} type="button" className="timeline-switch" aria-pressed={isTrue} onClick={change}>
            {say('timeline.trueScale')}
          </button>
        )}
      </Scale>
    </section>
  );
});
