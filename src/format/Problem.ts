/** One thing that is wrong in a story file: where, what was expected, what stands there. */
export type Problem = {
  /** The language of the translation that has it; the story file itself has no mark. */
  readonly translation?: string;
  /** `moments[3].speaker`; in a translation `moments.zarif-post.label` */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
  /** A likely cure, where there is one. */
  readonly suggestion?: string;
};

/** StoryText of one problem: where, what was expected, what stands there. */
export type Report = (path: string, expected: string, got: unknown, suggestion?: string) => void;

/** `moments[3].speaker: expected …, got "zarf". Did you mean "zarif"?` */
export function problemInWords({ translation, path, expected, got, suggestion }: Problem): string {
  return `${translation ? `translation (${translation}), ` : ''}${path || 'the file'}: expected ${expected}, got ${got}.${suggestion ? ` ${suggestion}` : ''}`;
}
