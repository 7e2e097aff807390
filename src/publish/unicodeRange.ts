/** Whether a `unicode-range` such as `U+20-7E,U+A0` covers the letter. */
export function isIn(ranges: string, letter: string): boolean {
  const code = letter.codePointAt(0)!;
  return ranges.split(',').some((part) => {
    const [first = '', last = first] = part.trim().slice('U+'.length).split('-');
    return Number.parseInt(first, 16) <= code && code <= Number.parseInt(last, 16);
  });
}

/** The `unicode-range` that covers these letters, which are in the order of their codes, and no other. */
export function rangesOf(letters: readonly string[]): string {
  const ranges: [number, number][] = [];
  for (const letter of letters) {
    const code = letter.codePointAt(0)!;
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([first, last]) => `U+${first.toString(16)}${first === last ? '' : `-${last.toString(16)}`}`)
    .join();
}
