import bidiFactory from 'bidi-js';
import type { Font } from 'fontkit';

import type { Measure, Span, Typeset } from '../../publish/Painter.ts';
import { fontRuns, shape } from './glyphs.ts';

const bidi = bidiFactory();

/** Breaks a text into lines no wider than `width`, each in the order in which its scripts are read. */
export function typeset(spans: readonly Span[], { size, width, lineHeight = 1.25 }: Measure): Typeset {
  const text = spans.map((span) => span.text).join('');
  const faces = spans.flatMap((span) => Array.from({ length: span.text.length }, () => span.face));
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  const isRtl = (paragraphs[0]?.level ?? 0) % 2 === 1;
  const lines = brokenLines(text, width, (from, to) => widthOf(runsOf(from, to)));
  const step = size * lineHeight;
  return {
    height: lines.length * step,
    width: Math.max(0, ...lines.map(([from, to]) => widthOf(runsOf(from, to)))),
    pathAt: (x, y) =>
      lines
        .map(([from, to], i) => {
          const runs = visualOrder(runsOf(from, to));
          // The baseline: below the middle of the line by about a third of the letters' size.
          const baseline = y + i * step + step / 2 + size * 0.34;
          let pen = isRtl ? x + width - widthOf(runs) : x;
          return runs
            .map((run) => {
              const shaped = shapeRun(run);
              pen += shaped.width;
              return shaped.pathAt(pen - shaped.width, baseline);
            })
            .join('');
        })
        .join(''),
  };

  /** The letters from one place to another in runs of one font, one face and one direction. */
  function runsOf(from: number, to: number): Run[] {
    const runs: Run[] = [];
    for (let start = from; start < to;) {
      let end = start + 1;
      while (end < to && faces[end] === faces[start] && levels[end] === levels[start]) end++;
      const level = levels[start] ?? 0;
      runs.push(...fontRuns(text.slice(start, end), faces[start]!).map((run) => ({ ...run, level })));
      start = end;
    }
    return runs;
  }

  function shapeRun({ font, text: letters, level }: Run) {
    const isRtlRun = level % 2 === 1;
    return shape(font, isRtlRun ? mirrored(letters) : letters, size, isRtlRun);
  }

  function widthOf(runs: readonly Run[]): number {
    return runs.reduce((sum, run) => sum + shapeRun(run).width, 0);
  }
}

type Run = { readonly font: Font; readonly text: string; readonly level: number };

/** Rule L2 of the Unicode bidirectional algorithm: from the highest level down, what stands that deep is turned round. */
function visualOrder(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const deepest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = deepest; level > 0; level--) {
    for (let start = 0; start < order.length;) {
      let end = start;
      while (end < order.length && order[end]!.level >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).toReversed());
      start = end + 1;
    }
  }
  return order;
}

/** Rule L4: a bracket in a text from right to left opens to the left. */
function mirrored(letters: string): string {
  return Array.from(letters, (letter) => bidi.getMirroredCharacter(letter) ?? letter).join('');
}

/** Breaks at spaces; a word too wide for a line is broken where it must. */
function brokenLines(
  text: string,
  width: number,
  widthOf: (from: number, to: number) => number,
): [from: number, to: number][] {
  const lines: [number, number][] = [];
  /** By the last line. */
  let taken = 0;
  for (const { index, 0: word } of text.matchAll(/[^ ]+/g)) {
    const end = index + word.length;
    const last = lines.at(-1);
    const more = last ? widthOf(last[1], end) : 0;
    if (last && taken + more <= width) {
      last[1] = end;
      taken += more;
      continue;
    }
    lines.push([index, end]);
    for (let line = lines.at(-1)!; widthOf(...line) > width && line[1] - line[0] > 1; line = lines.at(-1)!) {
      let fits = line[1] - 1;
      while (fits - line[0] > 1 && widthOf(line[0], fits) > width) fits--;
      lines.splice(-1, 1, [line[0], fits], [fits, line[1]]);
    }
    taken = widthOf(...lines.at(-1)!);
  }
  return lines;
}
