import { directionOf } from '../messages/directionOf.ts';
import type { Lang } from '../story/units.ts';
import type { DesignPx } from './bar.ts';
import type { Placing } from './placing.ts';

type Props = {
  readonly text: string;
  /** Its own language: English is read its own way on an Arabic page. */
  readonly lang: Lang;
  readonly placing: Placing;
  /** A point of the axis, as `placing.at` gives it, that the words begin or end at, less a space. */
  readonly x: string;
  readonly space: DesignPx;
  readonly y: DesignPx;
  readonly side?: 'start' | 'end';
  readonly className?: string | undefined;
};

/** A line of words that begins at a point of the axis, or ends there. */
export function DrawnText({ text, lang, placing, x, space, y, side = 'start', className }: Props) {
  const direction = directionOf(lang);
  const other = side === 'start' ? 'end' : 'start';
  // SVG anchors by the direction of the words themselves, the drawing by that of the page.
  const anchor = (direction === 'ltr') === (placing.onward === 1) ? side : other;
  return (
    <text
      x={x}
      dx={(side === 'start' ? space : -space) * placing.onward}
      y={y}
      dominantBaseline="central"
      textAnchor={anchor}
      direction={direction}
      unicodeBidi="embed"
      lang={lang}
      className={className}
      suppressHydrationWarning
    >
      {text}
    </text>
  );
}
