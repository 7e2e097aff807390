import { directionOf } from '../messages/directionOf.ts';
import type { Lang } from '../story/units.ts';
import { isIn } from './unicodeRange.ts';

/** A file of the built style sheet: what it is for, and where it lies. */
export type BuiltFace = {
  /** `serif 600`, `serif italic`, `sans 400`: the words of a page are told apart by these. */
  readonly face: string;
  readonly ranges: string;
  readonly href: string;
};

/** The faces of our own letters in a built style sheet: those that come at once or not at all. */
export function facesIn(css: string): BuiltFace[] {
  const rules = [...css.matchAll(/@font-face\s*\{([^}]+)\}/g)].map(([, rule = '']) => rule);
  return rules
    .filter((rule) => /font-display:\s*optional/.test(rule))
    .map((rule) => {
      const valueOf = (name: string) => new RegExp(`${name}:\\s*([^;]+)`).exec(rule)?.[1] ?? '';
      const kind = valueOf('font-family').includes('Serif') ? 'serif' : 'sans';
      const weight = valueOf('font-style') === 'italic' ? 'italic' : valueOf('font-weight');
      return {
        face: `${kind} ${weight}`,
        ranges: valueOf('unicode-range'),
        href: /url\(["']?([^"')]+)/.exec(valueOf('src'))?.[1] ?? '',
      };
    });
}

/** What a written page sets in the serif; the rest is in the sans, in two weights. The style sheets settle it. */
const serifs: Readonly<Record<string, RegExp>> = {
  'serif 600': /<h1[^>]*>.*?<\/h1>|<h2[^>]*class="moment-title"[^>]*>.*?<\/h2>/gs,
  'serif 400': /<blockquote.*?<\/blockquote>/gs,
  'serif italic': /<q>.*?<\/q>|<cite>.*?<\/cite>/gs,
};

/** Other languages' names in their own letters: behind a button, so nothing is fetched for them. */
const hidden = /<div id="languages".*?<\/nav><\/div>/s;

/**
 * The files that a written page shows letters of, to be fetched with its style sheet: faces come at once or
 * not at all, and one that is not used would only take the others' room.
 */
export function fontPreloads(body: string, lang: Lang, faces: readonly BuiltFace[]): string[] {
  const shown = body.replace(hidden, '');
  const wordsIn = (pattern: RegExp) => lettersOf((shown.match(pattern) ?? []).join(' '));
  const all = lettersOf(shown);
  return faces
    .filter(({ face, ranges }) => {
      // Titles in Arabic letters are in the sans (tokens.css).
      if (face === 'serif 600' && directionOf(lang) === 'rtl') return false;
      const pattern = serifs[face];
      return [...(pattern ? wordsIn(pattern) : all)].some((letter) => isIn(ranges, letter));
    })
    .map(({ href }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${href}" />`);
}

/** Without the tags, and without the space that every text has. */
function lettersOf(html: string): Set<string> {
  return new Set(html.replace(/<[^>]*>/g, '').replaceAll(/\s/g, ''));
}
