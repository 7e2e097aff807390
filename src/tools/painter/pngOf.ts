import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { Resvg } from '@resvg/resvg-js';

/** Between builds; `npm ci` empties it. */
const kept = path.join(import.meta.dirname, '../../../node_modules/.cache/dateline-cards');

/** A card as PNG. The same drawing gives the same bytes, so one that an earlier build painted is taken as it is. */
export function pngOf(svg: string): Uint8Array {
  const file = path.join(kept, `${createHash('sha256').update(svg).digest('hex')}.png`);
  if (existsSync(file)) return readFileSync(file);
  // All letters are outlines already, so no font is looked for, on this machine or any other.
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  mkdirSync(kept, { recursive: true });
  writeFileSync(file, picture);
  return picture;
}
