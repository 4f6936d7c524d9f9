import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { SetupError, step } from './say.mjs';

const NODE = [20, 19];

/** Whether a version like "v20.19.1" is at least `[major, minor]`. */
export function isAtLeast(version, [major, minor]) {
  const [, a, b] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(a) > major || (Number(a) === major && Number(b) >= minor);
}

/** True where node_modules is missing, half filled by a killed run, or older than the lock file. */
export function packagesAreStale(root) {
  // npm writes this file last; its own copy of the lock differs in form, so the times tell.
  const installed = fs.statSync(`${root}/node_modules/.package-lock.json`, { throwIfNoEntry: false });
  const lock = fs.statSync(`${root}/package-lock.json`);
  return !installed || installed.mtimeMs < lock.mtimeMs;
}

/** Checks Node and installs the packages of the lock file where they are missing. */
export async function ensurePackages() {
  if (!isAtLeast(process.version, NODE)) {
    throw new SetupError(
      `Chancery needs Node ${NODE.join('.')} or later; this is ${process.version}. Install a current Node and try again.`,
    );
  }
  if (!packagesAreStale(inRoot())) return;
  // npm ci empties the folder that a link leads to, which is another checkout's.
  if (fs.lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new SetupError('node_modules is a link to another folder and out of date. Remove the link, and try again.');
  }
  await step('installing packages (npm ci)', () => {
    // No package's own script is run; what this project needs done, its scripts do.
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: inRoot(),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (done.status !== 0) {
      const why = (done.stderr || done.error?.message || '').trim().split('\n').slice(0, 6).join('\n  ');
      throw new SetupError(`npm ci failed:\n  ${why}\nCheck the connection and the space on the disk, and try again.`);
    }
    const now = new Date();
    fs.utimesSync(inRoot('node_modules', '.package-lock.json'), now, now);
  });
}
