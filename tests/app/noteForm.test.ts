import { mkdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingsOnDisk, type Chancery, paste, ROOT, setSize, startChancery, until } from './chancery';

/** What the note's form shows on the sheet: the author's own blocks, headings of each level. */
let app: Chancery;
beforeAll(async () => {
  app = await startChancery({ width: 1280, height: 800 });
  await paste(app, await readFile(path.join(ROOT, 'templates/sample-article.txt'), 'utf8'));
  await note().waitFor();
});
afterAll(() => app.end());

const note = () => app.page.getByRole('textbox', { name: 'Note text' });
const press = (key: string) => app.page.keyboard.press(key);
const type = (words: string) => app.page.keyboard.type(words);

/** Pictures of the states on the way; kept only when a folder for them is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env.CHANCERY_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await app.page.waitForTimeout(400);
  await app.page.screenshot({ path: path.join(folder, `${name}.png`), caret: 'hide' });
}

describe('the look of the sheet', () => {
  it('keeps the bar of the author’s own block beside a list in it', async () => {
    const own = note().locator('.own').first();
    await own.click();
    await type('We note the result.');
    await press('Enter');
    await app.page.getByRole('button', { name: 'Bulleted list' }).click();
    await type('First point');
    await press('Enter');
    await type('Second point');
    await picture('own-list');
    const bar = await own.evaluate((block) => {
      const list = block.querySelector('ul')?.getBoundingClientRect();
      const { left, top, bottom } = block.getBoundingClientRect();
      return {
        width: getComputedStyle(block).borderInlineStartWidth,
        reaches: list !== undefined && top <= list.top && bottom >= list.bottom && left < list.left,
      };
    });
    expect(bar).toEqual({ width: '2px', reaches: true });
  });

  it('tells the six levels of headings apart', async () => {
    const looks: string[] = [];
    await press('Control+End');
    await press('Enter');
    for (const level of [1, 2, 3, 4, 5, 6]) {
      await press('Enter');
      await app.page.getByRole('combobox', { name: 'Paragraph style' }).selectOption(`Heading ${level}`);
      await type(`Level ${level}`);
      expect(await app.page.getByRole('combobox', { name: 'Paragraph style' }).inputValue()).toBe(`heading${level}`);
      looks.push(
        await note()
          .getByRole('heading', { name: `Level ${level}`, exact: true })
          .evaluate((heading) => {
            const { fontSize, fontWeight, fontStyle, color } = getComputedStyle(heading);
            return [fontSize, fontWeight, fontStyle, color].join(' ');
          }),
      );
    }
    await picture('headings');
    expect(new Set(looks).size, looks.join('\n')).toBe(6);
  });
});

describe('numbered paragraphs', () => {
  const numbers = () =>
    note()
      .locator('[data-number]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-number')));
  const command = async (words: string) => {
    await press('ControlOrMeta+K');
    await app.page.getByRole('combobox', { name: 'Search everything' }).fill(words);
    await press('Enter');
  };
  const apparatus = async () => (await briefingsOnDisk(app))[0]?.briefing.note.attrs.apparatus;

  it('are switched on by a command, count through the sections, and go with one undo', async () => {
    expect(await numbers()).toEqual([]);
    await note()
      .locator('p', { hasText: /^The two sides/ })
      .first()
      .click();
    await press('End');
    await press('Enter');
    await press('Enter');
    await type('Words of my own.');
    await picture('before-numbers');
    await command('number the paragraphs');
    await until('numbers', async () => (await numbers()).length > 3);
    const shown = await numbers();
    expect(shown).toEqual(shown.map((_, i) => `${i + 1}.`));
    await until('the file', async () => (await apparatus())?.numbered === true);
    await note().locator('p', { hasText: 'Words of my own.' }).click();
    await press('ControlOrMeta+Z');
    expect(await numbers()).toEqual([]);
    await press('ControlOrMeta+Shift+Z');
    expect(await numbers()).toEqual(shown);
    await picture('numbered-own-words');
    await note().locator('p', { hasText: 'We note the result.' }).click();
    await press('End');
    await press('Enter');
    // An empty line has no number; it gets the next one with its first letter.
    expect(await numbers()).toEqual(shown);
    await type('And more.');
    expect((await numbers()).length).toBe(shown.length + 1);
    await picture('numbered-light');
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await setSize(app.app, 620, 800);
    await picture('numbered-narrow-dark');
    await app.page.emulateMedia({ colorScheme: 'light' });
    await setSize(app.app, 1280, 800);
  });

  it('are a check box in the details of the note', async () => {
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    const box = app.page.getByRole('checkbox', { name: /Number the paragraphs/ });
    expect(await box.isChecked()).toBe(true);
    await picture('details');
    await box.press('Space');
    await press('Escape');
    expect(await numbers()).toEqual([]);
    await until('the file', async () => (await apparatus())?.numbered === false);
  });
});
