import { Resvg } from '@resvg/resvg-js';

/** A card as PNG. All its letters are outlines already, so no font is looked for, on this machine or any other. */
export function pngOf(svg: string): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
