import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../shared/model/note';
import {
  answerOpenDialog,
  answerSaveDialog,
  briefingsOnDisk,
  type Chancery,
  copiedElsewhere,
  focusedName,
  keyTo,
  ROOT,
  startChancery,
  until,
} from './chancery';

const SAMPLE = path.join(ROOT, 'templates/sample-article.txt');
const SECOND = `MOSCOW, June 21, 2023 (Volga Wire) – Russia and Pakistan held the fifth round of the Pakistan-Russia Bilateral Political Consultations in Islamabad on Tuesday.

The two sides agreed to open a shipping line between Karachi and Novorossiysk by 1 March 2024.`;

/** Whether anything here was clicked is told by the page itself: nothing may be. */
describe('the whole main job without a mouse', () => {
  let it_: Chancery;
  const press = async (...keys: string[]) => {
    for (const key of keys) await it_.page.keyboard.press(key);
  };
  const type = (words: string) => it_.page.keyboard.type(words);
  const name = () => focusedName(it_);
  const to = (words: RegExp, key?: string) => keyTo(it_, words, key);
  const note = () => it_.page.getByRole('textbox', { name: 'Note text' });
  const inNote = async () => {
    await press('ControlOrMeta+2');
    await until('the hand is in the note', async () => (await name()) === 'Note text');
  };
  const sections = () => note().locator('h2').allTextContents();
  const current = () => it_.page.locator('li.fact[aria-current=true]');
  const announced = async () => (await it_.page.locator('[aria-live]').allInnerTexts()).join(' ');
  const heard = (words: RegExp) => until(`to hear ${words}`, async () => words.test(await announced()));
  const onDisk = (words: string) =>
    until(`“${words}” is on disk`, async () =>
      (await briefingsOnDisk(it_)).some(({ briefing }) => plainText(briefing.note).includes(words)),
    );

  beforeAll(async () => {
    it_ = await startChancery();
    it_.page.setDefaultTimeout(8_000);
    await it_.page.evaluate(() => {
      for (const kind of ['mousedown', 'pointerdown', 'wheel', 'dragstart'])
        window.addEventListener(kind, () => document.body.setAttribute('data-mouse', kind), true);
    });
  });
  afterAll(() => it_.end());

  it('pastes an article', async () => {
    await copiedElsewhere(it_, await readFile(SAMPLE, 'utf8'));
    await press('ControlOrMeta+V');
    await note().waitFor();
  });

  it('walks the facts, verifies, rejects, takes back; each step is announced', async () => {
    await press('j');
    await heard(/fact 1 of \d+/);
    const first = await current().innerText();
    await press('v');
    await heard(/Verified\. \d+ facts? left\./);
    expect(await current().innerText()).not.toBe(first);
    await press('x');
    await heard(/Rejected/);
    await press('ControlOrMeta+z');
    await press('k');
    await until('one is looked at', async () => (await it_.page.getByText(/^1 of \d+ looked at$/).count()) === 1);
  });

  it('asks why, and words a claim anew in the note', async () => {
    await press('w');
    await heard(/Taken as/);
    await press('w');
    // What kind of meeting it was stands in no readout: E says so, and J goes on.
    for (let i = 0; i < 10 && (await current().innerText()).includes('not in the note'); i++) await press('j');
    await press('e');
    await type('s');
    await heard(/Edited\. The original is kept/);
    await press('Escape');
    await until('the hand is on its row', async () => (await current().getAttribute('data-status')) === 'edited');
    await press('ControlOrMeta+z');
    await until('it is as it was', async () => (await current().getAttribute('data-status')) !== 'edited');
  });

  it('adds a second article to the briefing', async () => {
    const file = path.join(it_.folder, 'second.txt');
    await writeFile(file, SECOND);
    await answerOpenDialog(it_, [file]);
    await press('ControlOrMeta+Shift+A');
    await until('its own fact is in the note', async () =>
      (await note().locator('p').allTextContents()).some((words) => words.includes('shipping line')),
    );
    expect(await it_.page.getByRole('list', { name: 'Articles' }).getByRole('listitem').count()).toBe(2);
  });

  it('makes the source wider', async () => {
    await press('ControlOrMeta+1');
    await until('the hand is in the source', async () => it_.page.evaluate(() => document.activeElement?.id === 'source-text'));
    await to(/^Width of the source$/);
    const separator = it_.page.getByRole('separator', { name: 'Width of the source' });
    const before = Number(await separator.getAttribute('aria-valuenow'));
    await press('ArrowRight');
    expect(Number(await separator.getAttribute('aria-valuenow'))).toBe(before + 2);
  });

  it('changes the kind of the note, and takes that back', async () => {
    const before = await sections();
    await press('ControlOrMeta+Shift+K');
    await it_.page.getByRole('dialog', { name: 'Kind of note' }).waitFor();
    await to(/^Post-visit report/, 'ArrowDown');
    await to(/^Change this note$/);
    await press('Enter');
    await until('it is a report', async () => (await sections()).includes('Documents signed'));
    await heard(/This note is a post-visit report now\. Undo takes it back\./);
    await inNote();
    await press('ControlOrMeta+z');
    await until('it is a readout again', async () => (await sections()).join() === before.join());
  });

  it('goes to a section by the outline, and writes there, with a footnote', async () => {
    await inNote();
    await press('ControlOrMeta+Shift+O');
    await it_.page.getByRole('complementary', { name: 'Outline' }).waitFor();
    await to(/^Comment/);
    await press('Enter');
    await until('the caret is in the heading', () =>
      it_.page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('h2')?.textContent === 'Comment'),
    );
    await inNote();
    await press('ArrowDown');
    await type('Written without a mouse.');
    expect(await note().locator('.own').innerText()).toContain('Written without a mouse.');
    await press('ControlOrMeta+Shift+F');
    await it_.page.getByRole('dialog', { name: 'Footnote' }).waitFor();
    await type('Told by the embassy.');
    await press('Escape');
    await until('the note has it', async () => (await note().locator('.fn').count()) === 1);
    await onDisk('Written without a mouse.');
  });

  it('comments on selected words', async () => {
    await press('Shift+Home');
    await press('ControlOrMeta+Shift+M');
    await it_.page.getByRole('textbox', { name: 'Comment', exact: true }).waitFor();
    await type('Who saw it?');
    await press('ControlOrMeta+Enter');
    const list = it_.page.getByRole('complementary', { name: 'Comments' });
    await list.waitFor();
    expect(await list.innerText()).toContain('Who saw it?');
    await press('F6');
    await until('the hand is on the list', () => list.evaluate((panel) => panel.contains(document.activeElement)));
    await to(/^Resolve/);
    await press('Enter');
    await until('none is open', async () => (await list.innerText()).includes('No open comments'));
    await press('ControlOrMeta+3');
    await list.waitFor({ state: 'detached' });
  });

  it('makes a table and writes in its cells', async () => {
    await inNote();
    await press('ArrowRight', 'End', 'Enter');
    await type('/table');
    await it_.page.getByRole('listbox', { name: 'Insert' }).waitFor();
    await press('Enter');
    const table = note().locator('.own table');
    await table.waitFor();
    for (const words of ['Year', 'Price', 'Note', '2024', '38']) {
      await type(words);
      await press('Tab');
    }
    await press('Shift+Tab');
    await type('40');
    expect((await table.locator('th, td').allInnerTexts()).map((cell) => cell.trim()).slice(0, 5)).toEqual([
      'Year',
      'Price',
      'Note',
      '2024',
      '40',
    ]);
  });

  it('changes the table by its tools, and by a command that is searched for', async () => {
    const rows = () => note().locator('.own table tr').count();
    const cells = () => note().locator('.own table tr').first().locator('th, td').count();
    const [height, width] = [await rows(), await cells()];
    await press('ControlOrMeta+Shift+T');
    await until('the hand is in the bar', async () => (await name()) === 'Add a row above');
    await press('ArrowRight', 'Enter');
    await until('a row more', async () => (await rows()) === height + 1);
    await press('ControlOrMeta+Shift+T');
    await until('the hand is in the bar', async () => (await name()) === 'Add a row above');
    await press('Escape');
    await inNote();
    await press('ControlOrMeta+K');
    await it_.page.getByRole('combobox', { name: 'Search everything' }).waitFor();
    await type('add a column to the right');
    await it_.page.getByRole('option', { name: /Table: add a column to the right/ }).waitFor();
    await press('Enter');
    await until('a column more', async () => (await cells()) === width + 1);
    await press('ControlOrMeta+K');
    await it_.page.getByRole('combobox', { name: 'Search everything' }).waitFor();
    await type('remove this row');
    await it_.page.getByRole('option', { name: /Table: remove this row/ }).waitFor();
    await press('Enter');
    await until('a row less', async () => (await rows()) === height);
  });

  it('finds and replaces', async () => {
    await press('ControlOrMeta+H');
    const bar = it_.page.getByRole('search', { name: 'Find in the note' });
    await bar.waitFor();
    await to(/^Find$/);
    await type('without a mouse');
    await to(/^Replace with$/);
    await type('by hand');
    await to(/^Replace all$/);
    await press('Enter');
    await until('it says so', async () => (await note().locator('.own').innerText()).includes('Written by hand.'));
    await press('Escape');
    await bar.waitFor({ state: 'detached' });
  });

  it('follows the checks, and sets the reference that they miss', async () => {
    await press('ControlOrMeta+4');
    await to(/^Set: No reference/);
    await press('Enter');
    await it_.page.getByRole('group', { name: 'Details of the note' }).waitFor();
    await to(/^Reference/);
    await type('EUR/2026/014');
    await press('Escape');
    await until('the check is gone', async () => (await it_.page.getByText('No reference is set').count()) === 0);
  });

  it('exports to Word', async () => {
    const file = path.join(it_.folder, 'out', 'note.docx');
    await mkdir(path.dirname(file), { recursive: true });
    await answerSaveDialog(it_, file);
    await press('ControlOrMeta+e');
    await it_.page.getByRole('dialog').waitFor();
    await to(/^Save as Word/);
    await press('Enter');
    await it_.page.getByRole('heading', { name: 'Saved as note.docx' }).waitFor();
    await press('Escape');
    const { value } = await mammoth.convertToHtml({ path: file });
    for (const words of ['Written by hand.', 'shipping line', 'Told by the embassy.', '2024']) expect(value).toContain(words);
  });

  it('finds the briefing again in the library', async () => {
    await press('ControlOrMeta+l');
    await it_.page.getByRole('heading', { name: 'Library' }).waitFor();
    await until('the hand is on the list', async () => /Round 5|fifth/.test(await name()));
    await press('Enter');
    await note().waitFor();
  });

  it('never touched the mouse', async () =>
    expect(await it_.page.evaluate(() => document.body.getAttribute('data-mouse'))).toBeNull());
});
