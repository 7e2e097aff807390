/** In pixels of the flat world at one zoom. */
export type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** A name that wants room: beside the dot of a town, or over one of several spots, the best first. */
export type Wanting = {
  readonly id: string;
  readonly spots: readonly { readonly x: number; readonly y: number }[];
  readonly width: number;
  readonly height: number;
  readonly hasDot: boolean;
};

export type Placed = Rect & { readonly id: string };

const dotSize = 7;
const gap = 3;
/** Kept free about every name. */
const air = 2;

/**
 * Gives each name a place where it stands on nothing else, those first in line first. A town's name
 * stands right, left, above or below its dot; a name that finds no room is left out at this zoom.
 */
export function placeNames(wanting: readonly Wanting[], obstacles: readonly Rect[]): Placed[] {
  const taken: Rect[] = [...obstacles];
  const placed: Placed[] = [];
  for (const name of wanting) {
    const isFree = (box: Rect) => !taken.some((other) => overlaps(other, box));
    const dot = name.hasDot ? dotAt(name.spots[0]!) : null;
    if (dot && !isFree(dot)) continue;
    const free = placesFor(name).find(isFree);
    if (!free) continue;
    placed.push({ id: name.id, ...free });
    taken.push(free);
    if (dot) taken.push(dot);
  }
  return placed;
}

function dotAt({ x, y }: Wanting['spots'][number]): Rect {
  return { left: x - dotSize / 2, top: y - dotSize / 2, width: dotSize, height: dotSize };
}

function placesFor({ spots, width, height, hasDot }: Wanting): Rect[] {
  return spots.flatMap(({ x, y }) => {
    const [left, top] = [x - width / 2, y - height / 2];
    if (!hasDot) return [{ left, top, width, height }];
    const [aside, beyond] = [dotSize / 2 + gap, dotSize / 2 + 1];
    return [
      { left: x + aside, top, width, height },
      { left: x - aside - width, top, width, height },
      { left, top: y - beyond - height, width, height },
      { left, top: y + beyond, width, height },
    ];
  });
}

function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.left < b.left + b.width + air &&
    b.left < a.left + a.width + air &&
    a.top < b.top + b.height + air &&
    b.top < a.top + a.height + air
  );
}
