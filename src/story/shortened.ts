import type { Quotation } from './Story.ts';

/** A text of at most `atMost` letters, cut after a whole word, with “ …” where something was left out. */
export function shortened(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  const cut = text.slice(0, atMost - 1);
  const end = cut.lastIndexOf(' ');
  // A script without spaces, or one very long word, is cut where it is; never through a pair of surrogates.
  const kept = end > 0 ? cut.slice(0, end) : cut.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:–—(“-]+$/, '')}\u00a0…`;
}

/**
 * A quotation on one line of at most `atMost` letters, with marks around what was said and nothing else.
 *
 *     direct     “We are encouraged that Turkey …”
 *     partial    That the two presidents met was “very …”
 *     indirect   The United States had no part in …
 */
export function shortQuotation({ kind, text }: Pick<Quotation, 'kind' | 'text'>, atMost: number): string {
  if (kind === 'direct') return `“${shortened(text, atMost - 2)}”`;
  if (kind === 'indirect' || text.length <= atMost) return shortened(text, atMost);
  const short = shortened(text, atMost - 1);
  return short.lastIndexOf('“') > short.lastIndexOf('”') ? `${short}”` : short;
}
