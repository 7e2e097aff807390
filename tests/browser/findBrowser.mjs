import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const usualPaths = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
};

/**
 * The path of a Chromium: the one named by CHROMIUM_PATH, Playwright's own, one of the system's, or one
 * installed now. Null, after a plain message, when there is none to be had.
 */
export function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return present() ?? (download() || installByApt() ? present() : null);
}

function present() {
  return [ownOfPlaywright(), ...(usualPaths[process.platform] ?? [])].find((file) => file && existsSync(file)) ?? null;
}

function ownOfPlaywright() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return null;
  }
}

function download() {
  console.log('No browser found: trying to download one …');
  const cli = path.join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');
  return tries(process.execPath, [cli, 'install', 'chromium']);
}

function installByApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  console.log("Trying the system's package of chromium …");
  const root = process.getuid?.() === 0;
  const apt = (...args) => (root ? tries('apt-get', args) : tries('sudo', ['-n', 'apt-get', ...args]));
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

function tries(command, args) {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}
