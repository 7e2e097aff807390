/**
 * All checks, in order: types, lint, format, unused code, unit and component tests, build, a
 * real browser. Each runs even when an earlier one failed. Ends with what failed, by name, and "N passed, N failed"; counts
 * come from the runners' own reports, and each of the other checks counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = path.join(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'dateline-'));
await import('../src/tools/cli/install.mjs');
const { findBrowser } = await import('./browser/findBrowser.mjs');
const { findFirefox } = await import('./browser/findFirefox.mjs');
const { findWebKit } = await import('./browser/findWebKit.mjs');

let passed = 0;
/** What failed, each by name. */
const failures = [];

check('types', ['tsc']);
check('lint', ['oxlint', '--deny-warnings', 'src', 'tests']);
check('format', ['oxfmt', '--check']);
check('unused code and packages', ['knip', '--no-progress']);

const unit = path.join(reports, 'unit.json');
run('unit and component tests', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`], {
  TZ: 'Pacific/Kiritimati',
});
count('unit and component tests', unit, ({ numPassedTests, testResults, success }) => {
  const bad = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    // A file that cannot be loaded fails without a test of its own.
    if (tests.length === 0) return status === 'failed' ? [`${path.basename(name)}: ${firstLine(message)}`] : [];
    return tests.map(
      ({ fullName, failureMessages }) => `${path.basename(name)}, ${fullName}: ${firstLine(failureMessages[0])}`,
    );
  });
  return [numPassedTests, bad.length === 0 && !success ? ['an error outside of any test'] : bad];
});

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
    const bad = tests
      .filter(({ status }) => status === 'unexpected')
      .map(
        ({ title, projectName, results }) => `${projectName}, ${title}: ${firstLine(results.at(-1)?.error?.message)}`,
      );
    return [stats.expected + stats.flaky, [...bad, ...errors.map(({ message }) => firstLine(message))]];
  });
} else {
  failures.push(
    'browser tests: no browser was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH.',
  );
}

if (!findFirefox())
  console.log('Firefox: not on this machine, its tests are skipped (apt-get install firefox-esr, or set FIREFOX_PATH)');
if (!findWebKit())
  console.log('WebKit: not on this machine, its tests are skipped (apt-get install webkit2gtk-driver xvfb)');

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((one) => `  ${one}`).join('\n')}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

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
  else failures.push(name);
}

function count(name, report, read) {
  try {
    const [good, bad] = read(JSON.parse(readFileSync(report, 'utf8')));
    passed += good;
    failures.push(...bad);
    console.log(`${name}: ${good} passed, ${bad.length} failed`);
    if (good + bad.length === 0) throw new Error('no test ran');
  } catch (error) {
    failures.push(`${name}: no result (${error.message})`);
  }
}

function firstLine(message = 'no reason given') {
  return stripVTControlCharacters(message).split('\n', 1)[0];
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
