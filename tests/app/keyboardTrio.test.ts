/** Three reports of one meeting without a mouse: what they differ on is settled, a fact added, a table shaped. */
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpenDialog, briefingsOnDisk, type Chancery, focusedName, keyTo, ROOT, startChancery, until } from './chancery';

const TRIO = ['22', '23', '24'].map((id) => path.join(ROOT, `tests/corpus/dev/${id}.txt`));

describe('three reports of one meeting without a mouse', () => {
  let app: Chancery;
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const type = (words: string) => app.page.keyboard.type(words);
  const to = (words: RegExp, key?: string) => keyTo(app, words, key);
  const note = () => app.page.getByRole('textbox', { name: 'Note text' });
  const words = async () => (await note().locator('h1, h2, h3, p').allTextContents()).join('\n').replaceAll('\u00a0', ' ');
  const facts = () => app.page.getByRole('region', { name: 'List of facts' }).locator('li.fact');
  const current = () => app.page.locator('li.fact[aria-current=true]');
  const announced = async () => (await app.page.locator('[aria-live]').allInnerTexts()).join(' ');
  const heard = (said: RegExp) => until(`to hear ${said}`, async () => said.test(await announced()));
  const inNote = async () => {
    await press('ControlOrMeta+2');
    await until('the hand is in the note', async () => (await focusedName(app)) === 'Note text');
  };
  const latest = async () => (await briefingsOnDisk(app))[0]?.briefing;

  beforeAll(async () => {
    app = await startChancery({ width: 1400, height: 900 });
    app.page.setDefaultTimeout(8_000);
    await app.page.evaluate(() => {
      for (const kind of ['mousedown', 'pointerdown', 'wheel', 'dragstart'])
        window.addEventListener(kind, () => document.body.setAttribute('data-mouse', kind), true);
    });
    await answerOpenDialog(app, TRIO);
    await press('ControlOrMeta+O');
    await note().waitFor({ timeout: 30_000 });
  });
  afterAll(() => app.end());

  it('settles what the sources differ on', async () => {
    await press('ControlOrMeta+3');
    const date = facts().filter({ hasText: '14 May 2025' }).first();
    for (let i = 0; i < 60 && (await date.getAttribute('aria-current')) !== 'true'; i++) await press('j');
    expect(await date.getAttribute('data-status')).toBe('disputed');
    await press('v');
    await until('a version has the focus', () => app.page.evaluate(() => document.activeElement?.className === 'version'));
    await to(/^13 May 2025/);
    await press('Enter');
    await until('the note says so', async () => (await words()).includes('Tuesday 13 May 2025'));
    expect(await date.getAttribute('data-status')).toBe('verified');
    await until('it is on disk', async () => Object.keys((await latest())?.note.attrs.settled ?? {}).length === 1);
    // The hand is where it goes on, not lost on a button that has gone.
    await press('j');
    await heard(/fact \d+ of \d+/);
    await press('ControlOrMeta+z', 'ControlOrMeta+z');
    await until('it is taken back', async () => (await words()).includes('Wednesday 14 May 2025'));
    await press('ControlOrMeta+Shift+Z', 'ControlOrMeta+Shift+Z');
    await until('it is done again', async () => (await words()).includes('Tuesday 13 May 2025'));
  });

  it('settles all that is open, one after the other, by V and Enter', async () => {
    await press('ControlOrMeta+3');
    const open = () => facts().and(app.page.locator('[data-status=disputed]')).count();
    for (let left = await open(); left > 0; left = await open()) {
      for (let i = 0; i < 60 && (await current().getAttribute('data-status')) !== 'disputed'; i++) await press('j');
      for (let i = 0; i < 5 && (await current().getAttribute('data-status')) === 'disputed'; i++) {
        await press('v');
        await until('a version has the focus', () => app.page.evaluate(() => document.activeElement?.className === 'version'));
        await press('Enter');
        await until('the choice is made', () => app.page.evaluate(() => document.activeElement?.className !== 'version'));
      }
      await until('one less', async () => (await open()) < left);
    }
    const told = app.page.getByRole('list', { name: 'Checks' }).locator('li', { hasText: /^The sources differ/ });
    await until('no check speaks of it', async () => (await told.count()) === 0);
  });

  it('adds a fact from an article of its choice', async () => {
    const before = await facts().count();
    await press('ControlOrMeta+1');
    await to(/^Southern Press Agency/, 'Shift+Tab');
    await press('Enter');
    await until('the agency’s text is shown', async () =>
      (await app.page.getByRole('region', { name: 'Source text' }).innerText()).includes('pool Antarctic supply ships'),
    );
    await press('ControlOrMeta+1');
    await app.page.locator('#source-text:focus').waitFor();
    const marked = () => app.page.evaluate(() => getSelection()?.toString() ?? '');
    await press('ArrowRight');
    // The marked word is that of the current passage; up and down walk by lines, left and right by words.
    const line = () =>
      app.page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('[data-start]')?.textContent ?? '');
    for (let i = 0; i < 20 && !/^Russia/.test(await line()); i++) await press('ArrowUp');
    for (let i = 0; i < 40 && !/^Russia/.test(await marked()); i++) await press('ArrowLeft');
    for (let i = 0; i < 40 && !/since 2016/.test(await marked()); i++) await press('Shift+ArrowRight');
    expect(await marked()).toMatch(/^Russia and China have blocked .* since 2016/);
    await press('Enter');
    await app.page.getByRole('toolbar', { name: 'Add as' }).waitFor();
    await to(/^Position$/, 'ArrowRight');
    await press('Enter');
    await until('the row is there', async () => (await facts().count()) === before + 1);
    await until('it stands among the positions', async () => {
      const said = await words();
      return said.indexOf('have blocked new marine protected areas') > said.indexOf('Positions');
    });
    await until('it is on disk', async () => Object.keys((await latest())?.note.attrs.added ?? {}).length === 1);
    await press('v');
    await heard(/Verified|All looked at/);
  });

  describe('a table', () => {
    const table = () => note().locator('.own table');
    const row = (n: number) => table().locator('tr').nth(n).locator('th, td');
    const tool = async (name: string) => {
      await press('ControlOrMeta+Shift+T');
      await until('the hand is in the bar', async () => (await focusedName(app)) === 'Add a row above');
      await to(new RegExp(`^${name}$`), 'ArrowRight');
      await press('Enter');
      await until('the hand is in the note again', async () => (await focusedName(app)) === 'Note text');
    };
    /** Selects two cells beside one another: from the end of the first on. */
    const twoCells = async () => {
      await press('End', 'Shift+ArrowRight');
      await until('two cells are selected', async () => (await table().locator('.selectedCell').count()) === 2);
    };

    it('is made in the author’s part', async () => {
      await inNote();
      await press('ControlOrMeta+Shift+O');
      await app.page.getByRole('complementary', { name: 'Outline' }).waitFor();
      await to(/^Comment/);
      await press('Enter');
      await until('the caret is in the heading', () =>
        app.page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('h2')?.textContent === 'Comment'),
      );
      await inNote();
      await press('ArrowDown');
      await type('/table');
      await app.page.getByRole('listbox', { name: 'Insert' }).waitFor();
      await press('Enter');
      await table().waitFor();
      for (const each of ['Berths', '2025', '2026', 'Ours', '4', '6', 'Theirs', '3']) {
        await type(each);
        await press('Tab');
      }
      await type('5');
    });
    it('has its header row made and unmade', async () => {
      await tool('Header row');
      await until('no header', async () => (await table().locator('th').count()) === 0);
      await tool('Header row');
      await until('a header', async () => (await row(0).and(table().locator('th')).count()) === 3);
    });
    it('has cells merged and split, and no word is lost', async () => {
      await press('ArrowUp', 'ArrowUp');
      await press('Home');
      await press('Shift+Tab');
      await twoCells();
      await tool('Merge the selected cells');
      await until('one cell less', async () => (await row(0).count()) === 2);
      expect((await row(0).allInnerTexts()).map((text) => text.split(/\s+/).filter(Boolean))).toEqual([
        ['Berths'],
        ['2025', '2026'],
      ]);
      await tool('Split the cell');
      await until('as many as before', async () => (await row(0).count()) === 3);
      expect((await table().innerText()).split(/\s+/).filter(Boolean)).toEqual('Berths 2025 2026 Ours 4 6 Theirs 3 5'.split(' '));
      await until('it is on disk', async () => JSON.stringify((await latest())?.note).includes('"tableHeader"'));
    });
    const inTable = () => app.page.evaluate(() => Boolean(getSelection()?.anchorNode?.parentElement?.closest('table')));
    const leave = async (key: string) => {
      for (let i = 0; i < 9 && (await inTable()); i++) await press(key);
    };
    const own = async () => (await note().locator('.own').innerText()).replace(/\s+/g, ' ').trim();
    it('is left by keys for the words behind and before it, also where no line was', async () => {
      await inNote();
      await leave('ArrowDown');
      await press('Backspace'); // the line that came with the table goes, and the caret is in the table again
      await until('the caret is in the table', inTable);
      await leave('ArrowDown');
      await type('Behind the table.');
      await press('ArrowUp');
      await leave('ArrowUp');
      await type('Before the table.');
      expect(await own()).toBe('Before the table. Berths 2025 2026 Ours 4 6 Theirs 3 5 Behind the table.');
    });
  });

  it('walks what is misspelt with F7 and mends it, and shows the note alone with F8', async () => {
    await press('Enter');
    await type('The minstry is content. ');
    await until('it is underlined', async () => (await note().locator('.misspelt', { hasText: 'minstry' }).count()) === 1);
    await press('Home', 'F7');
    const menu = app.page.getByRole('menu', { name: 'Spelling of “minstry”' });
    await menu.waitFor();
    await to(/^ministry$/, 'ArrowDown');
    await press('Enter');
    await until('it is right', async () => (await note().innerText()).includes('The ministry is content.'));
    await until('the hand is in the note', async () => (await focusedName(app)) === 'Note text');
    await press('F8');
    await until(
      'the note is alone',
      async () => !(await app.page.getByRole('region', { name: 'Source', exact: true }).isVisible()),
    );
    await type('So are we. ');
    await press('F8');
    await until('all is back', () => app.page.getByRole('region', { name: 'Source', exact: true }).isVisible());
    expect(await note().innerText()).toContain('So are we.');
  });

  it('never touched the mouse', async () =>
    expect(await app.page.evaluate(() => document.body.getAttribute('data-mouse'))).toBeNull());
});
