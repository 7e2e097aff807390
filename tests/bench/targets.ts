import { type ConditionKey, conditionKeys } from './conditions.ts';
import type { Measure } from './measures.ts';
import { type Middle, middleOf, ratio, type Result } from './results.ts';
import type { SubjectKey } from './subjects.ts';

type Target = {
  readonly ours: SubjectKey;
  readonly of: Measure;
  readonly sizes: readonly number[];
  /** In the measure's unit; or times the peer's; or times our own at a size ten times smaller. */
  readonly atMost: number;
  readonly times?: SubjectKey | 'a tenth of the moments';
};

const all = [22, 100, 1000, 10_000];
const large = [1000, 10_000];
const steady = ['dragMedian', 'dragP95'] as const satisfies readonly Measure[];

/** Half of what one cannot tell apart: a display's frame comes to the tenth of a millisecond. */
const frameJitter = 0.5;

/** What we want to reach. Reported by the benchmark; no test fails on a time. */
const targets: readonly Target[] = [
  { ours: 'written', of: 'firstBytes', sizes: [22], atMost: 0.5, times: 'timelinejs' },
  { ours: 'written', of: 'largestPaint', sizes: [22], atMost: 0.5, times: 'timelinejs' },
  { ours: 'written', of: 'firstMoment', sizes: [22], atMost: 0.5, times: 'timelinejs' },
  { ours: 'written', of: 'clickSettled', sizes: [22], atMost: 0.2, times: 'timelinejs' },
  { ours: 'opened', of: 'clickSettled', sizes: [100, 1000, 10_000], atMost: 0.2, times: 'timelinejs' },
  { ours: 'written', of: 'clickFirst', sizes: [22], atMost: 1, times: 'vis' },
  { ours: 'opened', of: 'clickFirst', sizes: [100, 1000, 10_000], atMost: 1, times: 'vis' },
  { ours: 'written', of: 'ready', sizes: [22], atMost: 1, times: 'vis' },
  { ours: 'opened', of: 'ready', sizes: [100, 1000, 10_000], atMost: 1, times: 'vis' },
  ...steady.map((of): Target => ({ ours: 'opened', of, sizes: all, atMost: 1, times: 'vis' })),
  ...steady.map((of): Target => ({ ours: 'opened', of, sizes: large, atMost: 1, times: 'clustered' })),
  { ours: 'opened', of: 'dragMedian', sizes: large, atMost: 17 },
  { ours: 'opened', of: 'dragP95', sizes: large, atMost: 33 },
  { ours: 'opened', of: 'panMedian', sizes: large, atMost: 17 },
  { ours: 'opened', of: 'panP95', sizes: large, atMost: 33 },
  { ours: 'opened', of: 'afterPanOver50', sizes: large, atMost: 0 },
  { ours: 'opened', of: 'clickFirst', sizes: large, atMost: 50 },
  { ours: 'opened', of: 'nodes', sizes: large, atMost: 3000 },
  ...(['ready', 'clickSettled', 'heap'] as const).map((of): Target => ({
    ours: 'opened',
    of,
    sizes: [10_000],
    atMost: 10,
    times: 'a tenth of the moments',
  })),
];

export type Judged = Pick<Target, 'ours' | 'of' | 'atMost' | 'times'> & {
  readonly condition: ConditionKey;
  readonly moments: number;
  readonly measured: number;
  readonly isMet: boolean;
};

/** Each target wherever it was measured. A peer that gave no answer is no measure. */
export function judge(results: readonly Result[], wanted: readonly Target[] = targets): Judged[] {
  return conditionKeys.flatMap((condition) =>
    wanted.flatMap(({ sizes, ...target }) =>
      sizes.flatMap((moments) => {
        const middle = (subject: SubjectKey, size = moments) =>
          middleOf(results, { condition, moments: size, subject });
        const measured = measuredFor(target, moments, middle);
        if (measured === undefined) return [];
        return [
          { ...target, condition, moments, measured, isMet: measured <= target.atMost + tolerance(target, middle) },
        ];
      }),
    ),
  );
}

type MiddleOf = (subject: SubjectKey, size?: number) => Middle | null;

function measuredFor({ ours, of, times }: Omit<Target, 'sizes'>, moments: number, middle: MiddleOf) {
  if (times === undefined) return middle(ours)?.measured[of];
  return ratio(middle(ours), times === 'a tenth of the moments' ? middle(ours, moments / 10) : middle(times), of);
}

/** In what the target is in: a time or a share of the peer's. */
function tolerance({ of, times }: Omit<Target, 'sizes'>, middle: MiddleOf): number {
  if (!(steady as readonly Measure[]).includes(of) || times === undefined || times === 'a tenth of the moments')
    return 0;
  const theirs = middle(times)?.measured[of];
  return theirs ? frameJitter / theirs : 0;
}
