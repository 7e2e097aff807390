/**
 * A file of the site that is still to be made: who writes it can see by `of` whether anything in it has changed, and
 * need not make it again.
 */
export type PlannedFile = {
  readonly fileName: string;
  /** All that it is made from, apart from the code: the same words, the same file. */
  readonly of: string;
  readonly make: () => Source | Promise<Source>;
};

type Source = string | Uint8Array;

/** A file whose content is at hand. */
export function plannedText(fileName: string, text: string): PlannedFile {
  return { fileName, of: text, make: () => text };
}
