import type { Lang } from '../story/units.ts';
import { DrawnText } from './DrawnText.tsx';
import { barHeight, type Bar } from './layout.ts';
import type { Placing } from './placing.ts';

type Props = {
  readonly bar: Bar;
  readonly placing: Placing;
  readonly kind: 'statement' | 'event';
  readonly label: string;
  /** The label's own language: it is read its own way on a page that runs the other. */
  readonly lang: Lang;
  readonly name: string;
  readonly href: string;
  readonly isLit: boolean;
};

/** A moment on the timeline: a bar over what is known of its date, a link to the moment. */
export function Mark({ bar, placing, kind, label, lang, name, href, isLit }: Props) {
  const { at, over, onward } = placing;
  const fade = bar.openStart ? (bar.openEnd ? 'both' : 'start') : bar.openEnd ? 'end' : null;
  const state = [kind, bar.hollow && 'hollow', bar.isDue && 'due', isLit && 'lit'].filter(Boolean).join(' ');
  const end = bar.left + bar.width;
  // A label stands where its bar is solid.
  const atEnd = bar.isDue || fade === 'start';
  return (
    <a className={`mark ${state}`} href={href} aria-label={name} aria-current={isLit ? 'true' : undefined}>
      <rect
        className="mark-bar"
        {...over(bar.left, bar.width)}
        y={bar.top}
        height={barHeight}
        rx="4"
        mask={fade ? `url(#fade-${fade})` : undefined}
      />
      {bar.isDue && (
        <rect
          className="mark-due"
          x={at(end)}
          transform={onward === 1 ? 'translate(-5)' : undefined}
          y={bar.top}
          width="5"
          height={barHeight}
          rx="2"
        />
      )}
      <DrawnText
        text={label}
        lang={lang}
        placing={placing}
        x={at(atEnd ? end : bar.left)}
        space={fade === 'both' ? 36 : 9}
        side={atEnd ? 'end' : 'start'}
        y={bar.top + barHeight / 2}
      />
    </a>
  );
}

/** The place of a moment that the filters leave out: an outline, and no link. */
export function Ghost({ bar, placing }: Pick<Props, 'bar' | 'placing'>) {
  return (
    <rect
      className="ghost"
      {...placing.over(bar.left, bar.width)}
      y={bar.top}
      height={barHeight}
      rx="4"
      aria-hidden="true"
    />
  );
}
