import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeBriefing } from '../../shared/model/briefing';
import { parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusText } from '../support/make';
import { wordAsText } from '../support/wordAsText';
import { convertWithOffice } from '../support/wordTools';
import { answerOpenDialog, type Chancery, startChancery, until } from './chancery';

/** Copied in the real app, read from the real clipboard, and opened by LibreOffice as a paste into it would be. */
const text = (words: string) => ({ type: 'text', text: words });
const p = (words: string) => ({ type: 'paragraph', content: [text(words)] });
const li = (...content: unknown[]) => ({ type: 'listItem', content });
const cell = (type: string, words: string, attrs = {}) => ({ type, attrs, content: [p(words)] });
const row = (...content: unknown[]) => ({ type: 'tableRow', content });

const note = {
  type: 'doc',
  attrs: {
    apparatus: { version: 'final', to: 'The Minister', marking: { scheme: 'uk-gscp', level: 'OFFICIAL', handling: null } },
    reviews: {},
  },
  content: [
    { type: 'title', content: [text('Talks on the quota')] },
    { type: 'heading', attrs: { level: 1 }, content: [text('Energy')] },
    { type: 'paragraph', content: [text('Gas is settled.'), { type: 'footnote', attrs: { text: 'Told us by the embassy.' } }] },
    { type: 'heading', attrs: { level: 2 }, content: [text('Prices')] },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [li(p('third')), li(p('fourth'), { type: 'bulletList', content: [li(p('deeper'))] })],
    },
    {
      type: 'table',
      attrs: { layout: 'grid' },
      content: [
        row(cell('tableHeader', 'Year'), cell('tableHeader', 'Price')),
        row(cell('tableCell', '2025'), cell('tableCell', 'forty')),
        row(cell('tableCell', 'not yet settled', { colspan: 2 })),
      ],
    },
    p('The end of it.'),
  ],
};

let app: Chancery;
beforeAll(async () => {
  app = await startChancery();
  const briefing = briefingOf(corpusText('01'));
  briefing.note = parseNoteDoc(note);
  const file = path.join(app.folder, 'quota.brief');
  await writeFile(file, serializeBriefing(briefing));
  await answerOpenDialog(app, [file]);
  await app.page.keyboard.press('ControlOrMeta+O');
  await body().waitFor();
});
afterAll(() => app.end());

const body = () => app.page.getByRole('textbox', { name: 'Note text' });
const told = () => app.page.locator('.status');
/** The clipboard of the runtime that the tests run in. */
type Clipboard = { readHTML(): string; readText(): string; clear(): void };
const clipboard = () =>
  app.app.evaluate(({ clipboard: system }) => {
    const old = system as unknown as Clipboard;
    return { html: old.readHTML(), text: old.readText() };
  });
const empty = () => app.app.evaluate(({ clipboard: system }) => (system as unknown as Clipboard).clear());

/** What was copied as LibreOffice sees it, a line for each paragraph. */
async function pasted(): Promise<string[]> {
  const { html } = await clipboard();
  const page = path.join(app.folder, 'pasted.html');
  writeFileSync(page, `<meta charset="utf-8">${html}`);
  convertWithOffice(app.folder, [page], 'docx', 'HTML (StarWriter)');
  return wordAsText(readFileSync(path.join(app.folder, 'pasted.docx'))).split('\n');
}
const select = async (words: string, to: string) => {
  await body()
    .getByText(words, { exact: true })
    .click({ position: { x: 2, y: 6 } });
  await app.page.keyboard.press('Home');
  const end = await body().getByText(to, { exact: true }).boundingBox();
  if (!end) throw new Error(`“${to}” is not shown`);
  await app.page.keyboard.down('Shift');
  await app.page.mouse.click(end.x + end.width - 1, end.y + end.height - 6);
  await app.page.keyboard.press('End');
  await app.page.keyboard.up('Shift');
};

describe('copy with formatting', () => {
  it('Ctrl Shift C copies the whole note: headings, lists and tables arrive as such', async () => {
    await app.page.keyboard.press('ControlOrMeta+Shift+C');
    await told().getByText('The note is copied with formatting.').waitFor();
    const { html, text: plain } = await clipboard();
    expect(html).not.toMatch(/data-|claim|class="(?!MsoTitle)/);
    expect(html).toContain('<ol start="3"');
    for (const words of ['OFFICIAL', 'To: The Minister', '3. third', '2025', 'Told us by the embassy.'])
      expect(plain).toContain(words);
    expect((await pasted()).slice(0, 17)).toEqual([
      '[TextBody] <b:OFFICIAL>',
      '[TextBody] <b:Talks on the quota>',
      expect.stringMatching(/^\+ table of 2/),
      '| [TableHeading] To | [TableContents] The Minister |',
      '[Heading1] <b:Energy>',
      '[TextBody] Gas is settled.1',
      '[Heading2] <b:Prices>',
      '[TextBody, list 1 level 1] third',
      '[TextBody, list 1 level 1] fourth',
      '[TextBody, list 1 level 2] deeper',
      expect.stringMatching(/^\+ table of 2/),
      '| header [TableHeading] <b:Year> | [TableHeading] <b:Price> |',
      '| [TableContents] 2025 | [TableContents] forty |',
      '| (across 2) [TableContents] not yet settled |',
      '[TextBody] The end of it.',
      '[TextBody] <b:Notes>',
      '[TextBody, list 2 level 1] Told us by the embassy.',
    ]);
  });

  it('copies no more than is selected, as what it is', async () => {
    await select('fourth', 'deeper');
    await app.page.keyboard.press('ControlOrMeta+Shift+C');
    await told().getByText('The selected words are copied with formatting.').waitFor();
    expect((await clipboard()).text).toBe('4. fourth\n   - deeper\n');
    expect((await pasted()).slice(0, 2)).toEqual(['[TextBody, list 1 level 1] fourth', '[TextBody, list 1 level 2] deeper']);
  });

  it('words within one cell leave the table behind, rows take it along', async () => {
    const cellOf = (words: string) => body().locator('td, th', { hasText: words });
    // The tools of the table come with the first click, and push the note down.
    await cellOf('forty').click();
    await app.page.getByRole('toolbar', { name: 'Table' }).waitFor();
    await cellOf('forty')
      .locator('p')
      .dblclick({ position: { x: 12, y: 8 } });
    await app.page.keyboard.press('ControlOrMeta+Shift+C');
    await until('the word is copied', async () => (await clipboard()).text === 'forty\n');
    expect((await clipboard()).html).not.toContain('<table');
    const [from, to] = [await cellOf('Year').boundingBox(), await cellOf('forty').boundingBox()];
    if (!from || !to) throw new Error('the table is not shown');
    await app.page.mouse.move(from.x + 8, from.y + 8);
    await app.page.mouse.down();
    await app.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await app.page.mouse.up();
    await app.page.keyboard.press('ControlOrMeta+Shift+C');
    await until('the rows are copied', async () => (await clipboard()).text.includes('2025'));
    expect((await pasted()).slice(1, 3)).toEqual([
      '| header [TableHeading] <b:Year> | [TableHeading] <b:Price> |',
      '| [TableContents] 2025 | [TableContents] forty |',
    ]);
    expect((await clipboard()).text).not.toContain('not yet settled');
  });

  it('is found by Ctrl K, and stands in the menu', async () => {
    await empty();
    await body().getByText('The end of it.').click();
    await app.page.keyboard.press('ControlOrMeta+K');
    await app.page.keyboard.type('copy with formatting');
    await app.page.keyboard.press('Enter');
    await until('the note is copied', async () => (await clipboard()).text.includes('OFFICIAL'));
    await empty();
    await app.app.evaluate(({ Menu }) => {
      const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Edit');
      edit?.submenu?.items.find(({ label }) => label === 'Copy with formatting')?.click();
    });
    await until('the note is copied', async () => (await clipboard()).text.includes('OFFICIAL'));
  });

  it('goes out of the export dialog with the evidence that is chosen there', async () => {
    await empty();
    await app.page.keyboard.press('ControlOrMeta+E');
    await app.page.getByRole('radio', { name: 'Clipboard' }).check();
    await app.page.getByRole('radio', { name: 'Annex of sources' }).check();
    await app.page.getByRole('button', { name: 'Copy', exact: true }).click();
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    await told().getByText('The note is copied with formatting.').waitFor();
    expect((await clipboard()).text).toContain('OFFICIAL');
  });
});
