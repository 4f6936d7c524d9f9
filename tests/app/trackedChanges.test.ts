import { mkdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settledText } from '../support/settledText';
import { answerOpenDialog, answerSaveDialog, type Chancery, ROOT, startChancery } from './chancery';

let app: Chancery;
let [first, second] = ['', ''];
beforeAll(async () => {
  app = await startChancery();
  [first, second] = ['first.docx', 'second.docx'].map((name) => path.join(app.folder, 'out', name)) as [string, string];
  await mkdir(path.dirname(first), { recursive: true });
});
afterAll(() => app.end());

const exporting = () => app.page.getByRole('dialog', { name: 'Export the note' });
const since = (name: string) => exporting().getByRole('radio', { name: `Since ${name}` });
const saveAs = async (file: string) => {
  await answerSaveDialog(app, file);
  await exporting().getByRole('button', { name: 'Save as Word' }).click();
  await app.page.getByRole('heading', { name: `Saved as ${path.basename(file)}` }).waitFor();
  await app.page.getByRole('button', { name: 'Close', exact: true }).click();
};

describe('a second export says what was changed since the first', () => {
  it('offers nothing to compare with before the first export', async () => {
    await app.page.getByRole('button', { name: /^Try an example/ }).click();
    await app.page.getByRole('textbox', { name: /note/i }).waitFor();
    await app.page.keyboard.press('ControlOrMeta+E');
    await exporting().getByRole('button', { name: 'Choose an earlier export' }).waitFor();
    expect(
      await exporting()
        .getByRole('radio', { name: /^Since/ })
        .count(),
    ).toBe(0);
    await saveAs(first);
  });

  it('marks what was typed meanwhile, by the author and the day given', async () => {
    await app.page.getByRole('textbox', { name: /note/i }).click();
    await app.page.keyboard.press('ControlOrMeta+End');
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.type('Cleared with the embassy.');
    await app.page.keyboard.press('ControlOrMeta+E');
    await since('first.docx').check();
    const save = exporting().getByRole('button', { name: 'Save as Word' });
    expect(await save.isDisabled(), 'changes need an author').toBe(true);
    await exporting().getByRole('textbox', { name: 'Author' }).fill('A. Officer');
    await exporting().getByRole('textbox', { name: 'Date' }).fill('3 March 2026');
    await saveAs(second);
    const [before, both] = [new Uint8Array(await readFile(first)), new Uint8Array(await readFile(second))];
    expect(settledText(both, 'rejected')).toEqual(settledText(before, 'accepted'));
    expect(settledText(both, 'accepted').join('\n')).toContain('Cleared with the embassy.');
    const xml = strFromU8(unzipSync(both)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(
      /<w:ins [^>]*w:author="A\. Officer" w:date="2026-03-03T00:00:00Z"[^>]*><w:r>(?:(?!<\/w:r>).)*Cleared with the embassy/,
    );
  });

  it('offers the last export the next time, and takes another one that is chosen', async () => {
    await app.page.keyboard.press('ControlOrMeta+E');
    await since('second.docx').waitFor();
    await answerOpenDialog(app, [first]);
    await exporting().getByRole('button', { name: 'Choose another export' }).click();
    await since('first.docx').waitFor();
    expect(await since('first.docx').isChecked()).toBe(true);
  });

  it('refuses a document that was never exported, and keeps the choice before', async () => {
    await answerOpenDialog(app, [path.join(ROOT, 'tests/fixtures/letterhead-python-docx.docx')]);
    await exporting().getByRole('button', { name: 'Choose another export' }).click();
    await exporting().locator('[data-code="not-an-export"]').waitFor();
    expect(await since('first.docx').isChecked()).toBe(true);
  });
});
