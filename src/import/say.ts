import words from './words.json';

/**
 * What an import tells its author. In English, as the problems of a story file are; readers of a story never see it,
 * nor load it.
 */
export function say(key: keyof typeof words, values: Readonly<Record<string, string | number>> = {}): string {
  return words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
