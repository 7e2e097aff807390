import { findNodeAtLocation, type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';

import type { Problem } from '../format/Problem.ts';
import { problemInWords } from '../format/Problem.ts';

/** A problem of a story file and where it stands in the text, both counted from 1. */
export type LocatedProblem = { readonly line: number; readonly column: number; readonly words: string };

/**
 * What is wrong with the writing of a JSON text, in the order of the text; none for good JSON. What a file
 * that is no JSON would say is not known.
 */
export function mistakesOfWriting(text: string): LocatedProblem[] {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, strictly);
  if (tree && errors.length === 0) return [];
  const placeAt = placesIn(text);
  return errors.map(({ error, offset }) => ({
    ...placeAt(offset),
    words: `not JSON: ${inWords(printParseErrorCode(error))}`,
  }));
}

/** Problems of a story with where each stands in the text that it was read from, in the order of that text. */
export function locateProblems(text: string, problems: readonly Problem[]): LocatedProblem[] {
  const tree = parseTree(text, [], strictly);
  const placeAt = placesIn(text);
  return problems
    .map((problem) => ({ ...placeAt(tree ? offsetOf(tree, problem.path) : 0), words: problemInWords(problem) }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

const strictly = { disallowComments: true, allowTrailingComma: false };

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

/** Line and column of an offset; the lines are counted once. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** `CommaExpected` → "comma expected" */
function inWords(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
