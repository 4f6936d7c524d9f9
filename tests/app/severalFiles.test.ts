/** Several articles dropped at once: on the first screen they make one briefing, on an open one they are asked about and added. */
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingsOnDisk, type Chancery, drop, ROOT, startChancery, until } from './chancery';

const corpus = (id: string) => path.join(ROOT, 'tests/corpus/dev', `${id}.txt`);

let app: Chancery;
beforeAll(async () => {
  app = await startChancery({ width: 1280, height: 800 });
});
afterAll(() => app.end());

const note = () => app.page.getByRole('textbox', { name: 'Note text' });
const press = (key: string) => app.page.keyboard.press(key);
/** The words of the note, with every blank alike. */
const words = async () => (await note().innerText()).replace(/\s+/g, ' ');
const progress = () => app.page.getByRole('progressbar', { name: 'Facts looked at' }).getAttribute('aria-valuetext');
const articles = async (): Promise<number[]> => (await briefingsOnDisk(app)).map(({ briefing }) => briefing.articles.length);

describe('several articles dropped at once', () => {
  it('on the first screen are one briefing', async () => {
    await drop(app, ['22', '23'].map(corpus));
    await note().waitFor({ timeout: 30_000 });
    await until('it is on disk', async () => JSON.stringify(await articles()) === '[2]');
    expect(await words()).toContain('New Zealand');
  });

  it('on an open briefing are asked about once, and added in one step', async () => {
    await drop(app, ['24', '20'].map(corpus));
    await app.page.getByRole('button', { name: 'Add to this briefing' }).click();
    await until('all are on disk', async () => JSON.stringify(await articles()) === '[4]');
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await until('one undo takes both out', async () => JSON.stringify(await articles()) === '[2]');
  });
});

describe('one history of deciding and writing', () => {
  it('is undone to the beginning and done again to the end, by keys', async () => {
    const decide = async (key: string, said: RegExp) => {
      await press(key);
      await until(`${key} is counted`, async () => said.test((await progress()) ?? ''));
    };
    const before = [await words(), await progress()];
    await press('ControlOrMeta+3');
    await press('j');
    // A fact that the sources differ on asks which version is meant: those are passed over.
    const disputed = async () =>
      (await app.page.locator('li.fact[aria-current=true]').getAttribute('data-status')) === 'disputed';
    for (let i = 0; i < 20 && (await disputed()); i++) await press('j');
    await decide('v', /^1 of/);
    await press('ControlOrMeta+3');
    for (let i = 0; i < 20 && (await disputed()); i++) await press('j');
    await decide('x', /^2 of/);
    await note().locator('.own').last().click();
    await app.page.keyboard.type('Written between two decisions.');
    await press('ControlOrMeta+3');
    for (let i = 0; i < 20 && (await disputed()); i++) await press('j');
    await decide('v', /^3 of/);
    const after = [await words(), await progress()];

    const now = async () => JSON.stringify([await words(), await progress()]);
    for (let i = 0; i < 20 && (await now()) !== JSON.stringify(before); i++) await press('ControlOrMeta+Z');
    expect([await words(), await progress()]).toEqual(before);
    for (let i = 0; i < 20 && (await now()) !== JSON.stringify(after); i++) await press('ControlOrMeta+Shift+Z');
    expect([await words(), await progress()]).toEqual(after);
  });
});
