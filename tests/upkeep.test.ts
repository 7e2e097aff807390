import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

type Locked = {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
const shipped = shippedPackages();

/** Licences that ask for no more than to be named. */
const free = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
];

/** What is under another licence: known, and used as said here alone. */
const excepted: Readonly<Record<string, string>> = {
  'react-leaflet': 'Hippocratic-2.1',
  '@react-leaflet/core': 'Hippocratic-2.1',
};

const freeForTools = ['MPL-2.0', '(MPL-2.0 OR Apache-2.0)', '(Apache-2.0 OR MIT)', 'Python-2.0', '(MIT AND Zlib)'];

/** Tools that check or build, of which nothing is in the pages. */
const exceptedTools: Readonly<Record<string, string>> = {
  jsts: '(EDL-1.0 OR EPL-1.0)',
  '@turf/jsts': '(EDL-1.0 OR EPL-1.0)',
  citeproc: 'CPAL-1.0 OR AGPL-1.0',
  'wicg-inert': 'W3C-20150513',
  argparse: 'Python-2.0',
  pako: '(MIT AND Zlib)',
  // So it is written there; the text is the BSD's.
  'splaytree-ts': 'BDS-3-Clause',
};

test('everything in the pages is under a licence that asks only to be named, but for react-leaflet', () => {
  expect(shipped).toContain('react');
  const others = shipped.flatMap((name) => {
    const { license } = lock.packages[`node_modules/${name}`]!;
    return license && (free.includes(license) || excepted[name] === license) ? [] : [`${name}: ${license}`];
  });
  expect(others).toEqual([]);
});

test('no tool comes under a licence that nobody has looked at', () => {
  const others = Object.entries(lock.packages).flatMap(([at, { license }]) => {
    const name = nameAt(at);
    const isKnown = at === '' || shipped.includes(name) || (license && [...free, ...freeForTools].includes(license));
    return isKnown || exceptedTools[name] === license ? [] : [`${name}: ${license}`];
  });
  expect(others).toEqual([]);
});

test('NOTICE names everything that the pages are made with', () => {
  const notice = read('NOTICE');
  const fonts = { 'source-serif-4': 'Source Serif 4', 'source-sans-3': 'Source Sans 3' } as Record<string, string>;
  const words = (name: string) => name.replaceAll('-', ' ').replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const missing = shipped.filter((name) => {
    const [, font] = /^@fontsource\/(.+)/.exec(name) ?? [];
    // Types are in no page, though a package may ask for those of another.
    if (name.startsWith('@types/')) return false;
    return font ? !notice.includes(fonts[font] ?? words(font)) : !notice.match(new RegExp(`^.*[ ]${name}[ ,]`, 'm'));
  });
  expect(missing).toEqual([]);
});

test('the lock file holds every platform’s part of every package, and no address of a registry', () => {
  const missing = Object.entries(lock.packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${at}/node_modules/${name}`])
      .map((name) => `${nameAt(at)} needs ${name}`),
  );
  expect(missing).toEqual([]);
  expect(read('package-lock.json')).not.toContain('"resolved"');
});

test('npm ci would install it in an empty folder, without asking anybody', () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'dateline-'));
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(root, file), path.join(empty, file));
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--dry-run', '--offline', '--no-audit'], {
    cwd: empty,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('add react-dom ');
});

test('every version of package.json is an exact one', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    // Node's types follow the Node that is there.
    ([name, version]) => name !== '@types/node' && !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

/** The packages that the pages are made with: those of `dependencies`, and what they bring. */
function shippedPackages(): string[] {
  const found = new Set<string>();
  const follow = ({ dependencies = {} }: Locked) => {
    for (const name of Object.keys(dependencies)) {
      if (found.has(name)) continue;
      found.add(name);
      follow(lock.packages[`node_modules/${name}`] ?? {});
    }
  };
  follow(lock.packages['']!);
  return [...found].toSorted();
}

/** `node_modules/a/node_modules/b` → `b` */
function nameAt(at: string): string {
  return at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
