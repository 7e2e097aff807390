import { memo } from 'react';

import type { Lang } from '../story/units.ts';
import { DrawnText } from './DrawnText.tsx';
import { fadeOf } from './fadeOf.ts';
import { barHeight, type Bar, type DesignPx } from './bar.ts';
import type { LabelPlace } from './labelPlace.ts';
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
  /** Undefined without scripts: then every mark is a stop of its own. */
  readonly tabIndex: 0 | -1 | undefined;
  /** Where the label stands, in parts so that what has not changed is not drawn again; null: no room. */
  readonly labelX: DesignPx | null;
  readonly labelSide: LabelPlace['side'];
  readonly labelSpace: DesignPx;
  readonly isOnBar: boolean;
};

/** A moment on the timeline: a bar over what is known of its date, a link to the moment. */
export const Mark = memo(function Mark(props: Props) {
  const { bar, placing, kind, label, lang, name, href, isLit, tabIndex } = props;
  const { labelX, labelSide, labelSpace, isOnBar } = props;
  const { at, over, onward } = placing;
  const fade = fadeOf(bar);
  const state = [kind, bar.hollow && 'hollow', bar.isDue && 'due', isLit && 'lit', !isOnBar && 'beside'];
  const box = { ...over(bar.left, bar.width), y: bar.top, height: barHeight };
  return (
    <a
      className={`mark ${state.filter(Boolean).join(' ')}`}
      href={href}
      aria-label={name}
      aria-current={isLit ? 'true' : undefined}
      tabIndex={tabIndex}
      data-stop={bar.id}
    >
      <rect className="mark-ring" {...box} rx="4" />
      {bar.width < leastHit && <rect className="mark-hit" {...box} {...over(bar.left, leastHit)} />}
      <rect
        className="mark-bar"
        {...box}
        rx={Math.min(4, bar.width / 3)}
        mask={fade ? `url(#fade-${fade})` : undefined}
      />
      {bar.isDue && (
        <rect
          className="mark-due"
          x={at(bar.left + bar.width)}
          transform={onward === 1 ? 'translate(-5)' : undefined}
          y={bar.top}
          width="5"
          height={barHeight}
          rx="2"
        />
      )}
      {labelX !== null && (
        <DrawnText
          text={label}
          lang={lang}
          placing={placing}
          x={at(labelX)}
          space={labelSpace}
          side={labelSide}
          y={bar.top + barHeight / 2}
        />
      )}
    </a>
  );
});

/** A label and the language it is in, as the properties of a mark. */
export function labelled({ text, lang }: { readonly text: string; readonly lang: Lang }) {
  return { label: text, lang };
}

/** A label's place as the properties of a mark. */
export function labelProps(place: LabelPlace | null) {
  return {
    labelX: place?.x ?? null,
    labelSide: place?.side ?? 'start',
    labelSpace: place?.space ?? 0,
    isOnBar: place?.isOnBar ?? true,
  };
}

/** A target is this wide, though its bar be as narrow as a day among years (WCAG 2.5.8). */
const leastHit: DesignPx = 24;

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
