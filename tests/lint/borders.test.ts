import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(__dirname, '../..');
const BIOME = path.join(ROOT, 'node_modules/.bin/biome');
const TSC = path.join(ROOT, 'node_modules/.bin/tsc');

/** A small house under the project's own lint settings, in which one wall at a time is broken. */
let house: string;

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'chancery-borders-'));
  copyFileSync(path.join(ROOT, 'biome.json'), path.join(house, 'biome.json'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'));
  spawnSync('git', ['init', '-q'], { cwd: house });
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function plant(file: string, code: string): string {
  const place = path.join(house, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, code);
  return place;
}

function lint(file: string, code: string): { status: number | null; said: string } {
  plant(file, code);
  const done = spawnSync(BIOME, ['lint', '--colors=off', '--diagnostic-level=error', file], { cwd: house, encoding: 'utf8' });
  return { status: done.status, said: `${done.stdout}${done.stderr}`.replace(/\s+/g, ' ') };
}

const importing = (what: string) => `import * as it from '${what}';\nexport const kept = it;\n`;

type Violation = { name: string; file: string; code: string; says: string };
const violations: Violation[] = [
  { name: 'shared/ uses Node', file: 'shared/brief/a.ts', code: importing('node:path'), says: 'shared/ is pure' },
  {
    name: 'shared/ uses a package of the page',
    file: 'shared/brief/b.ts',
    code: importing('@tiptap/core'),
    says: 'shared/ is pure',
  },
  { name: 'shared/ uses Electron', file: 'shared/model/c.ts', code: importing('electron'), says: 'shared/ is pure' },
  {
    name: 'shared/ reaches into electron/',
    file: 'shared/model/d.ts',
    code: importing('../../electron/files'),
    says: 'knows neither',
  },
  {
    name: 'shared/ reaches into renderer/ by import()',
    file: 'shared/model/e.ts',
    code: "export const load = () => import('../../renderer/App');\n",
    says: 'knows neither',
  },
  {
    name: 'shared/ re-exports from renderer/',
    file: 'shared/model/f.ts',
    code: "export * from '../../renderer/App';\n",
    says: 'knows neither',
  },
  {
    name: 'shared/export uses Node',
    file: 'shared/export/a.ts',
    code: importing('node:fs'),
    says: 'shared/export and shared/roundtrip are pure',
  },
  {
    name: 'shared/roundtrip uses Node',
    file: 'shared/roundtrip/a.ts',
    code: importing('node:fs'),
    says: 'shared/export and shared/roundtrip are pure',
  },
  { name: 'the parser uses the docx package', file: 'shared/parse/a.ts', code: importing('docx'), says: 'shared/ is pure' },
  {
    name: 'a stage of the parser imports another',
    file: 'shared/parse/outcomes.ts',
    code: importing('./event'),
    says: 'Stages of the parser do not import each other',
  },
  {
    name: 'electron/ opens a file past files.ts',
    file: 'electron/library.ts',
    code: importing('node:fs/promises'),
    says: 'the one door to the disk',
  },
  { name: 'electron/ draws', file: 'electron/window.ts', code: importing('react'), says: 'electron/ does not draw' },
  {
    name: 'electron/files.ts draws',
    file: 'electron/files.ts',
    code: importing('react-dom/client'),
    says: 'electron/ does not draw',
  },
  {
    name: 'ipcMain outside ipc.ts',
    file: 'electron/menu.ts',
    code: "import { ipcMain } from 'electron';\nexport const kept = ipcMain;\n",
    says: 'ipcMain is used in electron/ipc.ts alone',
  },
  {
    name: 'ipcRenderer outside preload.ts',
    file: 'electron/ipc.ts',
    code: "import { ipcRenderer } from 'electron';\nexport const kept = ipcRenderer;\n",
    says: 'ipcRenderer is used in electron/preload.ts alone',
  },
  {
    name: 'ipcMain in preload.ts',
    file: 'electron/preload.ts',
    code: "import { ipcMain } from 'electron';\nexport const kept = ipcMain;\n",
    says: 'ipcMain is used in electron/ipc.ts alone',
  },
  { name: 'the page uses Node', file: 'renderer/a.ts', code: importing('node:fs'), says: 'The page has no files' },
  { name: 'the page uses Electron', file: 'renderer/b.ts', code: importing('electron'), says: 'The page has no files' },
  {
    name: 'the page reaches into electron/',
    file: 'renderer/panes/c.ts',
    code: importing('../../electron/files'),
    says: 'The page has no files',
  },
  {
    name: 'the page takes a type from electron/',
    file: 'renderer/d.ts',
    code: "import type { x } from '../electron/files';\nexport type Kept = typeof x;\n",
    says: 'The page has no files',
  },
  {
    name: 'a cycle',
    file: 'shared/model/one.ts',
    code: "import { two } from './two';\nexport const one = () => two;\n",
    says: 'part of a cycle',
  },
  { name: 'any', file: 'shared/model/g.ts', code: 'export const loose = (value: any) => value;\n', says: 'noExplicitAny' },
  {
    name: 'a promise that nobody waits for',
    file: 'electron/h.ts',
    code: 'const later = async (): Promise<number> => 1;\nexport function go() {\n  later();\n}\n',
    says: 'noFloatingPromises',
  },
  {
    name: 'a switch that forgets a case',
    file: 'shared/model/i.ts',
    code: "export function of(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}\n",
    says: 'useExhaustiveSwitchCases',
  },
  { name: 'require()', file: 'electron/j.ts', code: "export const path = require('node:path');\n", says: 'noCommonJs' },
];

describe('a wall that is broken is reported, with the remedy', () => {
  beforeAll(() => plant('shared/model/two.ts', "import { one } from './one';\nexport const two = () => one;\n"));
  it.each(violations)('$name', ({ file, code, says }) => {
    const { status, said } = lint(file, code);
    expect(said).toContain(says);
    expect(status).not.toBe(0);
  });
});

describe('what belongs in a room passes', () => {
  const clean: [string, string][] = [
    [
      'shared/brief/ok.ts',
      "import { z } from 'zod';\nimport { within } from '../model/within';\nexport const kept = [z, within];\n",
    ],
    ['shared/parse/index.ts', "import * as event from './event';\nexport const kept = event;\n"],
    ['shared/export/ok.ts', importing('docx')],
    ['shared/roundtrip/ok.ts', importing('htmlparser2')],
    ['electron/files.ts', importing('node:fs/promises')],
    ['electron/ipc.ts', "import { ipcMain } from 'electron';\nexport const kept = ipcMain;\n"],
    ['electron/preload.ts', "import { ipcRenderer } from 'electron';\nexport const kept = ipcRenderer;\n"],
    [
      'renderer/ok.tsx',
      "import { useState } from 'react';\nimport { calls } from '../shared/contract';\nexport const kept = [useState, calls];\n",
    ],
  ];
  it.each(clean)('%s', (file, code) => expect(lint(file, code)).toMatchObject({ status: 0 }));
});

describe('the compiler keeps shared/ from what only one process has', () => {
  const foreign: [string, string][] = [
    ['the window', 'export const it = window.name;\n'],
    ['the document', "export const it = document.querySelector('p');\n"],
    ['the process', 'export const it = process.cwd();\n'],
    ['the network', "export const it = fetch('https://example.org');\n"],
    ['files', "import { readFileSync } from 'node:fs';\nexport const it = readFileSync;\n"],
  ];
  it.each(foreign)('%s', (_name, code) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chancery-types-'));
    try {
      writeFileSync(path.join(folder, 'planted.ts'), code);
      const settings = { extends: path.join(ROOT, 'shared/tsconfig.json'), include: ['planted.ts'], exclude: [] };
      writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(settings));
      const done = spawnSync(TSC, ['-p', folder, '--noEmit'], { encoding: 'utf8' });
      expect(done.stdout).toMatch(/planted\.ts.*error TS(2304|2307|2584|2580|2591)/);
      expect(done.status).not.toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
