import type { Problem } from './parseStory.ts';

/** `moments[3].speaker: expected …, got "zarf". Did you mean "zarif"?` */
export function problemInWords({ translation, path, expected, got, suggestion }: Problem): string {
  return `${translation ? `translation (${translation}), ` : ''}${path || 'the file'}: expected ${expected}, got ${got}.${suggestion ? ` ${suggestion}` : ''}`;
}
