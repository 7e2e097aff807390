import { expect, test } from 'vitest';

import { report, table } from './report.ts';
import type { Result } from './results.ts';

const results: readonly Result[] = [
  { condition: 'plain', moments: 1000, subject: 'opened', measured: { ready: 300, nodes: 1500 }, failed: null },
  { condition: 'plain', moments: 1000, subject: 'vis', measured: { ready: 600 }, failed: 'clicking: no answer in 9 s' },
];

test('the table has our number, the peer’s, and ours as a share of it', () => {
  const row = report(results, 1)
    .split('\n')
    .find((line) => line.startsWith('| ready, ms'));
  expect(row?.split('|').map((cell) => cell.trim())).toEqual(['', 'ready, ms', '300', '600', '0.50×', '']);
});

test('a number that nobody has makes no row; one that a peer lacks is a dash', () => {
  const words = report(results, 1);
  expect(words).not.toContain('| layout shift');
  expect(words).toMatch(/^\| elements +\| 1,500 +\| – +\| – +\|$/m);
});

test('a peer that gave no answer is named, with where it was and how long one waited', () => {
  expect(report(results, 1)).toContain('vis-timeline: 1 of 1 visits did not end (clicking: no answer in 9 s).');
});

test('the columns of a table are as wide as their widest cell', () => {
  expect(table(['a', 'bbbb'], [['ccccc', 'd']])).toBe('| a     | bbbb |\n| ----- | ---- |\n| ccccc | d    |');
});
