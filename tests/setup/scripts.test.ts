import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isStale } from '../../scripts/build.mjs';
import { readEntry } from '../../scripts/electron-runtime.mjs';
import { hasDisplay } from '../../scripts/lib/display.mjs';
import { isAtLeast, packagesAreStale } from '../../scripts/lib/packages.mjs';
import { cacheFolder } from '../../scripts/lib/paths.mjs';
import { missingLibraries, packagesFor } from '../../scripts/system-libraries.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-scripts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file whose age in seconds is given. */
function aged(root: string, name: string, age: number): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '{}');
  const time = Date.now() / 1000 - age;
  utimesSync(file, time, time);
  utimesSync(path.dirname(file), time, time);
}

describe('the version of Node', () => {
  it.each([
    ['v20.19.0', true],
    ['v20.18.3', false],
    ['v18.20.0', false],
    ['v22.1.0', true],
    ['v100.0.0', true],
  ])('%s', (version, enough) => expect(isAtLeast(version, [20, 19])).toBe(enough));
});

describe('packages are installed again', () => {
  const cases: [string, (root: string) => void, boolean][] = [
    ['when they are missing', (root) => aged(root, 'package-lock.json', 10), true],
    [
      'when a run was killed half-way',
      (root) => {
        aged(root, 'package-lock.json', 10);
        aged(root, 'node_modules/react/index.js', 5);
      },
      true,
    ],
    [
      'when the lock file is newer',
      (root) => {
        aged(root, 'node_modules/.package-lock.json', 20);
        aged(root, 'package-lock.json', 10);
      },
      true,
    ],
    [
      'not when they are newer than the lock file',
      (root) => {
        aged(root, 'package-lock.json', 20);
        aged(root, 'node_modules/.package-lock.json', 10);
      },
      false,
    ],
  ];
  it.each(cases)('%s', (name, make, stale) => {
    const root = path.join(folder, name);
    mkdirSync(root);
    make(root);
    expect(packagesAreStale(root)).toBe(stale);
  });
});

describe('the command line is built again', () => {
  const cases: [string, (root: string) => void, boolean][] = [
    ['when it was never built', (root) => aged(root, 'shared/a.ts', 10), true],
    [
      'when a source is newer',
      (root) => {
        aged(root, 'dist/cli.cjs', 10);
        aged(root, 'shared/a.ts', 5);
      },
      true,
    ],
    [
      'when a template is newer',
      (root) => {
        aged(root, 'dist/cli.cjs', 10);
        aged(root, 'templates/readout.json', 5);
      },
      true,
    ],
    [
      'when a source was deleted',
      (root) => {
        aged(root, 'shared/parse/a.ts', 20);
        aged(root, 'dist/cli.cjs', 10);
        rmSync(path.join(root, 'shared/parse/a.ts'));
      },
      true,
    ],
    [
      'not when only the page has changed',
      (root) => {
        aged(root, 'shared/a.ts', 20);
        aged(root, 'dist/cli.cjs', 10);
        aged(root, 'renderer/App.tsx', 5);
      },
      false,
    ],
  ];
  it.each(cases)('%s', (name, make, stale) => {
    const root = path.join(folder, `build ${name}`);
    mkdirSync(root);
    make(root);
    expect(isStale('cli', root)).toBe(stale);
  });
});

describe('system libraries', () => {
  const LDD = `
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x0)
	libasound.so.2 => not found`;
  it('reads what is missing', () => expect(missingLibraries(LDD)).toEqual(['libnss3.so', 'libasound.so.2']));
  it('names the package by this release’s name', () => {
    expect(packagesFor(['libasound.so.2'], (name: string) => name === 'libasound2t64')).toEqual(['libasound2t64']);
    expect(packagesFor(['libasound.so.2'], (name: string) => name === 'libasound2')).toEqual(['libasound2']);
  });
  it('names a library that it does not know', () =>
    expect(() => packagesFor(['libodd.so.9'], () => true)).toThrow(/libodd\.so\.9/));
});

describe('the runtime’s place in the cache', () => {
  it('is passed over when it is missing', async () => expect(await readEntry(path.join(folder, 'none'))).toBeNull());
  it('is passed over when the executable was cut short', async () => {
    const entry = path.join(folder, 'entry');
    mkdirSync(entry);
    writeFileSync(path.join(entry, 'electron'), 'short');
    writeFileSync(path.join(entry, 'chancery-runtime.json'), JSON.stringify({ recipe: 1, size: 500, sha512: '' }));
    expect(await readEntry(entry)).toBeNull();
  });
  it('is passed over, on a check, when the executable was altered', async () => {
    const entry = path.join(folder, 'altered');
    mkdirSync(entry);
    writeFileSync(path.join(entry, 'electron'), 'four');
    writeFileSync(path.join(entry, 'chancery-runtime.json'), JSON.stringify({ recipe: 1, size: 4, sha512: 'of other words' }));
    expect(await readEntry(entry)).not.toBeNull();
    expect(await readEntry(entry, true)).toBeNull();
  });
});

describe('where things are', () => {
  it.each([
    ['linux', {}, '/home/a/.cache/chancery'],
    ['linux', { XDG_CACHE_HOME: '/c' }, '/c/chancery'],
    ['darwin', {}, '/home/a/Library/Caches/chancery'],
    ['linux', { CHANCERY_CACHE: '/x' }, '/x'],
  ])('cache on %s with %j', (platform, env, expected) =>
    expect(cacheFolder(platform as NodeJS.Platform, env as NodeJS.ProcessEnv, '/home/a')).toBe(expected),
  );
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':1' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
  ])('a display on %s with %j', (platform, env, expected) =>
    expect(hasDisplay(platform as NodeJS.Platform, env as NodeJS.ProcessEnv)).toBe(expected),
  );
});
