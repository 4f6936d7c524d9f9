/** Series that are not as one expects: nothing agreed, one round alone, words without end, all files gone; and the next round. */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeBriefing } from '../../shared/model/briefing';
import { briefingOf } from '../support/make';
import { type Chancery, shot as picture, setSize, startChancery, until } from './chancery';
import { withAxe } from './screens';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4);
const ROUNDS: Readonly<Record<string, readonly [round: string, day: string, city: string, told: string][]>> = {
  'Norway–Peru Sea Talks': [
    ['first', '3 March 2021', 'Oslo', 'The delegations had dinner.'],
    ['second', '4 April 2022', 'Lima', 'The delegations had lunch.'],
  ],
  'Chile–Ghana Harbour Dialogue': [
    [
      'first',
      '5 May 2023',
      'Accra',
      'The two sides agreed to open a joint harbour office at Tema. The second round of the Harbour Dialogue will be held in Valparaíso in 2024.',
    ],
  ],
  'Latvia–Japan River Talks': [
    ['first', '6 June 2022', 'Riga', `The two sides agreed to build a ${LONG} at Ventspils.`],
    [
      'second',
      '7 June 2023',
      'Osaka',
      `The two sides agreed to consider a ${LONG} at Ventspils. They agreed to open the ${LONG}.`,
    ],
  ],
};

let app: Chancery;
const page = () => app.page;
const press = (key: string) => page().keyboard.press(key);
const shot = (name: string) => picture(app, `edges-${name}`);

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'chancery-app-'));
  await mkdir(path.join(folder, 'Briefings'));
  for (const [name, rounds] of Object.entries(ROUNDS))
    for (const [round, day, city, told] of rounds) {
      const text = `${city.toUpperCase()}, ${day} – ${name.split(' ')[0]?.replace('–', ' and ')} held the ${round} round of the ${name} in ${city} on ${day}. ${told}`;
      const briefing = { ...briefingOf(text), id: randomUUID() };
      await writeFile(path.join(folder, 'Briefings', `${name}, ${round}.brief`), serializeBriefing(briefing));
    }
  app = await startChancery({ folder, width: 1280, height: 720 });
});
afterAll(() => app.end());

async function openSeries(name: string): Promise<void> {
  await press('ControlOrMeta+L');
  await page().getByRole('navigation', { name: 'Ways into the library' }).getByRole('button', { name: 'Series' }).click();
  await page().getByRole('main').getByRole('listitem').filter({ hasText: name }).getByRole('button').first().click();
  await page().getByRole('heading', { level: 1, name }).waitFor();
  await page().getByRole('list', { name: 'Rounds' }).waitFor();
}
const rounds = () => page().getByRole('list', { name: 'Rounds' }).getByRole('listitem');

/** What axe finds in the screen at hand, light and dark, and whether anything of it is cut off sideways. */
async function faults(): Promise<string[]> {
  const look = await withAxe(app);
  const found: string[] = [];
  for (const width of [1280, 700]) {
    await setSize(app.app, width, 720);
    await until(`${width} px`, () => page().evaluate((w) => innerWidth === w, width));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found.push(...(await look()).map((what) => `${width} px, ${colorScheme}: ${what}`));
    }
    const wide = await page().evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.matrix .cell, .compare, .compare blockquote, .timeline button')]
        .filter((each) => each.scrollWidth > each.clientWidth + 1)
        .map((each) => `${each.className || each.tagName} is wider than its place`),
    );
    found.push(...wide.map((what) => `${width} px: ${what}`));
  }
  await page().emulateMedia({ colorScheme: 'light' });
  await setSize(app.app, 1280, 720);
  return found;
}

describe('a series of rounds in which nothing was agreed', () => {
  it('shows its rounds and says that there is nothing, and has nothing to save', async () => {
    await openSeries('Norway–Peru Sea Talks');
    expect(await rounds().allInnerTexts()).toEqual([expect.stringContaining('Round 1'), expect.stringContaining('Round 2')]);
    await page().getByText('The reports of these rounds tell of nothing agreed, committed, signed or announced.').waitFor();
    expect(await page().locator('.matrix').count()).toBe(0);
    for (const name of ['Word', 'CSV']) expect(await page().getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
    await shot('nothing');
    expect(await faults()).toEqual([]);
  });
  it('keys that walk the commitments do no harm', async () => {
    for (const key of ['j', 'k', 'Enter', 'ArrowDown']) await press(key);
    expect(await rounds().count()).toBe(2);
  });
});

describe('a series of one round', () => {
  it('has one column, and shows the one wording that there is', async () => {
    await openSeries('Chile–Ghana Harbour Dialogue');
    await page().locator('.matrix .cell').first().waitFor();
    expect(await page().locator('.matrix thead th').allInnerTexts()).toEqual([
      'Commitment',
      expect.stringMatching(/Round 1\s+Accra, 5 May 2023/),
    ]);
    const panel = page().getByRole('complementary', { name: 'Wording, side by side' });
    await panel.getByRole('heading', { name: /joint harbour office/ }).waitFor();
    expect(await panel.locator('figure').count()).toBe(1);
    await shot('one-round');
    expect(await faults()).toEqual([]);
  });

  it('starts the next one by its key, and opens it from then on', async () => {
    await page().getByRole('button', { name: 'Start round 2' }).waitFor();
    await press('ControlOrMeta+Shift+N');
    const note = page().getByRole('textbox', { name: 'Note text' });
    await until('the second round', async () => /second round/.test(await note.innerText()), 20_000);
    expect(await note.innerText()).toContain('Valparaíso');
    await press('ControlOrMeta+Shift+S');
    const open = page().getByRole('button', { name: 'Open round 2' });
    await open.waitFor();
    expect((await rounds().allInnerTexts()).at(-1)).toMatch(/Round 2\s[\s\S]*No report yet/);
    await page().locator('.matrix .cell').first().waitFor();
    await shot('prepared');
    expect(await faults()).toEqual([]);
    await open.focus();
    await press('Enter');
    await until('the same note', async () => /second round/.test(await note.innerText()), 20_000);
    expect(await readdir(app.library)).toHaveLength(Object.values(ROUNDS).flat().length + 1);
  });
});

describe('a series with words without end', () => {
  it('breaks them in heads, cells, panel and panel of a phrase', async () => {
    await openSeries('Latvia–Japan River Talks');
    await page().locator('.matrix .cell').first().waitFor();
    await shot('long');
    expect(await faults()).toEqual([]);
    await page().getByRole('button', { name: 'Follow' }).click();
    await page().locator('.language li').first().waitFor();
    await shot('long-phrase');
    expect(await faults()).toEqual([]);
  });
});

describe('an order of strength of one’s own', () => {
  const names = ['noted', 'wished', 'to study', 'to work on', 'agreed', 'vowed', 'signed'];
  const write = (strength: unknown) =>
    writeFile(path.join(app.library, 'lexicon.json'), JSON.stringify({ format: 'chancery-lexicon', version: 1, strength }));
  const ladder = () => page().getByRole('list', { name: 'Strength order' }).getByRole('listitem').allInnerTexts();
  it('is what a phrase is held against, and is shown there', async () => {
    await write(names.map((rung) => (rung === 'vowed' ? { rung, verbs: ['agreed to open'] } : { rung })));
    await openSeries('Chile–Ghana Harbour Dialogue');
    await page().getByRole('button', { name: 'Follow' }).click();
    await page().getByText('Strength order: your own').waitFor();
    expect(await ladder()).toEqual(names);
    expect(await page().locator('.language li').first().innerText()).toContain('counts as vowed');
    await shot('own-order');
    expect(await faults()).toEqual([]);
  });
  it('with a fault is told in words, and Chancery’s own holds', async () => {
    await write(names.slice(1).map((rung) => ({ rung })));
    await page().evaluate(() => window.dispatchEvent(new Event('focus')));
    await page()
      .getByText('The lexicon “lexicon.json” has 2 faults and was left out: strength: does not have the rung “noted”')
      .waitFor();
    expect(await ladder()).toEqual(names.filter((name) => name !== 'vowed'));
    await shot('broken-order');
    await rm(path.join(app.library, 'lexicon.json'));
    await page().evaluate(() => window.dispatchEvent(new Event('focus')));
    await page().getByText('The lexicon “lexicon.json”').waitFor({ state: 'detached' });
  });
});

it('a series whose files have gone meanwhile says so, and leads back', async () => {
  await openSeries('Norway–Peru Sea Talks');
  for (const file of await readdir(app.library)) if (file.startsWith('Norway')) await rm(path.join(app.library, file));
  await page().evaluate(() => window.dispatchEvent(new Event('focus')));
  await page().getByText('No briefing in the library belongs to this series any more.').waitFor();
  await shot('gone');
  await page().getByRole('button', { name: 'Library', exact: true }).click();
  await page().getByRole('navigation', { name: 'Ways into the library' }).waitFor();
});
