import { existsSync } from 'node:fs';

const usualPaths = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
};

/** The path of a Firefox: the one named by FIREFOX_PATH, or one of the system's. Null where there is none. */
export function findFirefox() {
  return process.env['FIREFOX_PATH'] || ((usualPaths[process.platform] ?? []).find((file) => existsSync(file)) ?? null);
}
