import type { PlaceRelation } from '../story/Story.ts';
import type { Kilometres, LngLat } from '../story/units.ts';

/** One moment as a foreign file tells it: plain text, a date of our own form, nothing checked against other moments. */
export type ImportedMoment = {
  /** Where it stands in the file, in words: "row 5". */
  readonly where: string;
  /** The file's own id for it, whatever its shape. */
  readonly ownId: string | null;
  readonly title: string;
  readonly text: string;
  /** A date that `parseWhen` takes; null where the file gives none. */
  readonly when: string | null;
  /** What the file says of the date beyond that. */
  readonly whenWords: readonly string[];
  readonly places: readonly ImportedPlace[];
  readonly sources: readonly ImportedSource[];
  readonly speaker: string | null;
  /** Only what the file itself calls a quotation. */
  readonly quote: string | null;
};

export type ImportedPlace = {
  readonly name: string | null;
  /** Null: the file names the place and does not say where it is. */
  readonly point: LngLat | null;
  readonly withinKm?: Kilometres;
  readonly relation: PlaceRelation;
};

export type ImportedSource = { readonly url: string | null; readonly title: string | null };

/** What an importer makes of a file: the story's head as far as the file has one, and its moments in the file's order. */
export type ImportedItems = {
  readonly title: string | null;
  readonly summary: string | null;
  readonly drafts: readonly ImportedMoment[];
};

/** Something that a file has and our format, or this import, has not. */
export type NotCarried = {
  /** "row 5", "slide 3", "the file" */
  readonly where: string;
  /** What was left behind, as the file has it, or its beginning. */
  readonly what: string;
  readonly why: string;
};

/** What every importer is handed. */
export type ImportContext = {
  /** Whose clocks the file's times of day are, where somebody knows. */
  readonly timeZone: string | null;
  readonly drop: (where: string, what: string, why: string) => void;
};
