import { parseStory } from '../format/parseStory.ts';
import type { Story } from '../story/Story.ts';
import type { Format } from './detectFormat.ts';
import { importStory, type Imported } from './importStory.ts';
import { locateProblems, type LocatedProblem, mistakesOfWriting } from './locateProblems.ts';

/** A file as a story, with what it could not carry over; or what is wrong with it. */
export type Opened =
  | ({
      readonly story: Story;
      /** The story file that it is, or has become. */
      readonly file: string;
      readonly format: Format;
    } & Pick<Imported, 'notCarried' | 'assumed'>)
  | ({ readonly problems: readonly LocatedProblem[] } & Pick<Imported, 'notCarried'>);

/** Opens the text of a file of any format that is known: never throws, and sends nothing anywhere. */
export async function openStory(text: string, fileName: string): Promise<Opened> {
  const { format, file, notCarried, assumed } = await importStory(text, { fileName });
  if (format === null && looksLikeJson(text)) {
    const mistakes = mistakesOfWriting(text);
    if (mistakes.length > 0) return { problems: mistakes, notCarried: [] };
  }
  if (format === null || file === null) return { problems: [], notCarried };
  const parsed = parseStory(file);
  const written = format === 'story' ? text : `${JSON.stringify(file, null, 2)}\n`;
  if ('problems' in parsed) return { problems: locateProblems(written, parsed.problems), notCarried };
  return { story: parsed.story, file: written, format, notCarried, assumed };
}

function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}
