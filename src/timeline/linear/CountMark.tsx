import { memo, type MouseEvent } from 'react';

import { useMessages } from '../../messages/Messages.ts';
import type { DrawnCount } from './drawnBars.ts';
import { barHeight } from '../bar.ts';
import type { Placing } from '../placing.ts';
import type { TimeSpan } from './timeWindow.ts';

type Props = {
  readonly drawn: DrawnCount;
  readonly placing: Placing;
  readonly name: string;
  /** Its first moment: where it leads without scripts, or when one is as close as it goes. */
  readonly href: string;
  readonly isLit: boolean;
  readonly tabIndex: 0 | -1 | undefined;
  /** StoryText what to show; says whether that is closer than what is shown. */
  readonly onOpen: (of: TimeSpan) => boolean;
};

/** Several moments too close together to be told apart: how many, and a way to them. */
export const CountMark = memo(function CountMark({ drawn, placing, name, href, isLit, tabIndex, onOpen }: Props) {
  const { locale } = useMessages();
  const { count, left, width, top } = drawn;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (onOpen(count.of)) event.preventDefault();
  };
  const box = { ...placing.over(left, width), y: top, height: barHeight, rx: 4 };
  return (
    <a
      className={`mark count${isLit ? ' lit' : ''}`}
      href={href}
      aria-label={name}
      aria-current={isLit ? 'true' : undefined}
      tabIndex={tabIndex}
      data-stop={count.key}
      onClick={open}
    >
      <rect className="mark-ring" {...box} />
      <rect className="mark-bar" {...box} />
      <text
        x={placing.at(left + width / 2)}
        y={top + barHeight / 2}
        dominantBaseline="central"
        textAnchor="middle"
        suppressHydrationWarning
      >
        {new Intl.NumberFormat(locale).format(count.entries.length)}
      </text>
    </a>
  );
});
