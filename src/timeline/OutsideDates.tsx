import { barHeight, type Bar } from './bar.ts';
import type { Placing } from './placing.ts';

type Props = { readonly bars: readonly Bar[]; readonly placing: Placing };

/** Below the middle of the gap between two rows. */
const gutter = barHeight + 1;

/**
 * Dates that other sources give: a ring in the gutter below a moment's bar, clear of every label, and a
 * dotted reach to one that lies outside the bar. The words for them are in the mark's name.
 */
export function OutsideDates({ bars, placing: { at } }: Props) {
  return (
    <g className="outside-dates" aria-hidden="true">
      {bars.flatMap(({ id, left, width: length, top, ticks }) =>
        ticks.map((tick, i) => {
          const [y, right] = [top + gutter, left + length];
          const from = tick > right ? right - 14 : tick < left ? left + 14 : null;
          return (
            <g key={`${id} ${i}`}>
              {from !== null && <line x1={at(from)} x2={at(tick)} y1={y} y2={y} />}
              <circle cx={at(tick)} cy={y} r="3.5" />
            </g>
          );
        }),
      )}
    </g>
  );
}
