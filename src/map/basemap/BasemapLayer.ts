import { GridLayer, type Coords } from 'leaflet';

import { drawTile, type Basemap, type BasemapColours } from './drawTile.ts';
import { viewOf } from './tilePen.ts';

const tileSize = 512;
/** More pixels than this are not seen in lines this thin, and phones limit the memory of all canvases. */
const maxDpr = 2;

type Look = {
  readonly colours: BasemapColours;
  /** Draws no land or water, and lies over other tiles. */
  readonly linesOnly: boolean;
};

/**
 * The base map as canvas tiles: the story's own layers, and the coarse world around them. Tiles are
 * drawn at once, without a fade (give the map `fadeAnimation: false`); the sea is the container's colour.
 */
export class BasemapLayer extends GridLayer {
  #colours: BasemapColours;
  readonly #linesOnly: boolean;
  readonly #basemap: Basemap;
  readonly #tiles = new Map<HTMLCanvasElement, Coords>();

  constructor(basemap: Basemap, { colours, linesOnly }: Look) {
    // A tile takes a few milliseconds, so every move may draw the ones it uncovers: no blank edges.
    super({
      tileSize,
      minZoom: 1,
      updateWhenIdle: false,
      updateWhenZooming: true,
      updateInterval: 16,
      keepBuffer: 1,
      zIndex: linesOnly ? 3 : 1,
    });
    this.#linesOnly = linesOnly;
    this.#colours = colours;
    this.#basemap = basemap;
    this.on('tileunload', ({ tile }) => {
      const canvas = tile as HTMLElement as HTMLCanvasElement;
      this.#tiles.delete(canvas);
      // Safari keeps the memory of a canvas until it is collected; an empty one has none.
      canvas.width = canvas.height = 0;
    });
  }

  /** Draws what is shown again; nothing flickers, the canvases stay. */
  setColours(colours: BasemapColours): this {
    this.#colours = colours;
    for (const [canvas, coords] of this.#tiles) this.#draw(canvas, coords);
    return this;
  }

  override createTile(coords: Coords): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    this.#tiles.set(canvas, coords);
    this.#draw(canvas, coords);
    return canvas;
  }

  #draw(canvas: HTMLCanvasElement, { x, y, z }: Coords) {
    const dpr = Math.min(maxDpr, Math.max(1, window.devicePixelRatio));
    canvas.width = canvas.height = Math.round(tileSize * dpr);
    const ctx = canvas.getContext('2d');
    if (ctx)
      drawTile(
        viewOf(ctx, z, x * tileSize, y * tileSize, tileSize, dpr),
        this.#basemap,
        this.#colours,
        this.#linesOnly,
      );
  }
}
