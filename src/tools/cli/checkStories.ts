import { readFileSync } from 'node:fs';
import path from 'node:path';

import { locateProblems, type LocatedProblem, mistakesOfWriting } from '../../import/locateProblems.ts';
import { parseStory } from '../../format/parseStory.ts';
import { storyFiles, translationFile, translationsOf } from '../stories/storyFiles.ts';

/** Every problem of a story's text, in the order of the text; of a file that is no JSON only its mistakes of writing. */
export function checkStory(text: string): LocatedProblem[] {
  const mistakes = mistakesOfWriting(text);
  if (mistakes.length > 0) return mistakes;
  const parsed = parseStory(JSON.parse(text));
  return 'problems' in parsed ? locateProblems(text, parsed.problems) : [];
}

/** Every problem of a translation's text; those of the story itself are told with the story. */
export function checkTranslation(text: string, story: unknown): LocatedProblem[] {
  const mistakes = mistakesOfWriting(text);
  if (mistakes.length > 0) return mistakes;
  const parsed = parseStory(story, JSON.parse(text));
  const problems = 'problems' in parsed ? parsed.problems : [];
  return locateProblems(
    text,
    problems.filter(({ translation }) => translation !== undefined),
  );
}

/** `npm run story:check [file …]`: prints every problem of stories and their translations as file:line:column; exits 1 where there is one. */
export function main(files: readonly string[]) {
  const all = files.length > 0 ? files : storyFiles().map((file) => path.relative('.', file));
  let found = 0;
  for (const file of all) {
    const text = readFileSync(file, 'utf8');
    const problems = checkStory(text);
    found += tell(file, problems);
    if (problems.length > 0) continue;
    for (const side of translationsOf(file).map((lang) => translationFile(file, lang)))
      found += tell(side, checkTranslation(readFileSync(side, 'utf8'), JSON.parse(text)));
  }
  if (found > 0) process.exitCode = 1;
}

function tell(file: string, problems: readonly LocatedProblem[]): number {
  for (const { line, column, words } of problems) console.log(`${file}:${line}:${column} ${words}`);
  if (problems.length === 0) console.log(`${file}: no problem`);
  return problems.length;
}
