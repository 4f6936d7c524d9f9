import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import { briefingOf, ROOT } from '../support/make';
import { printWithOffice } from '../support/wordTools';

/** The note that the README shows: the sample as it comes out, with its pages as pictures. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-example-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the example note fits on two pages, and the one in docs/ is up to date', { timeout: 120_000 }, async () => {
  const briefing = briefingOf(readFileSync(path.join(ROOT, 'templates/sample-article.txt'), 'utf8'));
  const { bytes } = await exportDocx({
    briefing,
    templateName: 'Meeting readout',
    evidence: 'footnotes',
    now: '2023-06-22T09:00:00.000Z',
  });
  const file = path.join(folder, 'example-note.docx');
  writeFileSync(file, bytes);
  const run = (command: string, args: string[]) =>
    expect(spawnSync(command, args, { cwd: folder, encoding: 'utf8' }).status).toBe(0);
  printWithOffice(folder, [file]);
  run('pdftoppm', ['-r', '80', '-png', path.join(folder, 'example-note.pdf'), 'example-note']);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
  expect(pages).toHaveLength(2);
  if (process.env.CHANCERY_UPDATE_DOCS === '1')
    for (const name of ['example-note.docx', ...pages]) copyFileSync(path.join(folder, name), path.join(ROOT, 'docs', name));
  expect(readFileSync(path.join(ROOT, 'docs/example-note.docx')).equals(Buffer.from(bytes))).toBe(true);
});
