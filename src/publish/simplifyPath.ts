/** x0, y0, x1, y1 … in pixels. */
export type Line = readonly number[];

export type Edges = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The part of a ring that lies in a box (Sutherland and Hodgman 1974: an edge of the box at a time). */
export function clippedRing(ring: Line, { left, top, right, bottom }: Edges): Line {
  return [
    [0, left, 1],
    [0, -right, -1],
    [1, top, 1],
    [1, -bottom, -1],
  ].reduce((points, [axis = 0, edge = 0, sign = 1]) => cutAt(points, axis, edge, sign), ring);
}

/** What of a ring has `sign * coordinate >= edge`, closed along the edge. */
function cutAt(ring: Line, axis: number, edge: number, sign: number): Line {
  const kept: number[] = [];
  const depth = (i: number) => ring[i + axis]! * sign - edge;
  for (let i = 0; i < ring.length; i += 2) {
    const before = (i === 0 ? ring.length : i) - 2;
    const [a, b] = [depth(before), depth(i)];
    if (a < 0 !== b < 0) {
      const t = a / (a - b);
      kept.push(
        ring[before]! + (ring[i]! - ring[before]!) * t,
        ring[before + 1]! + (ring[i + 1]! - ring[before + 1]!) * t,
      );
    }
    if (b >= 0) kept.push(ring[i]!, ring[i + 1]!);
  }
  return kept;
}

/** The runs of a line that are in a box or may cross it. */
export function clippedLine(line: Line, { left, top, right, bottom }: Edges): Line[] {
  const runs: number[][] = [];
  let run: number[] | null = null;
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!];
    const isOut =
      Math.max(ax, bx) < left || Math.min(ax, bx) > right || Math.max(ay, by) < top || Math.min(ay, by) > bottom;
    if (isOut) run = null;
    else if (run) run.push(bx, by);
    else runs.push((run = [ax, ay, bx, by]));
  }
  return runs;
}

/** Lines that go on where the one before them ends become one. */
export function joined(lines: readonly Line[]): Line[] {
  const all: number[][] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last && last.at(-2) === line[0] && last.at(-1) === line[1]) last.push(...line.slice(2));
    else all.push([...line]);
  }
  return all;
}

/** A line without the points that lie within `tolerance` pixels of what is left (Douglas and Peucker 1973). */
export function simplified(line: Line, tolerance: number): Line {
  const last = line.length / 2 - 1;
  const isKept = new Set([0, last]);
  const spans: [number, number][] = [[0, last]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, most] = [-1, tolerance];
    for (let i = from + 1; i < to; i++) {
      const distance = distanceToSpan(line, i, from, to);
      if (distance > most) [farthest, most] = [i, distance];
    }
    if (farthest < 0) continue;
    isKept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, i) => isKept.has(Math.floor(i / 2)));
}

function distanceToSpan(line: Line, i: number, from: number, to: number): number {
  const at = (n: number) => [line[n * 2]!, line[n * 2 + 1]!] as const;
  const [[px, py], [ax, ay], [bx, by]] = [at(i), at(from), at(to)];
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / square));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** A path as SVG writes it, half a pixel at its finest, in steps from point to point: `M10 4l1.5-.5`. */
export function pathData(lines: readonly Line[], end: '' | 'z' = ''): string {
  return lines.map((line) => oneLine(line) + end).join('');
}

function oneLine(line: Line): string {
  let [x, y] = [halves(line[0]!), halves(line[1]!)];
  let text = `M${short(x)} ${short(y)}`;
  let isFirst = true;
  for (let i = 2; i < line.length; i += 2) {
    const [nx, ny] = [halves(line[i]!), halves(line[i + 1]!)];
    if (nx === x && ny === y) continue;
    const [dx, dy] = [short(nx - x), short(ny - y)];
    text += `${isFirst ? 'l' : dx.startsWith('-') ? '' : ' '}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
    [x, y, isFirst] = [nx, ny, false];
  }
  return text;
}

function halves(pixels: number): number {
  return Math.round(pixels * 2);
}

function short(inHalves: number): string {
  return String(inHalves / 2).replace(/^(-?)0\./, '$1.');
}
