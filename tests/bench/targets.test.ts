import { expect, test } from 'vitest';

import type { Measured } from './measures.ts';
import type { Result } from './results.ts';
import type { SubjectKey } from './subjects.ts';
import { judge } from './targets.ts';

const visited = (subject: SubjectKey, moments: number, measured: Measured): Result => ({
  condition: 'plain',
  subject,
  moments,
  measured,
  failed: null,
});

test('a target is a share of the peer’s median in the same run', () => {
  const target = { ours: 'opened', of: 'clickSettled', sizes: [100], atMost: 0.2, times: 'timelinejs' } as const;
  const peer = [900, 1000, 5000].map((clickSettled) => visited('timelinejs', 100, { clickSettled }));
  const judged = (clickSettled: number) => judge([visited('opened', 100, { clickSettled }), ...peer], [target]);
  expect(judged(200)).toMatchObject([{ measured: 0.2, isMet: true }]);
  expect(judged(201)).toMatchObject([{ measured: 0.201, isMet: false }]);
});

test('frames that no display tells apart are as good as the peer’s', () => {
  const target = { ours: 'opened', of: 'dragP95', sizes: [100], atMost: 1, times: 'vis' } as const;
  const judged = (dragP95: number) =>
    judge([visited('opened', 100, { dragP95 }), visited('vis', 100, { dragP95: 16.7 })], [target]);
  expect(judged(16.8)[0]?.isMet).toBe(true);
  expect(judged(33.3)[0]?.isMet).toBe(false);
});

test('cost is compared with that of a tenth of the moments', () => {
  const target = { ours: 'opened', of: 'heap', sizes: [1000], atMost: 10, times: 'a tenth of the moments' } as const;
  const judged = judge([visited('opened', 100, { heap: 5 }), visited('opened', 1000, { heap: 55 })], [target]);
  expect(judged).toMatchObject([{ measured: 11, isMet: false }]);
});

test('a limit of our own needs no peer; what was not measured is not judged', () => {
  const target = { ours: 'opened', of: 'afterPanOver50', sizes: [1000, 10_000], atMost: 0 } as const;
  const judged = judge([visited('opened', 1000, { afterPanOver50: 0 })], [target]);
  expect(judged).toMatchObject([{ moments: 1000, measured: 0, isMet: true }]);
});
