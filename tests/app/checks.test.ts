import { mkdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, focusedName, paste, ROOT, startChancery, until } from './chancery';

const SAMPLE = path.join(ROOT, 'templates/sample-article.txt');
const note = (app: Chancery) => app.page.getByRole('textbox', { name: 'Note text' });
const check = (app: Chancery, words: string | RegExp) =>
  app.page.getByRole('list', { name: 'Checks' }).locator('li', { hasText: words });

describe('the checks, as one writes', () => {
  let it_: Chancery;
  beforeAll(async () => {
    it_ = await startChancery();
    await paste(it_, await readFile(SAMPLE, 'utf8'));
    await note(it_).waitFor();
    await it_.page.locator('details.checks > summary').click();
  });

  it('never lengthen the page', async () =>
    expect(await it_.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0));

  afterAll(() => it_.end());

  it('say what is missing, and lead there', async () => {
    const fields: [RegExp, string][] = [
      [/^No marking is set/, 'Marking scheme'],
      [/^No reference is set/, 'Reference'],
      [/^“Cleared by” is empty/, 'Cleared by'],
    ];
    for (const [finding, field] of fields) {
      await check(it_, finding).getByRole('button', { name: /^Set/ }).click();
      await it_.page.getByRole('dialog', { name: 'Details of the note' }).waitFor();
      await until(`the hand is in ${field}`, async () => (await focusedName(it_)) === field);
      await it_.page.keyboard.press('Escape');
      await it_.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await check(it_, 'Format: not stated in the source').getByRole('button', { name: /^Show/ }).click();
    await until('the gap is selected', async () => (await note(it_).locator('.gap.ProseMirror-selectednode').count()) === 1);
  });

  it('see a wrong weekday as it is typed, and mend it in one step that one undo takes back', async () => {
    await note(it_).locator('.own').click();
    await it_.page.keyboard.type('They met on Friday 20 June 2023.');
    const wrong = check(it_, '20 June 2023 was a Tuesday');
    await wrong.waitFor();
    await wrong.getByRole('button', { name: /^Make it Tuesday/ }).click();
    const says = async (words: RegExp) => words.test(await note(it_).locator('.own').innerText());
    await until('it says Tuesday', () => says(/on Tuesday\s20\sJune/));
    expect(await wrong.count()).toBe(0);
    await note(it_).locator('.own').click();
    await it_.page.keyboard.press('ControlOrMeta+Z');
    await until('it says Friday again', () => says(/on Friday\s20\sJune/));
    await wrong.waitFor();
  });

  it('count down as facts are verified', async () => {
    const open = async () => Number(/^(\d+)/.exec((await check(it_, 'not yet verified').innerText()).trim())?.[1] ?? 0);
    const before = await open();
    await check(it_, 'not yet verified').getByRole('button', { name: /^Next/ }).click();
    await it_.page.keyboard.press('v');
    await until('one less', async () => (await open()) === before - 1);
  });

  it('keep what passed in one line', async () =>
    expect(await check(it_, /^In order:/).innerText()).toContain('quotations are word for word'));

  it('look as they should', async () => {
    const folder = process.env.CHANCERY_UPDATE_DOCS ? path.join(ROOT, 'docs/screenshots') : path.join(it_.folder, 'shots');
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, 'checks.png');
    await it_.page.screenshot({ path: file });
    expect((await readFile(file)).length).toBeGreaterThan(10_000);
  });
});
