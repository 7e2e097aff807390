import { barHeight, type Bar, type DesignPx } from './layout.ts';
import { shareOf } from './shareOf.ts';

type Props = {
  readonly bar: Bar;
  /** The whole axis, which the bar's pixels are a share of. */
  readonly width: DesignPx;
  readonly kind: 'statement' | 'event';
  readonly label: string;
  readonly name: string;
  readonly href: string;
  readonly isLit: boolean;
};

/** A moment on the timeline: a bar over what is known of its date, a link to the moment. */
export function Mark({ bar, width, kind, label, name, href, isLit }: Props) {
  const share = shareOf(width);
  const fade = bar.openStart ? (bar.openEnd ? 'both' : 'start') : bar.openEnd ? 'end' : null;
  const state = [kind, bar.hollow && 'hollow', bar.isDue && 'due', isLit && 'lit'].filter(Boolean).join(' ');
  const middle = bar.top + barHeight / 2;
  const right = bar.left + bar.width;
  // A label stands where its bar is solid.
  const atEnd = bar.isDue || fade === 'start';
  return (
    <a className={`mark ${state}`} href={href} aria-label={name} aria-current={isLit ? 'true' : undefined}>
      <rect
        className="mark-bar"
        x={share(bar.left)}
        y={bar.top}
        width={share(bar.width)}
        height={barHeight}
        rx="4"
        mask={fade ? `url(#fade-${fade})` : undefined}
      />
      {bar.isDue && (
        <rect
          className="mark-due"
          x={share(right)}
          transform="translate(-5)"
          y={bar.top}
          width="5"
          height={barHeight}
          rx="2"
        />
      )}
      <text
        x={share(atEnd ? right : bar.left)}
        dx={atEnd ? -9 : fade === 'both' ? 36 : 9}
        y={middle}
        dominantBaseline="central"
        textAnchor={atEnd ? 'end' : 'start'}
      >
        {label}
      </text>
    </a>
  );
}

/** The place of a moment that the filters leave out: an outline, and no link. */
export function Ghost({ bar, width }: Pick<Props, 'bar' | 'width'>) {
  const share = shareOf(width);
  return (
    <rect
      className="ghost"
      x={share(bar.left)}
      y={bar.top}
      width={share(bar.width)}
      height={barHeight}
      rx="4"
      aria-hidden="true"
    />
  );
}
