/** A run of a sentence: words that were said, or ours around them. */
export type QuotePart = { readonly quoted: boolean; readonly text: string };

/**
 * Takes a sentence apart at its “quotation marks”, which the parts no longer hold.
 *
 *     The talk was “very important” to civilians.
 *     [ours       ][said           ][ours         ]
 */
export function quoteParts(text: string): QuotePart[] {
  return text
    .split(/(“[^”]*”)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('“') ? { quoted: true, text: part.slice(1, -1) } : { quoted: false, text: part }));
}

export function isQuoted(part: QuotePart): boolean {
  return part.quoted;
}
