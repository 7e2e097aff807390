import type { BasemapGeometry, Countries, NearGeometry } from './basemapGeometry.ts';
import { dash, fill, hatch, isOn, pixelsOf, stroke, within, type Pixels, type TileView } from './tilePen.ts';

/** Colours that a canvas knows. The sea is not drawn: it is the container's background. */
export type BasemapColours = {
  readonly land: string;
  readonly border: string;
  readonly borderSoft: string;
  readonly river: string;
  readonly sea: string;
};

export type Basemap = {
  readonly story: BasemapGeometry;
  /** What is drawn near only; null until it is there. */
  readonly near: NearGeometry | null;
  readonly world: BasemapGeometry | null;
};

/** The zoom from which each is drawn. */
export const detailFrom = 8;
export const governoratesFrom = 7;
export const provincesFrom = 6;
/** What is near is drawn from this zoom on. */
export const nearFrom = Math.min(detailFrom, governoratesFrom, provincesFrom);
/** Farther out it would show that they end with the region. */
export const riversFrom = 5;

/** Countries at one scale, and the rectangle of the tile that shows them, which may have a hole. */
type Part = { readonly countries: Countries; readonly inside: Pixels; readonly hole: Pixels | null };

/**
 * Draws a tile on an empty canvas; the sea stays see-through. Land first, then water on it, then lines.
 *
 *     zoom 8 and more:   world │ region │ detail │ region │ world
 *     zoom less than 8:  world │         region           │ world
 */
export function drawTile(view: TileView, basemap: Basemap, colours: BasemapColours, linesOnly = false) {
  const { story } = basemap;
  const { zoom } = view;
  const byZoom = (far: number, near: number, nearest: number) => (zoom < 6 ? far : zoom < 9 ? near : nearest);
  const parts = partsOn(view, basemap);

  if (!linesOnly) drawLandAndWater(view, parts, basemap, colours);
  for (const { countries, inside, hole } of parts) {
    within(view, inside, hole, () => {
      if (story.hasBorders) hatch(view, countries.hatched, colours.border);
      stroke(view, countries.coast, colours.river, 0.7);
      if (!story.hasBorders) return;
      stroke(view, countries.borders, colours.border, byZoom(0.8, 1, 1.3));
      dash(view, countries.disputed, colours.border, byZoom(0.8, 1, 1.3), [4, 3]);
    });
  }
}

function partsOn(view: TileView, { story, near, world }: Basemap): Part[] {
  const region = pixelsOf(view, story.region.bounds);
  const detail = near?.detail && view.zoom >= detailFrom ? pixelsOf(view, near.detail.bounds) : null;
  const parts: Part[] = [{ countries: story.region, inside: region, hole: detail }];
  if (world) parts.push({ countries: world.region, inside: [0, 0, view.size, view.size], hole: region });
  if (near?.detail && detail) parts.push({ countries: near.detail, inside: detail, hole: null });
  return parts.filter(({ inside, hole }) => isOn(view, inside, hole));
}

function drawLandAndWater(view: TileView, parts: readonly Part[], { story, near }: Basemap, colours: BasemapColours) {
  const { ctx, zoom } = view;
  for (const { countries, inside, hole } of parts) {
    within(view, inside, hole, () => fill(view, countries.land, colours.land));
  }
  within(view, pixelsOf(view, story.region.bounds), null, () => {
    ctx.globalCompositeOperation = 'destination-out';
    fill(view, story.lakes, '#000');
    // A river is drawn on land only: it ends at the shore, wherever its own line ends.
    ctx.globalCompositeOperation = 'source-atop';
    if (zoom >= riversFrom) stroke(view, story.rivers, colours.river, zoom < 6 ? 0.8 : zoom < 9 ? 1.1 : 1.5);
    ctx.globalCompositeOperation = 'source-over';
    stroke(view, story.lakes, colours.river, 0.7);
    if (near && zoom >= provincesFrom) dash(view, near.provinces, colours.borderSoft, 0.8, [3, 3]);
    if (near && zoom >= governoratesFrom) dash(view, near.governorates, colours.borderSoft, 1, [5, 3]);
  });
}
