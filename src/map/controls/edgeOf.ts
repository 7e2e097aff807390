/** The sides of the map. */
export type Edge = 'left' | 'right' | 'top' | 'bottom';

type Pixels = { readonly x: number; readonly y: number };

/** The edge on whose other side a point lies, seen from the middle; null for a point in view. */
export function edgeOf(size: Pixels, point: Pixels): Edge | null {
  if (point.x >= 0 && point.x <= size.x && point.y >= 0 && point.y <= size.y) return null;
  const x = (point.x - size.x / 2) / (size.x / 2);
  const y = (point.y - size.y / 2) / (size.y / 2);
  if (Math.abs(x) >= Math.abs(y)) return x < 0 ? 'left' : 'right';
  return y < 0 ? 'top' : 'bottom';
}
