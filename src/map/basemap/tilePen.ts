import type { Bounds, MercatorUnits, Path } from './basemapGeometry.ts';

/** A canvas, and the part of the world that it shows. */
export type TileView = {
  readonly ctx: CanvasRenderingContext2D;
  readonly zoom: number;
  /** Canvas pixels to a CSS pixel. */
  readonly dpr: number;
  /** Canvas pixels to a Mercator unit. */
  readonly scale: number;
  /** The corner, in canvas pixels from that of the world. */
  readonly left: number;
  readonly top: number;
  /** Width and height in canvas pixels. */
  readonly size: number;
  /** What a line can touch and still be seen, in Mercator units. */
  readonly bounds: Bounds;
};

/** A rectangle in whole canvas pixels of the tile, so that what is cut along it has no half-covered edge. */
export type Pixels = readonly [left: number, top: number, right: number, bottom: number];

/** A canvas of `cssSize` CSS pixels whose corner is `left`, `top` in the pixels of the map at that zoom. */
export function viewOf(
  ctx: CanvasRenderingContext2D,
  zoom: number,
  left: number,
  top: number,
  cssSize: number,
  dpr: number,
): TileView {
  const worldSize = 256 * 2 ** zoom;
  const margin = 4;
  const bounds = {
    left: (left - margin) / worldSize,
    top: (top - margin) / worldSize,
    right: (left + cssSize + margin) / worldSize,
    bottom: (top + cssSize + margin) / worldSize,
  };
  return {
    ctx,
    zoom,
    dpr,
    scale: worldSize * dpr,
    left: left * dpr,
    top: top * dpr,
    size: Math.round(cssSize * dpr),
    bounds,
  };
}

export function pixelsOf({ scale, left, top }: TileView, bounds: Bounds): Pixels {
  return [
    Math.round(bounds.left * scale - left),
    Math.round(bounds.top * scale - top),
    Math.round(bounds.right * scale - left),
    Math.round(bounds.bottom * scale - top),
  ];
}

/** Whether the tile shows any of a rectangle that is not in its hole. */
export function isOn({ size }: TileView, [left, top, right, bottom]: Pixels, hole: Pixels | null): boolean {
  if (right <= 0 || bottom <= 0 || left >= size || top >= size) return false;
  return (
    !hole ||
    Math.max(0, left) < hole[0] ||
    Math.max(0, top) < hole[1] ||
    Math.min(size, right) > hole[2] ||
    Math.min(size, bottom) > hole[3]
  );
}

/** Draws in a rectangle only, and not in its hole. */
export function within(view: TileView, inside: Pixels, hole: Pixels | null, draw: () => void) {
  const { ctx, size } = view;
  if (!isOn(view, inside, null)) return;
  ctx.save();
  const [left, top, right, bottom] = inside;
  const isWhole = left <= 0 && top <= 0 && right >= size && bottom >= size;
  if (!isWhole || (hole && isOn(view, hole, null))) {
    ctx.beginPath();
    ctx.rect(left, top, right - left, bottom - top);
    if (hole) ctx.rect(hole[0], hole[1], hole[2] - hole[0], hole[3] - hole[1]);
    ctx.clip('evenodd');
  }
  draw();
  ctx.restore();
}

export function fill(view: TileView, rings: readonly Path[], colour: string) {
  view.ctx.beginPath();
  for (const ring of rings) if (touches(view.bounds, ring.bounds)) trace(view, ring.points);
  view.ctx.fillStyle = colour;
  view.ctx.fill('evenodd');
}

/** Width in CSS pixels. */
export function stroke(view: TileView, lines: readonly Path[], colour: string, width: number) {
  const { ctx, dpr } = view;
  ctx.beginPath();
  for (const line of lines) if (touches(view.bounds, line.bounds)) trace(view, line.points);
  ctx.lineWidth = width * dpr;
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.strokeStyle = colour;
  ctx.stroke();
}

/** Dashes that go on where the neighbouring tile's leave off: each piece knows how far into its line it begins. */
export function dash(
  view: TileView,
  lines: readonly Path[],
  colour: string,
  width: number,
  pattern: readonly number[],
) {
  const { ctx, dpr, scale } = view;
  ctx.setLineDash(pattern.map((length) => length * dpr));
  ctx.lineWidth = width * dpr;
  ctx.lineCap = 'butt';
  ctx.strokeStyle = colour;
  for (const line of lines) {
    if (!touches(view.bounds, line.bounds)) continue;
    ctx.beginPath();
    traceAll(view, line.points);
    ctx.lineDashOffset = line.start * scale;
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

/** Slanted lines through an area, every 8 CSS pixels from the corner of the world, so that tiles agree. */
export function hatch(view: TileView, rings: readonly Path[], colour: string) {
  const seen = rings.filter(({ bounds }) => touches(view.bounds, bounds));
  if (seen.length === 0) return;
  const { ctx, dpr, size } = view;
  ctx.save();
  ctx.beginPath();
  for (const ring of seen) trace(view, ring.points);
  ctx.clip('evenodd');
  ctx.beginPath();
  const step = 8 * dpr;
  for (let at = -((view.left + view.top) % step); at < 2 * size + step; at += step) {
    ctx.moveTo(at, 0);
    ctx.lineTo(at - size, size);
  }
  ctx.lineWidth = 0.8 * dpr;
  ctx.globalAlpha = 0.45;
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.restore();
}

function touches(a: Bounds, b: Bounds): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

/**
 * Adds a line or a ring to the canvas's path, without the points that cannot be seen: a point goes when it,
 * the last one kept and the next one all lie beyond the same edge of the tile.
 */
function trace({ ctx, scale, left, top, bounds }: TileView, points: MercatorUnits) {
  const last = points.length - 2;
  let kept = sideOf(bounds, points[0]!, points[1]!);
  let here = last > 0 ? sideOf(bounds, points[2]!, points[3]!) : 0;
  ctx.moveTo(points[0]! * scale - left, points[1]! * scale - top);
  for (let i = 2; i <= last; i += 2) {
    const next = i < last ? sideOf(bounds, points[i + 2]!, points[i + 3]!) : 0;
    if ((kept & here & next) === 0) {
      ctx.lineTo(points[i]! * scale - left, points[i + 1]! * scale - top);
      kept = here;
    }
    here = next;
  }
}

/** A bit for each edge of the tile that a point lies beyond. */
function sideOf({ left, top, right, bottom }: Bounds, x: number, y: number): number {
  return (x < left ? 1 : 0) | (x > right ? 2 : 0) | (y < top ? 4 : 0) | (y > bottom ? 8 : 0);
}

function traceAll({ ctx, scale, left, top }: TileView, points: MercatorUnits) {
  ctx.moveTo(points[0]! * scale - left, points[1]! * scale - top);
  for (let i = 2; i < points.length; i += 2) ctx.lineTo(points[i]! * scale - left, points[i + 1]! * scale - top);
}
