import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportBriefing } from '../../electron/exportBriefing';
import { exportDocx } from '../../shared/export/docx';
import { BundledLetterhead } from '../../shared/model/letterheads';
import { briefingOf, ROOT, template } from '../support/make';
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

it('the same report on each letterhead of the app can be printed; the guide shows its first page', {
  timeout: 120_000,
}, async () => {
  const files: string[] = [];
  for (const name of BundledLetterhead.options) {
    const briefing = briefingOf(readFileSync(path.join(ROOT, 'templates/sample-article.txt'), 'utf8'), template('ministerial'));
    const marking = { scheme: 'uk-gscp', level: 'OFFICIAL', handling: null };
    Object.assign(briefing.note.attrs.apparatus, { reference: 'EUR/2026/014', marking, to: 'The Minister' });
    const { bytes } = await exportBriefing({
      briefing,
      templateName: 'Ministerial briefing note',
      format: 'docx',
      evidence: 'none',
      letterhead: { bytes: readFileSync(path.join(ROOT, `templates/letterheads/${name}.docx`)), name },
      now: '2023-06-22T09:00:00.000Z',
    });
    const file = path.join(folder, `letterhead-${name}.docx`);
    writeFileSync(file, bytes);
    files.push(file);
  }
  printWithOffice(folder, files);
  for (const name of BundledLetterhead.options) {
    const [pdf, picture] = [path.join(folder, `letterhead-${name}.pdf`), path.join(folder, `letterhead-${name}`)];
    expect(spawnSync('pdftoppm', ['-r', '60', '-png', '-singlefile', pdf, picture]).status).toBe(0);
    if (process.env.CHANCERY_UPDATE_DOCS === '1') copyFileSync(`${picture}.png`, path.join(ROOT, `docs/letterhead-${name}.png`));
    const text = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).stdout;
    // As many pages as it says there are, each marked as a draft.
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/OFFICIAL[\s\S]*DRAFT|DRAFT[\s\S]*OFFICIAL/);
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
  }
});
