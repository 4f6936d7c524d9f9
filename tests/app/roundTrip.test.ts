import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NoteNode, plainText } from '../../shared/model/note';
import { EDITS, picker } from '../support/wordEdits';
import { answerOpenDialog, answerSaveDialog, briefingsOnDisk, type Chancery, ROOT, startChancery, until } from './chancery';

let app: Chancery;
let file: string;
beforeAll(async () => {
  app = await startChancery();
  file = path.join(app.folder, 'out', 'note.docx');
  await mkdir(path.dirname(file), { recursive: true });
});
afterAll(() => app.end());

const dialog = () => app.page.getByRole('dialog', { name: 'What came back changed' });
const change = (kind: string) => dialog().locator(`[data-change="${kind}"]`);
const note = () => app.page.getByRole('textbox', { name: /note/i });
const noteOnDisk = async () => plainText((await briefingsOnDisk(app))[0]?.briefing.note as NoteNode);
const open = async () => {
  await answerOpenDialog(app, [file]);
  await app.page.keyboard.press('ControlOrMeta+O');
  await dialog().waitFor();
};

/** A colleague at work: edits by their names, one after the other, written as Word writes them. */
async function edit(names: readonly string[]): Promise<string[]> {
  const parts = unzipSync(new Uint8Array(await readFile(file)));
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const told: string[] = [];
  const pick = picker(3);
  for (const name of names) {
    const edited = EDITS.find((each) => each.name === name)?.apply(xml, pick);
    if (!edited) throw new Error(`there is no place for “${name}”`);
    xml = edited.xml;
    told.push(...edited.told);
  }
  await writeFile(file, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
  return told;
}

describe('a Word document goes to a colleague and comes back', () => {
  it('untouched, it shows that nothing was changed', async () => {
    await app.page.getByRole('button', { name: /^Try an example/ }).click();
    await note().waitFor();
    await answerSaveDialog(app, file);
    await app.page.keyboard.press('ControlOrMeta+E');
    await app.page.getByRole('button', { name: 'Save as Word' }).click();
    await app.page.getByRole('heading', { name: 'Saved as note.docx' }).waitFor();
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    await open();
    await dialog().getByText('The document came back as it went out.').waitFor();
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  let told: string[];
  it('shows what was done, with who did it, and changes nothing by itself', async () => {
    told = await edit(['another word in a claim, tracked', 'a paragraph added, tracked']);
    const before = await noteOnDisk();
    await open();
    expect(await dialog().locator('[data-change]').count()).toBe(2);
    expect(await change('claim-changed').innerText()).toMatch(/B\. Colleague, 4 Mar(?:ch)? 2026/);
    expect(await change('claim-changed').locator('[data-version="after"] mark').innerText()).toBe('possibly');
    expect(await noteOnDisk()).toBe(before);
  });

  it('takes over what the author accepts, and leaves what he does not', async () => {
    const now = /→ “(.*)” by/.exec(told[0] ?? '')?.[1] ?? 'nothing';
    await change('claim-changed').getByRole('button', { name: 'Take over' }).click();
    await change('claim-changed').getByText('Taken over.').waitFor();
    await change('paragraph-added').getByRole('button', { name: 'Leave' }).click();
    await dialog().getByText('All looked at.').waitFor();
    await dialog().getByRole('button', { name: 'Close' }).click();
    await until('the new words are on disk', async () => (await noteOnDisk()).includes(now));
    expect(await noteOnDisk()).not.toContain('Sent to the mission for comment.');
    const claim = note().locator('[data-claim]', { hasText: now });
    expect(await claim.getAttribute('class')).toContain('edited');
  });

  it('one undo takes it back', async () => {
    await note().click();
    await app.page.keyboard.press('ControlOrMeta+Z');
    await until('the old words are back', async () => !(await noteOnDisk()).includes('possibly'));
  });

  it('puts a new paragraph behind the one that it was written after', async () => {
    const parts = unzipSync(new Uint8Array(await readFile(file)));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      .replace(/<w:p [^>]*><w:pPr><w:rPr><w:ins(?:(?!<\/w:p>).)*Sent to the mission.*?<\/w:p>/, '')
      .replace(
        /(<w:p>(?:(?!<\/w:p>).)*>Main points<\/w:t><\/w:r><\/w:p>)/,
        '$1<w:p><w:r><w:t>Sent to the mission for comment.</w:t></w:r></w:p>',
      );
    await writeFile(file, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    await open();
    await change('paragraph-added').getByRole('button', { name: 'Take over' }).click();
    await change('paragraph-added')
      .getByText(/Taken over|by hand/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Close' }).click();
    await until('the paragraph is on disk', async () =>
      /Main points\n+Sent to the mission for comment\./.test(await noteOnDisk()),
    );
  });

  it('tells what a note cannot take over, without offering it', async () => {
    const parts = unzipSync(new Uint8Array(await readFile(file)));
    const typed = '<w:p><w:r><w:t>NOT FOR RELEASE</w:t></w:r></w:p></w:hdr>';
    const xml = strFromU8(parts['word/header2.xml'] ?? new Uint8Array()).replace('</w:hdr>', typed);
    await writeFile(file, zipSync({ ...parts, 'word/header2.xml': strToU8(xml) }));
    await open();
    const head = change('thing');
    expect(await head.innerText()).toContain('Head of the page changed');
    expect(await head.locator('[data-version="after"]').innerText()).toContain('NOT FOR RELEASE');
    await head.getByText(/^It cannot be taken over/).waitFor();
    expect(await head.getByRole('button').allInnerTexts()).toEqual(['Leave']);
    await app.page.keyboard.press('Escape');
  });

  it('says so where the briefing is not in the library', async () => {
    const parts = unzipSync(new Uint8Array(await readFile(file)));
    const part = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array()).replace(/briefing="[^"]*"/, 'briefing="another"');
    await writeFile(file, zipSync({ ...parts, 'customXml/item1.xml': strToU8(part) }));
    await answerOpenDialog(app, [file]);
    await app.page.keyboard.press('ControlOrMeta+O');
    await app.page.locator('[data-code="no-such-briefing"]').waitFor();
  });
});

describe('a note on a letterhead of the user’s own', () => {
  it('is chosen when exporting, kept for the next time, and taken on by the document', async () => {
    const letterhead = path.join(ROOT, 'tests/fixtures/letterhead-python-docx.docx');
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('ControlOrMeta+E');
    const exporting = app.page.getByRole('dialog', { name: 'Export the note' });
    await answerOpenDialog(app, [letterhead]);
    await exporting.getByRole('button', { name: 'Choose a Word document' }).click();
    await exporting.getByRole('radio', { name: 'letterhead-python-docx.docx' }).waitFor();
    expect(await exporting.getByRole('radio', { name: 'letterhead-python-docx.docx' }).isChecked()).toBe(true);
    await answerSaveDialog(app, file);
    await exporting.getByRole('button', { name: 'Save as Word' }).click();
    await app.page.getByRole('heading', { name: 'Saved as note.docx' }).waitFor();
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    const parts = unzipSync(new Uint8Array(await readFile(file)));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('To whom it may concern');
    const header = Object.keys(parts).find((name) => /header\d*\.xml$/.test(name)) ?? '';
    expect(strFromU8(parts[header] ?? new Uint8Array())).toContain('DRAFT');
    await app.page.keyboard.press('ControlOrMeta+E');
    await exporting.getByRole('radio', { name: 'letterhead-python-docx.docx' }).waitFor();
    await app.page.keyboard.press('Escape');
  });

  it('one that comes with the app can be tried, and saved to be made one’s own', async () => {
    await app.page.keyboard.press('ControlOrMeta+E');
    const exporting = app.page.getByRole('dialog', { name: 'Export the note' });
    const copy = path.join(app.folder, 'out', 'Ours.docx');
    await exporting.getByRole('radio', { name: /^Ministry/ }).focus();
    await app.page.keyboard.press('Space');
    await answerSaveDialog(app, copy);
    await exporting.getByRole('button', { name: 'Save a copy to make it yours' }).press('Enter');
    await until('the copy is the one to use', () => exporting.getByRole('radio', { name: 'Ours.docx' }).isChecked());
    // As in Word: the ministry's name becomes one's own.
    const parts = unzipSync(new Uint8Array(await readFile(copy)));
    const header = strFromU8(parts['word/header1.xml'] ?? new Uint8Array());
    expect(header).toContain('Republic of Varenia');
    await writeFile(
      copy,
      zipSync({ ...parts, 'word/header1.xml': strToU8(header.replace('Republic of Varenia', 'Kingdom of Oz')) }),
    );
    const words = async () => {
      await answerSaveDialog(app, file);
      await exporting.getByRole('button', { name: 'Save as Word' }).click();
      await app.page.getByRole('heading', { name: 'Saved as note.docx' }).waitFor();
      await app.page.getByRole('button', { name: 'Close', exact: true }).click();
      const made = unzipSync(new Uint8Array(await readFile(file)));
      return Object.entries(made)
        .map(([name, data]) => (name.startsWith('word/header') ? strFromU8(data) : ''))
        .join();
    };
    expect(await words()).toMatch(/DRAFT.*Kingdom of Oz/s);
    await app.page.keyboard.press('ControlOrMeta+E');
    await exporting.getByRole('radio', { name: /^Organisation/ }).check();
    expect(await words()).toContain('Rivers and Bridges');
  });
});
