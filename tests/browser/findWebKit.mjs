import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Debian has the browser under /usr/lib/<architecture>/webkit2gtk-4.1/, others under /usr/lib or /usr/libexec. */
const folders = ['/usr/lib', '/usr/libexec'];

/**
 * WebKitGTK as a machine has it: its driver, the small browser that comes with it, and the display to
 * show it on. Null where one of them is missing. WEBKIT_DRIVER and WEBKIT_PATH name the first two.
 */
export function findWebKit() {
  if (process.platform !== 'linux') return null;
  const driver = process.env['WEBKIT_DRIVER'] || onPath('WebKitWebDriver');
  const browser = process.env['WEBKIT_PATH'] || miniBrowser();
  const display = onPath('Xvfb');
  return driver && browser && display ? { driver, browser, display } : null;
}

function onPath(name) {
  return ['/usr/bin', '/usr/local/bin'].map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function miniBrowser() {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [folder, ...inside(folder).filter((one) => one.endsWith('-linux-gnu'))])
    .flatMap((folder) => inside(folder).filter((one) => /^webkit2?gtk-/.test(path.basename(one))))
    .map((folder) => path.join(folder, 'MiniBrowser'))
    .find((file) => existsSync(file));
}

function inside(folder) {
  return readdirSync(folder).map((name) => path.join(folder, name));
}
