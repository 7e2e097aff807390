import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { findBrowser } from '../browser/findBrowser.mjs';
import { type ConditionKey, conditionKeys, conditions, type Condition } from './conditions.ts';
import { report } from './report.ts';
import { type Cell, middleOf, type Result } from './results.ts';
import { serveSite } from './serveSite.ts';
import { storyOf } from './storyOf.ts';
import { type Subject, type SubjectKey, subjectKeys, subjects } from './subjects.ts';
import { visit } from './visit.ts';

const root = path.join(import.meta.dirname, '../..');
/** So long is one visit waited for, in ms; who gave no answer is not asked again. */
const patience = 90_000;

/**
 * Measures our build and its peers with the same stories, in turn: in every round each of them gets one visit, so that
 * what else the machine does falls on all alike.
 *
 *     for each condition (as it is, slow processor, slow line)
 *       for each size (22, 100, 1,000, 10,000 moments)
 *         for each round
 *           for each subject (ours, TimelineJS, vis-timeline): one visit in a fresh browser
 *
 * It reports and judges; a target that is missed is no failure. It fails when it could measure nothing.
 */
export async function main(args: readonly string[]) {
  const { runs, sizes, only, under, keep } = optionsOf(args);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: install Chromium or Chrome, or set CHROMIUM_PATH');
  const stories = new Map(sizes.map((moments) => [moments, storyOf(moments)]));
  const site = await serveSite(new Map([...stories].map(([moments, { slides }]) => [moments, slides])));
  const results: Result[] = [];
  for (const condition of under)
    for (const moments of sizes) {
      for (let run = 1; run <= runs; run++)
        for (const subject of only) {
          if (!isAsked(subjects[subject], conditions[condition], moments)) continue;
          if (hasGivenUp(results, { condition, moments, subject })) continue;
          const { file } = stories.get(moments)!;
          const result = await visit({
            subject: subjects[subject],
            condition: conditions[condition],
            moments,
            file,
            executablePath,
            patience,
            origin: site.origin,
          });
          results.push({ condition, moments, subject, ...result });
          console.log(`${condition} ${moments} ${run}/${runs} ${subject}: ${result.failed ?? 'measured'}`);
        }
      write(results, runs, keep);
    }
  site.close();
  console.log(`\n${report(results, runs)}`);
  if (results.every(({ measured }) => measured.ready === undefined)) throw new Error('nothing could be measured');
}

/** After each size: an hour's work is not lost with its last minute. */
function write(results: readonly Result[], runs: number, keep: boolean) {
  const folder = path.join(root, 'test-results/bench');
  const words = report(results, runs);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'bench.json'), JSON.stringify(results, null, 1));
  writeFileSync(path.join(folder, 'bench.md'), words);
  if (keep) writeFileSync(path.join(import.meta.dirname, 'RESULTS.md'), words);
}

function isAsked(subject: Subject, condition: Condition, moments: number): boolean {
  return condition.sizes(moments) && (subject.sizes?.(moments) ?? true);
}

function hasGivenUp(results: readonly Result[], of: Cell): boolean {
  return middleOf(results, of)?.failed.some((words) => words.includes('no answer')) ?? false;
}

/** `--runs 1 --sizes 22,100 --only opened,vis --under plain,cpu --keep` */
function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '22,100,1000,10000' },
      only: { type: 'string', default: subjectKeys.join(',') },
      under: { type: 'string', default: conditionKeys.join(',') },
      keep: { type: 'boolean', default: false },
    },
  });
  const numbers = values.sizes.split(',').map(Number);
  if (![Number(values.runs), ...numbers].every((n) => Number.isInteger(n) && n > 0))
    throw new Error('--runs and --sizes: expected whole numbers');
  return {
    runs: Number(values.runs),
    sizes: numbers,
    only: chosen<SubjectKey>('--only', values.only, subjectKeys),
    under: chosen<ConditionKey>('--under', values.under, conditionKeys),
    keep: values.keep,
  };
}

function chosen<Key extends string>(option: string, words: string, keys: readonly Key[]): Key[] {
  const unknown = words.split(',').find((word) => !(keys as readonly string[]).includes(word));
  if (unknown !== undefined) throw new Error(`${option}: expected ${keys.join(', ')}, got "${unknown}"`);
  return keys.filter((key) => words.split(',').includes(key));
}
