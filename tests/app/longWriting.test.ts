/** Every writing tool by hand, in the trio of read-outs and in a note of 50 pages with over 300 claims. */
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Briefing } from '../../shared/model/briefing';
import type { NoteNode } from '../../shared/model/note';
import { corpusText } from '../support/make';
import {
  answerOpenDialog,
  briefingsOnDisk,
  type Chancery,
  dragOver,
  dropAsNew,
  focusedName,
  keyTo,
  startChancery,
  until,
} from './chancery';
import { DESKS } from './desks';
import { hand, still } from './hand';

/** A real picture, of two by one pixels. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC', 'base64');

describe.each(DESKS)('in $name', ({ open, folder }) => {
  let app: Chancery;
  /** Words of the source that were made a fact, and its id. */
  let words = '';
  let fact = '';
  beforeAll(async () => {
    app = await startChancery({ width: 1400, height: 900 });
    app.page.setDefaultTimeout(15_000);
    await open(app);
    await note().waitFor();
  });
  afterAll(() => app.end());

  const { note, own, press, type } = hand(() => app);
  const inNote = () => until('the hand is in the note', async () => (await focusedName(app)) === 'Note text');
  const onDisk = async (): Promise<Briefing | undefined> =>
    (await briefingsOnDisk({ ...app, library: folder(app) }))[0]?.briefing;
  const all = (node: NoteNode): NoteNode[] => [node, ...node.content.flatMap(all)];
  const saved = (name: string, wanted: (node: NoteNode) => boolean) =>
    until(`${name} is on disk`, async () => {
      const briefing = await onDisk();
      return briefing !== undefined && all(briefing.note).some(wanted);
    });
  const FIRST = 'We note the result.';
  /** A new line behind the author's first one. */
  const line = async (text = '') => {
    const first = own().locator('p', { hasText: FIRST });
    const at = (await first.count()) > 0 ? first : own().locator('p').first();
    await still(at);
    await at.click();
    await until('the caret is in it', () => at.evaluate((block) => block.contains(getSelection()?.anchorNode ?? null)));
    await press('End');
    if ((await at.innerText()).trim() === '') await type(FIRST);
    await press('Enter');
    if (text) await type(text);
  };
  const choose = async (name: string) => {
    await type(`/${name}`);
    await app.page.getByRole('listbox', { name: 'Insert' }).waitFor();
    await press('Enter');
  };

  it('typographic signs as one types', async () => {
    await line('"Yes" - on 20 June... ');
    await until('they are set', async () => (await own().innerText()).includes('“Yes” – on 20\u00a0June…'));
    await type('"');
    await press('Backspace'); // one gives back what was typed
    expect(await own().innerText()).toContain('June… "');
  });

  it('a footnote, which is numbered', async () => {
    await line('Gas is settled.');
    await press('ControlOrMeta+Shift+F');
    await app.page.getByRole('dialog', { name: 'Footnote' }).waitFor();
    await type('Told us by the embassy.');
    await press('Escape');
    await inNote();
    await type(' More words.');
    expect(await own().innerText()).toContain('More words.');
    await saved('the footnote', (node) => node.type === 'footnote' && node.attrs.text === 'Told us by the embassy.');
  });

  it('a picture with its description', async () => {
    const file = path.join(app.folder, 'delegations.png');
    await writeFile(file, PNG);
    await answerOpenDialog(app, [file]);
    await line();
    await choose('picture');
    const form = app.page.getByRole('dialog', { name: 'Picture' });
    await form.waitFor();
    await type('The two delegations');
    await form.getByRole('button', { name: 'Done' }).click();
    await saved('the picture', (node) => node.type === 'image' && node.attrs.alt === 'The two delegations');
  });

  it('a heading, a reference that follows it, and a list of contents that has it', async () => {
    await line();
    await choose('heading 2');
    await type('Energy');
    await press('Enter');
    await type('See ');
    await press('ControlOrMeta+Shift+R');
    await app.page.getByRole('combobox', { name: 'Refer to' }).fill('energy');
    await press('Enter');
    const reference = own().locator('.xref');
    await until('it says so', async () => (await reference.innerText()) === 'Energy');
    await own().locator('h3', { hasText: 'Energy' }).click();
    await press('End');
    await type(' and gas');
    await until('it follows', async () => (await reference.innerText()) === 'Energy and gas');
    await line();
    await choose('contents');
    const listed = note().locator('.contents li');
    await until('it is listed', async () => (await listed.allInnerTexts()).some((text) => text.includes('Energy and gas')));
    await saved('the contents', (node) => node.type === 'contents');
  });

  it('a page break, and one undo that takes it back', async () => {
    await line('Before the break');
    await press('ControlOrMeta+Shift+Enter');
    await until('it is there', async () => (await note().locator('hr.page-break').count()) === 1);
    await press('ControlOrMeta+Z');
    await until('it is gone', async () => (await note().locator('hr.page-break').count()) === 0);
    await press('ControlOrMeta+Shift+Z');
    await saved('the break', (node) => node.type === 'pageBreak');
  });

  it('the bubble at selected words', async () => {
    await line('Words that matter');
    await press('Shift+ControlOrMeta+ArrowLeft', 'ControlOrMeta+.');
    await app.page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
    await until('it has the focus', async () => (await focusedName(app)) === 'Bold');
    await press('Enter');
    await until('it is bold', async () => (await own().locator('strong', { hasText: 'matter' }).count()) === 1);
  });

  it('F7 to what is misspelt, F8 for the note alone, the caret where it was', async () => {
    await line('The minstry agrees. ');
    await until('it is underlined', async () => (await own().locator('.misspelt', { hasText: 'minstry' }).count()) === 1);
    await press('Home', 'F7');
    await app.page.getByRole('menu', { name: 'Spelling of “minstry”' }).waitFor();
    await keyTo(app, /^ministry$/, 'ArrowDown');
    await press('Enter');
    await until('it is right', async () => (await own().innerText()).includes('The ministry agrees.'));
    // In a long note the walk goes on to the next word; Escape ends it.
    const menu = app.page.getByRole('menu', { name: /^Spelling of/ });
    const next = await menu.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (next) await press('Escape');
    await inNote();
    await own().locator('p', { hasText: 'The ministry agrees.' }).click();
    const source = app.page.getByRole('region', { name: 'Source', exact: true });
    await press('F8');
    await until('the note is alone', async () => !(await source.isVisible()));
    await press('End');
    await type(' So do we.');
    await press('F8');
    await until('all is back', () => source.isVisible());
    expect((await own().innerText()).replace(/\s+/g, ' ')).toContain('The ministry agrees. So do we.');
  });

  it('words of the source as a fact, which stands in its section and is dragged into the author’s part', async () => {
    words = await app.page.locator('#source-text').evaluate((text) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let at = walker.nextNode(); at; at = walker.nextNode()) {
        const found = /(?<=\p{Ll} )\p{Ll}{5,} \p{Ll}+ \p{Ll}+ \p{Ll}{4,}(?= \p{Ll})/u.exec(at.textContent ?? '');
        if (found) return found[0];
      }
      return '';
    });
    expect(words).not.toBe('');
    const claims = await note().locator('[data-fact*=".u"]').count();
    await dragOver(app, app.page.locator('#source-text [data-start]', { hasText: words }).first(), words);
    await app.page.getByRole('toolbar', { name: 'Add as' }).getByRole('button', { name: 'Position' }).click();
    const row = app.page.locator('li.fact[aria-current=true]');
    await until('its row is at hand', async () => ((await row.getAttribute('data-fact')) ?? '').includes('.u'));
    await until('it stands in the note', async () => (await note().locator('[data-fact*=".u"]').count()) > claims);
    fact = (await row.getAttribute('data-fact')) ?? '';
    await line('Here: ');
    await app.page
      .locator(`li.fact[data-fact="${fact}"]`)
      .getByRole('button')
      .first()
      .dragTo(own().locator('p', { hasText: 'Here:' }));
    await until('it stands there too', async () => (await own().locator(`[data-fact="${fact}"]`).count()) === 1);
  });

  it('an edit of one of two places, offered to its twin', async () => {
    const twins = note().locator(`[data-fact="${fact}"]`);
    const said = () => twins.allTextContents();
    expect(await twins.count()).toBeGreaterThan(1);
    const mine = own().locator(`[data-fact="${fact}"]`);
    await still(mine);
    await mine.click();
    await press('End', 'ArrowLeft', 'ArrowLeft');
    await type('newly');
    await until('one is edited', async () => (await said()).filter((text) => text.includes('newly')).length === 1);
    await app.page.getByRole('button', { name: /^Also change the \d+ other place/ }).click();
    await until('its twin too', async () => (await said()).every((text) => text.includes('newly')));
    await press('ControlOrMeta+Z');
    await until('one undo takes that back', async () => (await said()).filter((text) => text.includes('newly')).length === 1);
  });

  it('a claim copied into another note, with its fact and the words of the report', async () => {
    const claim = note().locator('[data-claim][data-kind=outcome]').first();
    await claim.click({ clickCount: 3 });
    await press('ControlOrMeta+C');
    const other = path.join(app.folder, 'other.txt');
    await writeFile(other, corpusText('20'));
    await dropAsNew(app, [other]);
    await until('the other note', async () => (await note().locator('h1').innerText()).includes('Norway'));
    await own().click();
    await press('ControlOrMeta+V');
    await until('it stands there', async () => (await own().locator('[data-claim]').count()) >= 1);
    await until('its fact is on disk', async () =>
      (await briefingsOnDisk(app)).some(({ briefing }) =>
        Object.values(briefing.note.attrs.added).some(({ from }) => from?.text),
      ),
    );
  });
});
