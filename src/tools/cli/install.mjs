/**
 * Installs the packages when they are missing or not those of the lock file. Node's own modules only:
 * it runs before there are any others.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');
const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
const installed = path.join(root, 'node_modules/.installed-from');

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  console.log('Installing packages …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(installed, lock);
}
