import { cpus } from 'node:os';

import { conditionKeys, conditions } from './conditions.ts';
import { type Measure, measures } from './measures.ts';
import { type Middle, middleOf, ratio, type Result } from './results.ts';
import { type SubjectKey, subjectKeys, subjects } from './subjects.ts';
import { judge, type Judged } from './targets.ts';

/** The whole report, in Markdown: what was aimed at, then a table for each condition, size and way to our page. */
export function report(results: readonly Result[], runs: number): string {
  const tables = conditionKeys.flatMap((condition) =>
    [...new Set(results.map(({ moments }) => moments))].flatMap((moments) =>
      subjectKeys
        .filter((key) => subjects[key].is === 'ours' && middleOf(results, { condition, moments, subject: key }))
        .map((ours) => {
          const middle = (subject: SubjectKey) => middleOf(results, { condition, moments, subject });
          const title = `## ${conditions[condition].words}: ${inWords(moments)} moments, ${subjects[ours].name}`;
          return [title, comparison(ours, middle), ...failures(middle)].join('\n\n');
        }),
    ),
  );
  return `${[`# Beside its peers`, intro(runs), '## Targets', targetTable(judge(results)), ...tables].join('\n\n')}\n`;
}

function intro(runs: number): string {
  return `Written by \`npm run bench -- --keep\`: medians of ${runs}, in turn, ${cpus().length} cores, no GPU, Chromium without a window, 1280×720,
loopback. Compare the ratios, not the times, with those of another machine.

- **Same story.** Peers get it through our own export for TimelineJS, in their page; vis-timeline has a lane for each party
  and writes the words below. 22 moments are the published story, more are made up (\`tests/bigStory.ts\`). Without its
  undated moments: peers can show none.
- **From when.** Times run from the beginning of the navigation. Only a file that was opened has the clock run from when it
  is handed over: our page is then there, and has still to read and check it. “From the data at hand” is the same for all: from
  the file, or from the line of the page that hands the data to the library.
- **Ready** is the peer’s own word for it; ours once the timeline’s marks answer to keys. Our map comes after; peers have none.
- **Bytes** are compressed as they travel. Before the first reading: HTML and CSS, and the JavaScript without which
  there is nothing to read. TimelineJS’s web fonts fail at once, as there is no network: they are in none of its numbers.
- **Clicks** on five moments in sight, the middle one, from the release until the moment’s heading is in sight, and until it
  stands still. **Drag**: 480 px in 60 moves. Ours on the true scale, which a large story opens with, zoomed in
  twice: what shows all its time cannot be dragged.
- The slow processor slows a page’s own thread, not its workers; our reading of a file is in one.`;
}

function comparison(ours: SubjectKey, middle: (subject: SubjectKey) => Middle | null): string {
  const peers = subjectKeys.filter((key) => subjects[key].is === 'peer' && middle(key));
  const rows = (Object.keys(measures) as Measure[]).flatMap((measure) => {
    const own = middle(ours)?.measured[measure];
    const [words, unit] = measures[measure];
    const cells = [own, ...peers.map((key) => middle(key)?.measured[measure])];
    if (cells.every((cell) => cell === undefined)) return [];
    const ratios = peers.map((key) => timesOf(ratio(middle(ours), middle(key), measure)));
    return [[words + (unit && `, ${unit}`), ...cells.map(numberOf), ...ratios]];
  });
  const names = [ours, ...peers].map((key) => subjects[key].name);
  return table(['', ...names, ...peers.map((key) => `ours ÷ ${subjects[key].name}`)], rows);
}

function failures(middle: (subject: SubjectKey) => Middle | null): string[] {
  return subjectKeys.flatMap((key) => {
    const { failed = [], visits = 0 } = middle(key) ?? {};
    if (failed.length === 0) return [];
    return [
      `${subjects[key].name}: ${failed.length} of ${visits} visits did not end (${[...new Set(failed)].join('; ')}).`,
    ];
  });
}

function targetTable(judged: readonly Judged[]): string {
  const missed = judged.filter(({ isMet }) => !isMet).length;
  const rows = judged.map(({ condition, ours, of, moments, atMost, times, measured, isMet }) => {
    const peer = times === undefined || times === 'a tenth of the moments' ? times : subjects[times].name;
    const [words, unit] = measures[of];
    return [
      isMet ? 'met' : '**missed**',
      conditions[condition].short,
      inWords(moments),
      `${words} (${subjects[ours].name})`,
      peer ? `${atMost} × ${peer}` : [atMost, unit].filter((part) => part !== '').join(' '),
      peer ? timesOf(measured) : numberOf(measured),
    ];
  });
  return `${judged.length - missed} met, ${missed} missed.\n\n${table(['', 'machine', 'moments', 'what', 'at most', 'measured'], rows)}`;
}

/** With columns as wide as their widest cell, so that it can be read as it stands. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(3, cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function numberOf(value: number | undefined): string {
  if (value === undefined) return '–';
  return value.toLocaleString('en-GB', { maximumFractionDigits: value >= 100 ? 0 : value >= 1 ? 1 : 3 });
}

function timesOf(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(2)}×`;
}

function inWords(value: number): string {
  return value.toLocaleString('en-GB');
}
