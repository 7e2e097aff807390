import { readFileSync } from 'node:fs';
import path from 'node:path';

import { findNodeAtLocation, type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';

import { parseStory, problemInWords } from '../story/parseStory.ts';
import { storyFiles } from './storyFiles.ts';

/** A problem of a story file and where it stands in the text, both counted from 1. */
export type LocatedProblem = { readonly line: number; readonly column: number; readonly words: string };

/**
 * Every problem of a story's text, in the order of the text. A file that is no JSON has its mistakes of
 * writing only: what it would say is not known.
 */
export function checkStory(text: string): LocatedProblem[] {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const located = (offset: number, words: string): LocatedProblem => ({ ...placeOf(text, offset), words });
  if (!tree || errors.length > 0) {
    return errors.map(({ error, offset }) => located(offset, `not JSON: ${inWords(printParseErrorCode(error))}`));
  }
  const parsed = parseStory(JSON.parse(text));
  if (!('problems' in parsed)) return [];
  return parsed.problems
    .map((problem) => located(offsetOf(tree, problem.path), problemInWords(problem)))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** `npm run story:check [file …]`: prints every problem as file:line:column; exits 1 where there is one. */
export function main(files: readonly string[]) {
  const all = files.length > 0 ? files : storyFiles().map((file) => path.relative('.', file));
  let found = 0;
  for (const file of all) {
    const problems = checkStory(readFileSync(file, 'utf8'));
    for (const { line, column, words } of problems) console.log(`${file}:${line}:${column} ${words}`);
    if (problems.length === 0) console.log(`${file}: no problem`);
    found += problems.length;
  }
  if (found > 0) process.exitCode = 1;
}

/** The start of what a path names, or of the nearest thing around it that is there. */
function offsetOf(tree: Node, problemPath: string): number {
  const keys = [...problemPath.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );
  for (let length = keys.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, keys.slice(0, length));
    if (node) return node.offset;
  }
  return tree.offset;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** `CommaExpected` → "comma expected" */
function inWords(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
