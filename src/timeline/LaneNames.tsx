import { memo } from 'react';

import { DrawnText } from './DrawnText.tsx';
import { barHeight, type DesignPx, type Lane, lanePadding } from './bar.ts';
import type { Placing } from './placing.ts';
import type { MarkWords } from './useMarkWords.ts';

type Props = {
  readonly lanes: readonly Lane[];
  readonly height: DesignPx;
  readonly laneName: MarkWords['laneName'];
  readonly placing: Placing;
  /** Beside the first row, which is in sight where the lane is tall; else beside the middle. */
  readonly atTop?: boolean;
};

/** Who speaks in each lane, beside the drawing; every mark's name says it too. */
export const LaneNames = memo(function LaneNames({ lanes, height, laneName, placing, atTop = false }: Props) {
  return (
    <svg className="timeline-lanes" width="130" height={height} aria-hidden="true">
      {lanes.map((lane) => (
        <DrawnText
          key={lane.id}
          {...laneName(lane.id)}
          placing={placing}
          x={placing.onward === 1 ? '0' : '100%'}
          space={16}
          y={lane.top + (atTop ? lanePadding + barHeight / 2 : lane.height / 2)}
        />
      ))}
    </svg>
  );
});
