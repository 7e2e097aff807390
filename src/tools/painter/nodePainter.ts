import type { Painter } from '../../publish/Painter.ts';
import { lettersWithoutFont } from './glyphs.ts';
import { pngOf } from './pngOf.ts';
import { typeset } from './typeset.ts';

/** How Node paints: letters by fontkit, pictures by resvg. */
export const nodePainter: Painter = { typeset, lettersWithoutFont, png: pngOf };
