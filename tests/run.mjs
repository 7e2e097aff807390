/**
 * All checks, in order: types, lint, format, unused code, unit and component tests, build, a
 * real browser. Each runs even when an earlier one failed. Ends with "N passed, N failed"; counts come from the runners' own
 * reports, and each of the other checks counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'dateline-'));
await import('../src/build/install.mjs');
const { findBrowser } = await import('./browser/findBrowser.mjs');
const { findFirefox } = await import('./browser/findFirefox.mjs');
const { findWebKit } = await import('./browser/findWebKit.mjs');

let passed = 0;
let failed = 0;

check('types', ['tsc']);
check('lint', ['oxlint', '--deny-warnings', 'src', 'tests']);
check('format', ['oxfmt', '--check']);
check('unused code and packages', ['knip', '--no-progress']);

const unit = path.join(reports, 'unit.json');
run('unit and component tests', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`], {
  TZ: 'Pacific/Kiritimati',
});
count(
  'unit and component tests',
  unit,
  ({ numPassedTests, numTotalTests, numPendingTests, numFailedTestSuites, success }) => {
    const bad = numTotalTests - numPassedTests - numPendingTests;
    // A file that cannot be loaded fails without a test of its own.
    return [numPassedTests, bad === 0 && !success ? Math.max(1, numFailedTestSuites) : bad];
  },
);

check('build', ['vite', 'build']);

if (findBrowser()) {
  const browser = path.join(reports, 'browser.json');
  run(
    'browser tests',
    ['playwright', 'test', '--config', 'tests/browser/playwright.config.ts', '--reporter=dot,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: browser },
  );
  count('browser tests', browser, ({ stats, errors, suites }) => {
    const tests = testsIn(suites);
    for (const { title, projectName } of tests.filter(({ status }) => status === 'flaky'))
      console.log(`browser tests: passed only when tried again, look at it: ${projectName}, ${title}`);
    console.log(perBrowser(tests));
    return [stats.expected + stats.flaky, stats.unexpected + errors.length];
  });
} else {
  console.log(
    'browser tests: no browser was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH.',
  );
  failed++;
}

if (!findFirefox())
  console.log('Firefox: not on this machine, its tests are skipped (apt-get install firefox-esr, or set FIREFOX_PATH)');
if (!findWebKit())
  console.log('WebKit: not on this machine, its tests are skipped (apt-get install webkit2gtk-driver xvfb)');

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run(name, [command, ...args], env = {}) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(path.join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function check(name, command) {
  if (run(name, command)) passed++;
  else {
    failed++;
    console.log(`${name}: failed`);
  }
}

function count(name, report, read) {
  try {
    const [good, bad] = read(JSON.parse(readFileSync(report, 'utf8')));
    passed += good;
    failed += bad;
    console.log(`${name}: ${good} passed, ${bad} failed`);
    if (good + bad === 0) throw new Error('no test ran');
  } catch (error) {
    failed++;
    console.log(`${name}: no result (${error.message})`);
  }
}

function testsIn(suites) {
  return suites.flatMap(({ specs, suites: inner = [] }) => [
    ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title }))),
    ...testsIn(inner),
  ]);
}

/** How many tests passed in which browser, and which were not for it, and why. */
function perBrowser(tests) {
  return [...new Set(tests.map(({ projectName }) => projectName))]
    .map((name) => {
      const all = tests.filter(({ projectName }) => projectName === name);
      const skipped = all.filter(({ status }) => status === 'skipped');
      const reasons = skipped.map(({ annotations }) => annotations[0]?.description ?? 'no reason given');
      return [
        `${name}: ${all.filter(({ status }) => status === 'expected' || status === 'flaky').length} passed`,
        ...[...new Set(reasons)].map((why) => `${reasons.filter((one) => one === why).length} skipped: ${why}`),
      ].join('\n  ');
    })
    .join('\n');
}
