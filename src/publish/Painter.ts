/** A typeface of the pictures: the app's two families. */
export type Face = 'serif' | 'serif-italic' | 'serif-bold' | 'sans' | 'sans-bold';

export type Span = { readonly text: string; readonly face: Face };

/** Sizes and widths in pixels; a line is `lineHeight` times as high as its letters. */
export type Measure = { readonly size: number; readonly width: number; readonly lineHeight?: number };

/** A text broken into lines. */
export type Typeset = {
  readonly height: number;
  readonly width: number;
  /** SVG path data; the first line's top stands at y. A text from right to left ends at x + the given width. */
  readonly pathAt: (x: number, y: number) => string;
};

/** What Node and a browser do each in their own way while a site is made: whoever publishes hands it in. */
export type Painter = {
  /** Breaks a text into lines no wider than `width`, as outlines, so that a picture needs no font. */
  readonly typeset: (spans: readonly Span[], measure: Measure) => Typeset;
  /** The letters of a text that would stand as empty boxes. */
  readonly lettersWithoutFont: (text: string) => string[];
  /** A picture of an SVG without letters; the same drawing gives the same bytes. */
  readonly png: (svg: string) => Uint8Array | Promise<Uint8Array>;
};
