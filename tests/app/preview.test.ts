import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpenDialog, answerSaveDialog, type Chancery, ROOT, startChancery } from './chancery';
import { withAxe, zoom } from './screens';

let app: Chancery;
const out = (name: string) => path.join(app.folder, 'out', name);
beforeAll(async () => {
  app = await startChancery();
  await mkdir(out(''), { recursive: true });
  await app.page.getByRole('button', { name: /^Try an example/ }).click();
  await app.page.getByRole('textbox', { name: /note/i }).waitFor();
});
afterAll(() => app.end());

const exporting = () => app.page.getByRole('dialog', { name: 'Export the note' });
const preview = () => app.page.getByRole('dialog', { name: 'Preview of the Word document' });
const pages = () => preview().getByRole('region', { name: 'Pages' });
const page = (number: number) => pages().getByRole('group', { name: new RegExp(`^Page ${number} of`) });
const drawn = () => app.page.locator('.preview .pages[aria-busy="false"]').waitFor();
const open = async () => {
  await exporting().getByRole('button', { name: 'Preview' }).click();
  await drawn();
};
const leave = async () => {
  await app.page.keyboard.press('Escape');
  await preview().waitFor({ state: 'detached' });
};

describe('the Word document as it will be, before it is saved', () => {
  it('is asked for by the keyboard, and shows pages of paper', async () => {
    await app.page.keyboard.press('ControlOrMeta+E');
    await exporting().getByRole('radio', { name: 'Footnotes' }).check();
    await exporting().getByRole('button', { name: 'Preview' }).press('Enter');
    await drawn();
    await preview().getByText('2 pages').waitFor();
    const { width, height } = await page(1).evaluate((sheet: HTMLElement) => ({
      width: sheet.offsetWidth,
      height: sheet.offsetHeight,
    }));
    expect(height / width, 'A4').toBeCloseTo(297 / 210, 1);
    expect(await page(1).evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe('rgb(255, 255, 255)');
  });
  it('shows headings, tables, numbered lists, header and footer with the number of each page, and DRAFT across', async () => {
    expect(
      await page(1)
        .getByRole('heading', { name: /fifth round/ })
        .count(),
    ).toBe(1);
    expect(await page(1).getByRole('heading', { name: 'Main points' }).getAttribute('aria-level')).toBe('3');
    expect(await page(1).getByRole('cell', { name: 'Dr Asad Majeed Khan, Foreign Secretary' }).count()).toBe(1);
    expect(await page(1).locator('header').innerText()).toContain('DRAFT');
    expect(await page(1).locator('footer').textContent()).toContain('Page 1 of 2');
    expect(await page(2).locator('footer').textContent()).toContain('Page 2 of 2');
    expect(await page(2).locator('header').innerText(), 'the first page is different').not.toBe(
      await page(1).locator('header').innerText(),
    );
    expect(await page(2).locator('.watermark').getAttribute('data-words')).toBe('DRAFT');
  });
  it('keeps each footnote on the page of its sign, numbered on from page to page', async () => {
    for (const number of [1, 2]) {
      const signs = await page(number).locator('article .note-sign').allInnerTexts();
      const notes = await page(number)
        .locator('ol.notes > li')
        .evaluateAll((all) => all.map((note) => note.getAttribute('value')));
      expect(signs.length).toBeGreaterThan(0);
      expect(notes).toEqual(signs);
    }
    const all = await pages().locator('.note-sign').allInnerTexts();
    expect(all).toEqual(all.map((_sign, i) => String(i + 1)));
  });
  it('is scrolled by the keys, and leaves the styles of the window alone', async () => {
    expect(await pages().evaluate((region) => region === document.activeElement)).toBe(true);
    await app.page.keyboard.press('End');
    await app.page.waitForFunction(() => (document.querySelector('.preview .pages')?.scrollTop ?? 0) > 300);
    expect(await app.page.evaluate(() => document.querySelectorAll('style, link[rel="stylesheet"][href*="blob"]').length)).toBe(
      0,
    );
  });
  it('fits a narrow window and one at 200 %, in the dark as well, and axe finds nothing', async () => {
    const look = await withAxe(app);
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await look('dialog.preview'), colorScheme).toEqual([]);
      expect(await page(1).evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe('rgb(255, 255, 255)');
    }
    await app.page.emulateMedia({ colorScheme: 'light' });
    await zoom(app, 2);
    const fits = () => pages().evaluate((region) => region.scrollWidth <= region.clientWidth && region.clientHeight > 100);
    await expect.poll(fits).toBe(true);
    await zoom(app, 1);
    await leave();
  });
  it('goes back to the export, where all stands as it was chosen', async () => {
    expect(await exporting().getByRole('radio', { name: 'Footnotes' }).isChecked()).toBe(true);
    expect(
      await exporting()
        .getByRole('button', { name: 'Preview' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
  });
  it('is not offered for other formats', async () => {
    await exporting().getByRole('radio', { name: 'PDF' }).check();
    expect(await exporting().getByRole('button', { name: 'Preview' }).count()).toBe(0);
    await exporting().getByRole('radio', { name: 'Word', exact: true }).check();
  });
});

describe('what the document holds beside its words', () => {
  it('comments stand as numbers on the page, and are read below it', async () => {
    await exporting()
      .getByRole('checkbox', { name: /^Draft for checking/ })
      .check();
    await open();
    const said = preview().getByRole('region', { name: 'Comments in the document' });
    expect(await said.getByRole('listitem').first().innerText()).toMatch(/Not yet verified/);
    expect(await (await withAxe(app))('dialog.preview')).toEqual([]);
    expect(await pages().locator('.comment-sign').first().innerText()).toBe('1');
    expect(await pages().locator('.comment-sign').count()).toBe(await said.getByRole('listitem').count());
    await leave();
    await exporting()
      .getByRole('checkbox', { name: /^Draft for checking/ })
      .uncheck();
  });
  it('of a saved file, what is on the disk, with its tracked changes', async () => {
    await answerSaveDialog(app, out('first.docx'));
    await exporting().getByRole('button', { name: 'Save as Word' }).click();
    await app.page.getByRole('dialog', { name: 'Saved as first.docx' }).getByRole('button', { name: 'Close' }).click();
    await app.page.getByRole('textbox', { name: /note/i }).click();
    await app.page.keyboard.press('ControlOrMeta+End');
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.type('Cleared with the embassy.');
    await app.page.keyboard.press('ControlOrMeta+E');
    await exporting().getByRole('radio', { name: 'Since first.docx' }).check();
    await exporting().getByRole('textbox', { name: 'Author' }).fill('A. Officer');
    await answerSaveDialog(app, out('second.docx'));
    await exporting().getByRole('button', { name: 'Save as Word' }).click();
    const saved = app.page.getByRole('dialog', { name: 'Saved as second.docx' });
    await saved.getByRole('button', { name: 'Preview' }).click();
    await drawn();
    expect((await pages().locator('ins').allInnerTexts()).join('')).toContain('Cleared with the embassy.');
    await leave();
  });
  it('a file that went meanwhile, or is no document any more, is said in plain words', async () => {
    await writeFile(out('second.docx'), 'no document');
    const saved = app.page.getByRole('dialog', { name: 'Saved as second.docx' });
    await saved.getByRole('button', { name: 'Preview' }).click();
    await preview().locator('[data-code="no-preview"]').waitFor();
    await leave();
    await saved.getByRole('button', { name: 'Close' }).click();
  });
});

describe('a letterhead that would do more than look well', () => {
  it('can neither act nor fetch: the page stays as it is, and nothing is asked of the net', async () => {
    const parts = unzipSync(new Uint8Array(await readFile(path.join(ROOT, 'tests/fixtures/letterhead-python-docx.docx'))));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const hostile =
      '<w:p><w:r><w:t>&lt;img src=x onerror="window.ran=1"&gt;</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:fixed;inset:0"><v:textbox><w:txbxContent><w:p><w:r><w:t>Words in a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>';
    const letterhead = out('letterhead.docx');
    parts['word/document.xml'] = strToU8(xml.replace(/<w:body>/, `<w:body>${hostile}`));
    await writeFile(letterhead, zipSync(parts));
    await app.page.keyboard.press('ControlOrMeta+E');
    await answerOpenDialog(app, [letterhead]);
    await exporting().getByRole('button', { name: 'Choose a Word document' }).click();
    await exporting().getByRole('radio', { name: 'letterhead.docx', exact: true }).waitFor();
    await open();
    const words = await page(1).innerText();
    for (const each of ['<img src=x onerror=', 'Words in a box', 'To whom it may concern']) expect(words).toContain(each);
    expect(await app.page.evaluate(() => 'ran' in window)).toBe(false);
    const found = await app.page.evaluate(() => {
      const root = document.querySelector('.preview .host')?.shadowRoot;
      const all = [...(root?.querySelectorAll('*') ?? [])];
      return all.flatMap((element) => [
        ...(/^(?:script|iframe|object|embed|link|style|svg|form|base)$/i.test(element.localName) ? [element.localName] : []),
        ...[...element.attributes].filter(({ name }) => /^on|^href$|^id$|^srcdoc$/.test(name)).map(({ name }) => name),
      ]);
    });
    expect(found).toEqual([]);
    await leave();
  });
});
