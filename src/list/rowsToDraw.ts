/** In CSS pixels from the list's own top. */
export type Stretch = { readonly top: number; readonly bottom: number };

/** A row that is drawn, and the room to leave before it for those that are not, in CSS pixels. */
export type DrawnRow = { readonly index: number; readonly gap: number };

/**
 * Which rows of a long list are drawn: those that touch the stretch one sees; the first and the last; and
 * each of `kept` with its neighbours, so that Tab goes on from it in both directions.
 *
 *     0   [gap]   41 42 43   [gap]   118 119 120 121 …   [gap]   9999
 *     first       kept: 42           seen                        last
 */
export function rowsToDraw(
  count: number,
  heightOf: (index: number) => number,
  { top, bottom }: Stretch,
  kept: readonly number[],
): DrawnRow[] {
  const needed = new Set([0, count - 1, ...kept.flatMap((index) => [index - 1, index, index + 1])]);
  const rows: DrawnRow[] = [];
  let [y, gap] = [0, 0];
  for (let index = 0; index < count; index++) {
    const height = heightOf(index);
    const isSeen = y + height > top && y < bottom;
    if (isSeen || needed.has(index)) {
      rows.push({ index, gap });
      gap = 0;
    } else gap += height;
    y += height;
  }
  return rows;
}

/** The row about a screen before or after another, for PageUp and PageDown; the first or last at the ends. */
export function rowAfterScreen(
  count: number,
  heightOf: (index: number) => number,
  from: number,
  by: 1 | -1,
  screen: number,
): number {
  let index = from;
  for (let gone = 0; gone < screen; index += by) {
    if (index + by < 0 || index + by >= count) return index;
    gone += heightOf(index + by);
  }
  return index;
}
