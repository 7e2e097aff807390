import type { ConditionKey } from './conditions.ts';
import { type Measure, type Measured, medians } from './measures.ts';
import type { SubjectKey } from './subjects.ts';

/** Who was visited, and how. */
export type Cell = {
  readonly condition: ConditionKey;
  readonly moments: number;
  readonly subject: SubjectKey;
};

/** What one visit told. */
export type Result = Cell & {
  readonly measured: Measured;
  /** Where it was given up, and why. */
  readonly failed: string | null;
};

/** The visits of one subject to a story of one size, in the middle. */
export type Middle = { readonly measured: Measured; readonly failed: readonly string[]; readonly visits: number };

export function middleOf(results: readonly Result[], { condition, moments, subject }: Cell): Middle | null {
  const visits = results.filter(
    (one) => one.condition === condition && one.moments === moments && one.subject === subject,
  );
  if (visits.length === 0) return null;
  return {
    measured: medians(visits.map(({ measured }) => measured)),
    failed: visits.flatMap(({ failed }) => (failed === null ? [] : [failed])),
    visits: visits.length,
  };
}

/** Ours ÷ theirs; undefined where one of them has none, or theirs is as good as nothing. */
export function ratio(ours: Middle | null, theirs: Middle | null, measure: Measure): number | undefined {
  const [a, b] = [ours?.measured[measure], theirs?.measured[measure]];
  return a === undefined || b === undefined || b < 0.01 ? undefined : a / b;
}
