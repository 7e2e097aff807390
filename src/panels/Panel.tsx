import { type ReactNode, useEffect, useRef } from 'react';

import { useFullMessages } from '../messages/useFullMessages.ts';
import { useEscape } from '../parts/useEscape.ts';
import './Panel.css';

type Props = {
  readonly title: string;
  readonly kicker: string;
  readonly onClose: () => void;
  /** False where something inside takes the focus itself. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
};

/** Something asked for in visibleIds, in the moment's place: it takes the focus, and Esc closes it. */
export function Panel({ title, kicker, onClose, takesFocus = true, children }: Props) {
  const { say } = useFullMessages();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(
    function moveFocusToHeading() {
      if (takesFocus) heading.current?.focus();
    },
    [takesFocus],
  );

  useEscape(onClose);

  return (
    <section className="panel" aria-labelledby="panel-heading">
      <header>
        <h2 id="panel-heading" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="button" onClick={onClose}>
          {say('place.close')}
        </button>
      </header>
      <p className="kicker">{kicker}</p>
      {children}
    </section>
  );
}
