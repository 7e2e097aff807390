import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Where the stories, their translations and their map data stand. */
export const storiesFolder = path.join(import.meta.dirname, '../../../public/stories');

/** The story files, in the order of their names. */
export function storyFiles(): string[] {
  return readdirSync(storiesFolder)
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
    .toSorted()
    .map((name) => path.join(storiesFolder, name));
}

/** The languages that a story was translated into: those of the files `<story>.<lang>.json` beside it. */
export function translationsOf(storyFile: string): string[] {
  const id = path.basename(storyFile, '.json');
  return readdirSync(path.dirname(storyFile))
    .filter((name) => name.startsWith(`${id}.`) && /\.[a-z]{2,3}\.json$/.test(name))
    .map((name) => name.slice(id.length + 1, -'.json'.length))
    .toSorted();
}

export function translationFile(storyFile: string, lang: string): string {
  return storyFile.replace(/\.json$/, `.${lang}.json`);
}
