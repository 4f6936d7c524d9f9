/** Spelling and the signs of a language, by the dictionaries and habits that the app brings along. */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, until } from './chancery';
import { hand, startWriting } from './hand';
import { withAxe } from './screens';

let app: Chancery;
let axe: () => Promise<string[]>;
beforeAll(async () => {
  app = await startWriting();
  axe = await withAxe(app);
});
afterAll(() => app.end());
const { note, own, press, type, picture, newLine } = hand(() => app);

describe('spelling', () => {
  const wrong = (word: string) => note().locator('.misspelt', { hasText: word });
  const menu = () => app.page.getByRole('menu', { name: /^Spelling of/ });
  it('underlines what no dictionary has, never a word of the source', async () => {
    await newLine('The minstry of Rudenko and Kabulov has agred. ');
    await until(
      'both are underlined',
      async () => (await wrong('minstry').count()) === 1 && (await wrong('agred').count()) === 1,
    );
    expect(await note().locator('.misspelt').allInnerTexts()).toEqual(['minstry', 'agred']);
    await picture('spelling');
  });
  it('lets a word be while one writes in it', async () => {
    await wrong('agred').click();
    await type('x');
    await until('it is not underlined', async () => (await note().locator('.misspelt').allInnerTexts()).join() === 'minstry');
    await app.page.waitForTimeout(700); // longer than the pause in which it is looked at anew
    expect(await note().locator('.misspelt').allInnerTexts()).toEqual(['minstry']);
    await press('Backspace');
    await press('End');
    await until('it is, once the caret has left', async () => (await wrong('agred').count()) === 1);
  });
  it('the context menu has suggestions', async () => {
    await wrong('minstry').click({ button: 'right' });
    await menu().waitFor();
    await picture('spelling-menu');
    expect(await axe()).toEqual([]);
    await menu().getByRole('menuitem', { name: 'ministry' }).click();
    await until('it is right', async () => (await wrong('minstry').count()) === 0);
    expect(await own().innerText()).toContain('The ministry of Rudenko');
  });
  it('its menu and the card of a claim never stand side by side', async () => {
    const card = app.page.getByRole('group', { name: 'Source of the claim' });
    const claim = note().locator('[data-claim]', { hasText: 'mutually convenient dates' }).last();
    await press('Home'); // selected words have tools of their own, and no card beside them either
    await claim.scrollIntoViewIfNeeded();
    await until('the card stands under the pointer', async () => {
      await app.page.mouse.move(2, 2); // a pointer that rests there already says nothing
      await claim.hover();
      return card.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });
    await press('F7');
    await menu().waitFor();
    expect(await card.count()).toBe(0);
    await claim.hover({ position: { x: 3, y: 3 } });
    await claim.hover({ position: { x: 9, y: 5 } });
    await app.page.waitForTimeout(800); // longer than the pointer has to rest for the card
    expect([await menu().count(), await card.count()]).toEqual([1, 0]);
    await press('Escape');
  });
  it('F7 walks to the next, and takes words into the user’s dictionary', async () => {
    await own().locator('p', { hasText: 'The ministry of Rudenko' }).click();
    await press('Home');
    await press('F7');
    await menu().waitFor();
    expect(await menu().getAttribute('aria-label')).toBe('Spelling of “agred”');
    await menu().getByRole('menuitem', { name: 'Add to dictionary' }).click();
    await until('it is right now', async () => (await note().locator('.misspelt').count()) === 0);
    expect(await readFile(path.join(app.userData, 'dictionary.txt'), 'utf8')).toBe('agred\n');
  });
  it('shows the words of that dictionary, and takes them out again', async () => {
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    await app.page.getByText('Your dictionary: 1 word').click();
    expect(await app.page.getByRole('list', { name: 'Words of your dictionary' }).innerText()).toBe('agred');
    expect(await axe()).toEqual([]);
    await app.page.getByRole('button', { name: 'Take “agred” out of the dictionary' }).click();
    await app.page.getByText('No words of your own in the dictionary').waitFor();
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    // The word at the caret is let be: it may still be written.
    await note().press('Home');
    await until('it is underlined again', async () => (await wrong('agred').count()) === 1);
    expect((await readFile(path.join(app.userData, 'dictionary.txt'), 'utf8')).trim()).toBe('');
  });
  it('follows the language of the note, and asks no server', async () => {
    const asked: string[] = [];
    app.page.on('request', (request) => asked.push(request.url()));
    await newLine('Nobody whispered. ');
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    await app.page.getByRole('combobox', { name: 'Language' }).selectOption('fr-FR');
    await picture('details');
    expect(await axe()).toEqual([]);
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    await own().scrollIntoViewIfNeeded(); // only what can be seen is checked
    await until('English is foreign', async () => (await wrong('whispered').count()) === 1);
    await newLine('Les ministères réaffirment la coopération. ');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await own().locator('.misspelt').allInnerTexts()).not.toContain('coopération');
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    await app.page.getByRole('combobox', { name: 'Language' }).selectOption('en-GB');
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(asked.filter((address) => !/^(?:chancery|data|blob):/.test(address))).toEqual([]);
  });
});

describe('typographic signs', () => {
  it('are set as one types, and one Backspace or one undo gives back what was typed', async () => {
    await newLine('"Yes" - on 20 June ');
    await until('set', async () => (await own().innerText()).includes('“Yes” – on 20\u00a0June'));
    await type('"');
    await press('Backspace');
    await type('x');
    expect(await own().innerText()).toContain('June "x');
    await type(' "');
    await press('ControlOrMeta+Z');
    expect(await own().innerText()).toContain('June "x "');
  });
  it('are switched off in the details', async () => {
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    await app.page.getByRole('checkbox', { name: /^Set quotation marks/ }).uncheck();
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    await newLine('"plain"');
    expect(await own().innerText()).toContain('"plain"');
  });
});
