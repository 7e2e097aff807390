import type { Plugin } from 'vite';

/**
 * What the fields of a story file mean is for its author's editor, and 2 kB that no reader should load. In
 * storyFile.ts the sentences that end in a full stop are those; what the parser says of a problem never does.
 */
export function withoutFieldWords(): Plugin {
  return {
    name: 'dateline:without-field-words',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return id.endsWith('/src/format/storyFile.ts') ? { code: withoutSentences(code), map: null } : undefined;
    },
  };
}

export function withoutSentences(code: string): string {
  return code.replace(/'[^'\n]*\.'/g, "''");
}
