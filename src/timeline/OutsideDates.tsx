import { barHeight, type Bar, type DesignPx } from './layout.ts';
import { shareOf } from './shareOf.ts';

type Props = { readonly bars: readonly Bar[]; readonly width: DesignPx };

/** Below the middle of the gap between two rows. */
const gutter = barHeight + 1;

/**
 * Dates that other sources give: a ring in the gutter below a moment's bar, clear of every label, and a
 * dotted reach to one that lies outside the bar. The words for them are in the mark's name.
 */
export function OutsideDates({ bars, width }: Props) {
  const share = shareOf(width);
  return (
    <g className="outside-dates" aria-hidden="true">
      {bars.flatMap(({ id, left, width: length, top, ticks }) =>
        ticks.map((tick, i) => {
          const [y, right] = [top + gutter, left + length];
          const from = tick > right ? right - 14 : tick < left ? left + 14 : null;
          return (
            <g key={`${id} ${i}`}>
              {from !== null && (
                <line x1={share(Math.min(from, tick))} x2={share(Math.max(from, tick))} y1={y} y2={y} />
              )}
              <circle cx={share(tick)} cy={y} r="3.5" />
            </g>
          );
        }),
      )}
    </g>
  );
}
