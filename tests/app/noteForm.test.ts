import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingsOnDisk, type Chancery, setSize, until } from './chancery';
import { hand, startNote } from './hand';
import { withAxe } from './screens';

/** What the note's form shows on the sheet: the author's own blocks, headings of each level. */
let app: Chancery;
beforeAll(async () => {
  app = await startNote();
});
afterAll(() => app.end());
const { note, press, type, picture } = hand(() => app);

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

const command = async (words: string) => {
  await press('ControlOrMeta+K');
  await app.page.getByRole('combobox', { name: 'Search everything' }).fill(words);
  await press('Enter');
};
const apparatus = async () => (await briefingsOnDisk(app))[0]?.briefing.note.attrs.apparatus;
const openDetails = () => app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();

describe('the details of the note', () => {
  it('stand in parts with names, each reached by its number, by F6 and by the list beside them', async () => {
    await openDetails();
    const dialog = app.page.getByRole('dialog', { name: 'Details of the note' });
    const parts = await dialog.locator('fieldset > legend').allInnerTexts();
    const now = () => dialog.locator('fieldset:has(:focus) > legend').innerText();
    expect(await now()).toBe(parts[0]);
    const walked: string[] = [];
    for (const key of ['F6', 'Shift+F6', 'Shift+F6', 'F6', ...parts.map((_, i) => `ControlOrMeta+${i + 1}`)]) {
      await press(key);
      walked.push(await now());
    }
    expect(walked).toEqual([parts[1], parts[0], parts.at(-1), parts[0], ...parts]);
    await dialog
      .getByRole('navigation', { name: 'Parts of the details' })
      .getByRole('button', { name: 'Dates and action' })
      .click();
    expect(await now()).toBe('Dates and action');
    await picture('details-in-parts');
    await press('Escape');
  });
});

describe('numbered paragraphs', () => {
  const numbers = () =>
    note()
      .locator('[data-number]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-number')));
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
    await openDetails();
    const box = app.page.getByRole('checkbox', { name: /Number the paragraphs/ });
    expect(await box.isChecked()).toBe(true);
    await picture('details');
    await box.press('Space');
    await press('Escape');
    expect(await numbers()).toEqual([]);
    await until('the file', async () => (await apparatus())?.numbered === false);
  });
});

describe('portion marks', () => {
  const marks = () =>
    note()
      .locator('[data-portion]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-portion')));
  const missing = () => note().locator('[data-unmarked]').count();
  const markDrawn = (words: string) =>
    note()
      .locator('p', { hasText: words })
      .first()
      .evaluate((each) => getComputedStyle(each, '::before').content);
  const check = (words: RegExp) =>
    app.page.getByRole('list', { name: 'Checks' }).getByRole('listitem').filter({ hasText: words });

  it('are switched on in the details, with the mark of the note', async () => {
    await openDetails();
    await app.page.getByRole('combobox', { name: 'Marking scheme' }).selectOption('United States');
    await app.page.getByRole('combobox', { name: 'Marking', exact: true }).selectOption('CONFIDENTIAL');
    await app.page.getByRole('checkbox', { name: /^Portion-mark/ }).press('Space');
    await picture('details-portions');
    await press('Escape');
    const all = await marks();
    expect(all.length).toBeGreaterThan(5);
    expect(new Set(all)).toEqual(new Set(['C']));
    expect(await missing()).toBe(0);
    expect(await markDrawn('We note the result.')).toContain('(');
    await until('the file', async () => (await apparatus())?.portions?.length === 5);
    await picture('portions-light');
  });

  it('are set by a key for the paragraph at the caret, and a check says when one is higher than the note', async () => {
    await note().locator('p', { hasText: 'We note the result.' }).click();
    await press('ControlOrMeta+Shift+G');
    await type('secret');
    await picture('portion-picker');
    await press('Enter');
    expect((await marks()).filter((mark) => mark === 'S')).toHaveLength(1);
    expect(await app.page.getByRole('combobox', { name: 'Portion mark' }).inputValue()).toBe('S');
    await press('ControlOrMeta+4');
    await check(/marked \(S\), higher than the note/).waitFor();
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await picture('portions-dark');
    await app.page.emulateMedia({ colorScheme: 'light' });
    // From the tool bar it goes back.
    await note().locator('p', { hasText: 'We note the result.' }).click();
    await app.page.getByRole('combobox', { name: 'Portion mark' }).selectOption('(C)');
    await check(/higher than the note/).waitFor({ state: 'detached' });
  });

  it('that are missing are shown, and set by the check', async () => {
    await note().locator('p', { hasText: 'We note the result.' }).click();
    await app.page.getByRole('combobox', { name: 'Portion mark' }).selectOption('No mark');
    expect(await missing()).toBe(1);
    await picture('portion-missing');
    // Beside two panes all tools still stand in one row, with the longest of the marks too.
    expect(await app.page.getByRole('toolbar', { name: 'Formatting' }).evaluate((bar) => bar.clientHeight)).toBeLessThan(45);
    await check(/bears no portion mark/)
      .getByRole('button', { name: /^Mark it \(C\)/ })
      .click();
    expect(await missing()).toBe(0);
    await check(/bears no portion mark/).waitFor({ state: 'detached' });
  });

  it('go with a command, and are kept for when they are wanted again', async () => {
    await note().locator('p', { hasText: 'We note the result.' }).click();
    await command('portion marks before');
    // The paragraph may be drawn anew at the moment of asking.
    await until('no mark is drawn', async () => (await markDrawn('We note the result.')) === 'none');
    await until('the file', async () => (await apparatus())?.portions === null);
    await command('portion marks before');
    expect(await missing()).toBe(0);
    await setSize(app.app, 620, 800);
    await picture('portions-narrow');
    await setSize(app.app, 1280, 800);
  });
});

describe('the day of the note', () => {
  const day = () => app.page.getByRole('textbox', { name: 'Date', exact: true });
  const kept = async () => (await briefingsOnDisk(app))[0]?.briefing.note.attrs.apparatus.date;
  it('is shown and read as the house writes days, and what is no day stays to be mended', async () => {
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    expect(await day().inputValue()).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
    await day().fill('21/6/2023');
    await press('Tab');
    expect(await day().inputValue()).toBe('21 June 2023');
    await until('it is on disk', async () => (await kept()) === '2023-06-21');
    await day().fill('soon');
    await press('Tab');
    const alert = app.page.getByRole('alert').filter({ hasText: 'The note keeps 21 June 2023.' });
    await alert.waitFor();
    await picture('day');
    expect([await day().getAttribute('aria-invalid'), await kept()]).toEqual(['true', '2023-06-21']);
    expect(await (await withAxe(app))()).toEqual([]);
    await day().fill('2023-06-22');
    await alert.waitFor({ state: 'detached' });
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    await until('it is on disk too', async () => (await kept()) === '2023-06-22');
  });
});
