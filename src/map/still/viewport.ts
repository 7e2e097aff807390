import type { LngLat } from '../../story/units.ts';
import type { CameraTarget } from '../camera/cameraTarget.ts';
import { mercator } from '../../geo/mercator.ts';

/** A still picture of a part of the world, in pixels. */
export type Viewport = {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** Pixels to the world's width. */
  readonly scale: number;
  /** The picture's corner, in pixels from that of the world. */
  readonly left: number;
  readonly top: number;
};

type Size = { readonly width: number; readonly height: number };

/** The picture of a size that holds a target in `room`, a box in its middle, as large as fits. */
export function viewportOf(
  { points, maxZoom }: Pick<CameraTarget, 'points' | 'maxZoom'>,
  { width, height }: Size,
  room: Size,
): Viewport {
  const all = points.map(([lng, lat]) => mercator(lng, lat));
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const fits = Math.min(room.width / (right - left), room.height / (bottom - top));
  const scale = Math.min(fits, 256 * 2 ** maxZoom);
  return {
    width,
    height,
    scale,
    zoom: Math.log2(scale / 256),
    left: ((left + right) / 2) * scale - width / 2,
    top: ((top + bottom) / 2) * scale - height / 2,
  };
}

/** Where a place stands in the picture, in pixels from its corner; it may lie outside. */
export function onViewport({ scale, left, top }: Viewport, [lng, lat]: LngLat): { x: number; y: number } {
  const [x, y] = mercator(lng, lat);
  return { x: x * scale - left, y: y * scale - top };
}
