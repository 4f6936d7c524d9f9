/** Series, people and topics in the real app, in a library with the rounds of two series. */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBriefing, serializeBriefing } from '../../shared/model/briefing';
import { briefingOf } from '../support/make';
import { articlesOfSeries, articleText } from '../support/rounds';
import { answerSaveDialog, type Chancery, setSize, shot, startChancery, until } from './chancery';
import { withAxe } from './screens';

let app: Chancery;
const page = () => app.page;
const press = (key: string) => page().keyboard.press(key);
const main = () => page().getByRole('main');
const panel = () => page().getByRole('complementary', { name: 'Wording, side by side' });
const row = (words: string) => page().locator('.matrix tbody tr', { hasText: words }).first();
const column = (n: number) => `td[aria-colindex="${n}"]`;
const way = (name: string) =>
  page().getByRole('navigation', { name: 'Ways into the library' }).getByRole('button', { name }).click();
const line = (words: string | RegExp) =>
  main().getByRole('listitem').filter({ hasText: words }).first().getByRole('button').first();

/** A folder with a briefing for each article, as the app itself makes them. */
async function libraryOf(places: readonly string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chancery-app-'));
  await mkdir(path.join(folder, 'Briefings'));
  for (const [i, place] of places.entries()) {
    const briefing = { ...briefingOf(articleText(place)), id: randomUUID() };
    await writeFile(path.join(folder, 'Briefings', `${i}.brief`), serializeBriefing(briefing));
  }
  return folder;
}

beforeAll(async () => {
  const folder = await libraryOf([...articlesOfSeries(1), ...articlesOfSeries(3), 'dev/01']);
  app = await startChancery({ folder, width: 1280, height: 720 });
});
afterAll(() => app.end());

async function openSeries(name: string): Promise<void> {
  await press('ControlOrMeta+L');
  await way('Series');
  await line(name).click();
  await page().getByRole('heading', { level: 1, name }).waitFor();
  await page().locator('.matrix .cell').first().waitFor();
}

describe('the library', () => {
  it('has its briefings by series, the latest round first, and lists the series', async () => {
    await press('ControlOrMeta+L');
    const group = page().getByRole('region', { name: 'Mixed Border Commission' });
    await group.waitFor();
    expect(await group.locator('.row .num.t').allTextContents()).toEqual(['Round 14', 'Round 13', 'Round 12']);
    await way('Series');
    await line('Central Asian Transport Council').waitFor();
    expect(await main().getByRole('listitem').allInnerTexts()).toHaveLength(3);
  });

  it('a briefing is taken out of its series by hand, and put back', async () => {
    await press('ControlOrMeta+L');
    const choose = async (title: string, choice: string) => {
      await page()
        .locator('.entry', { hasText: title })
        .getByRole('button', { name: /^Series…/ })
        .click();
      const dialog = page().getByRole('dialog', { name: 'Series' });
      await dialog.getByRole('radio', { name: choice }).check();
      await dialog.getByRole('button', { name: 'Keep this choice' }).click();
    };
    const twelfth = 'Mixed Border Commission: twelfth round';
    const inFile = async () => parseBriefing(await readFile(path.join(app.library, '0.brief'), 'utf8'), '0.brief').series;
    const alone = page().getByRole('region', { name: 'Single meetings' }).getByText(twelfth).first();
    await choose(twelfth, 'None');
    await alone.waitFor();
    expect(await inFile()).toBe('');
    await choose(twelfth, 'As its name and parties say');
    await alone.waitFor({ state: 'detached' });
    expect(await inFile()).toBeUndefined();
  });
});

describe('a series', () => {
  it('shows its rounds and what became of each commitment', async () => {
    await openSeries('Mixed Border Commission');
    const rounds = page().getByRole('list', { name: 'Rounds' }).getByRole('listitem');
    expect(await rounds.allInnerTexts()).toEqual([
      expect.stringMatching(/Round 12\s+Villamontes, 17 August 2023\s+\d+ to look at/),
      expect.stringContaining('Round 13'),
      expect.stringContaining('Round 14'),
    ]);
    // What the last round still tells is in sight first, not what ended rounds ago.
    const first = await page().locator('.matrix tbody tr').first().getByRole('gridcell').last().innerText();
    expect(first).not.toMatch(/^(?:–|Dropped|Reported done)/);
    const crossing = row('Keep the crossing open');
    expect(await crossing.locator(column(2)).locator('b').innerText()).toContain('to keep');
    expect(await crossing.locator(column(3)).innerText()).toContain('Another number');
    await page()
      .getByRole('button', { name: /repeated$/ })
      .click();
    const repeated = await page().locator('.matrix tbody th .topic').allInnerTexts();
    expect(repeated).toContain('Respect for the Peace Treaty of 1938');
    expect(repeated.join()).not.toContain('Keep the crossing open');
    expect(await row('Peace Treaty').locator(column(4)).innerText()).toContain('in the same words');
    await page()
      .getByRole('button', { name: /repeated$/ })
      .click();
    await page().getByLabel('Theme').selectOption('Health');
    expect(await row('Ambulance').locator(column(3)).innerText()).toMatch(/Dropped\s+Not mentioned/);
    await page().getByLabel('Theme').selectOption('');
  });

  it('is walked through by keys alone, from the cell to the words in their source and back', async () => {
    await row('Keep the crossing open').locator(column(2)).click();
    await press('ArrowRight');
    await panel().getByText('Another number').waitFor();
    const below = await row('Keep the crossing open').locator('xpath=following-sibling::tr[1]').locator('.topic').innerText();
    await press('j');
    await panel().getByRole('heading', { name: below }).waitFor();
    await press('k');
    await press('Enter');
    await until('the heading has the focus', () => panel().locator('h2:focus').isVisible());
    const [before, now] = [panel().locator('[data-version="before"] mark'), panel().locator('[data-version="now"] mark')];
    expect((await before.allInnerTexts()).join(' ')).toContain('sixteen');
    expect((await now.allInnerTexts()).join(' ')).toContain('twenty');
    expect(await panel().getByRole('list', { name: 'Strength order' }).locator('.at').innerText()).toContain('agreed');
    await press('Escape');
    await until('the cell has the focus', () => page().locator('.matrix .cell[aria-current="true"]:focus').isVisible());
    await press('Enter');
    await until('the heading again', () => panel().locator('h2:focus').isVisible());
    await press('Tab');
    await press('Enter');
    const lit = page().locator('#source-text mark.now').first();
    await lit.waitFor();
    expect(await lit.innerText()).toContain('twenty hours a day');
    await press('ControlOrMeta+Shift+S');
    await page().getByRole('heading', { level: 1, name: 'Mixed Border Commission' }).waitFor();
    expect(await row('Keep the crossing open').locator('.cell[aria-current="true"]').count()).toBe(1);
  });

  it('is a grid that says how large it is, of which the keys reach every cell, drawn or not', async () => {
    const grid = page().getByRole('grid', { name: 'Commitments by round' });
    const [rows, columns] = (await Promise.all(['aria-rowcount', 'aria-colcount'].map((name) => grid.getAttribute(name)))).map(
      Number,
    );
    expect(columns).toBe(4);
    expect(await grid.getByRole('columnheader').allInnerTexts()).toHaveLength(4);
    const at = () =>
      page().evaluate(() => {
        const cell = document.activeElement;
        const box = document.querySelector('.matrixbox')?.getBoundingClientRect();
        const { top = 0, bottom = 0 } = cell?.getBoundingClientRect() ?? {};
        const [row, column] = [cell?.parentElement?.ariaRowIndex, cell?.ariaColIndex].map(Number);
        return { row, column, inSight: box !== undefined && top >= box.top && bottom <= box.bottom };
      });
    const reach = (row: number | undefined, column: number) =>
      until(`cell ${row}, ${column}`, async () => JSON.stringify(await at()) === JSON.stringify({ row, column, inSight: true }));
    await row('Keep the crossing open').getByRole('gridcell').last().click();
    await press('ControlOrMeta+End');
    await reach(rows, 4);
    await press('ControlOrMeta+Home');
    await reach(2, 1);
    expect(await grid.getByRole('row').count()).toBeLessThan(rows ?? 0);
  });

  it('words of a sentence are lit in the source, whether a rule lifted them or not', async () => {
    const done = page().getByRole('button', { name: /reported done$/ });
    await done.click();
    await row('Replace fourteen boundary posts').locator(column(3)).click();
    await panel().getByText('Reported done').waitFor();
    await panel().getByRole('button', { name: 'Open in source' }).click();
    await page().locator('#source-text').waitFor();
    await until('lit words', () =>
      page().evaluate(() => {
        const lit = [...(CSS.highlights.get('asked-words') ?? []), ...document.querySelectorAll('#source-text mark.now')];
        return lit.some((words) => (words instanceof Element ? words.textContent : String(words))?.includes('standing again'));
      }),
    );
    await press('ControlOrMeta+Shift+S');
    await page().getByRole('heading', { level: 1, name: 'Mixed Border Commission' }).waitFor();
    await done.click();
  });

  it('a phrase is followed through the rounds, with what became of its strength', async () => {
    await row('Keep the crossing open').locator(column(4)).click();
    await panel().getByLabel('Follow a phrase through the rounds').fill('hours crossing');
    await press('Enter');
    await panel().getByText('Told in 2 of 3 rounds').waitFor();
    expect(await panel().locator('.language').innerText()).toMatch(/Round 12\s[\s\S]*“agreed” counts as agreed/);
    await press('Escape');
    await panel()
      .getByRole('heading', { name: /crossing open/ })
      .waitFor();
  });

  it('goes out as Word, as a table and as a calendar, which read back', async () => {
    const save = async (button: string, name: string) => {
      const file = path.join(app.folder, name);
      await answerSaveDialog(app, file);
      await page().getByRole('button', { name: button, exact: true }).click();
      await page().getByText(`Saved as ${name}.`).first().waitFor();
      return readFile(file);
    };
    const csv = (await save('CSV', 'matrix.csv')).toString('utf8');
    expect(csv.split('\r\n')[0]).toContain('"12th round, 17 August 2023"');
    expect(csv).toContain('Another number');
    const { value } = await mammoth.convertToHtml({ buffer: await save('Word', 'matrix.docx') });
    expect(value).toContain('14th round');
    expect((await save('Next steps to calendar', 'steps.ics')).toString('utf8')).toMatch(
      /BEGIN:VEVENT[\s\S]*DTSTART;VALUE=DATE:\d{8}/,
    );
    await page().getByRole('button', { name: 'Dismiss' }).click();
  });
});

describe('people and topics', () => {
  it('a person has titles, meetings and quotes, each of which leads to its place', async () => {
    await press('ControlOrMeta+L');
    await way('People');
    await page().getByLabel('Filter people').fill('Benegas');
    await line('Lourdes Benegas Ortellado').click();
    await page().getByRole('region', { name: 'Meetings' }).waitFor();
    expect(await page().getByRole('region', { name: 'Titles' }).innerText()).toContain('Director General of Boundaries');
    await page().getByRole('region', { name: 'Quotes' }).getByRole('button').first().click();
    await page().locator('#source-text mark.now').first().waitFor();
  });

  it('a topic has its commitments, the newest first', async () => {
    await press('ControlOrMeta+L');
    await way('Topics');
    await line('Other matters').click();
    await page().getByRole('heading', { level: 1, name: 'Other matters' }).waitFor();
    await page().locator('.row.line').first().waitFor();
    const years = await main().getByRole('heading', { level: 2 }).allInnerTexts();
    expect(years.length).toBeGreaterThan(2);
    expect(years).toEqual([...years].sort().reverse());
  });
});

describe('in both themes, at every width', () => {
  it('axe finds nothing, and the page never scrolls sideways', async () => {
    const look = await withAxe(app);
    const found: string[] = [];
    const inBoth = async (name: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page().emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        found.push(...(await look()).map((what) => `${name}, ${colorScheme}: ${what}`));
        await shot(app, `${name.replaceAll(' ', '-')}-${colorScheme}`);
      }
    };
    await inBoth('topic');
    for (const name of ['Series', 'People', 'Topics']) {
      await press('ControlOrMeta+L');
      await way(name);
      await main().getByRole('listitem').first().waitFor();
      await inBoth(name);
    }
    await way('People');
    await line('Benegas').click();
    await page().getByRole('region', { name: 'Meetings' }).waitFor();
    await inBoth('person');
    await openSeries('Central Asian Transport Council');
    await inBoth('series of five rounds');
    await openSeries('Mixed Border Commission');
    await inBoth('series');
    await panel().getByRole('button', { name: 'Follow' }).click();
    await panel().locator('.language li').first().waitFor();
    await inBoth('language');
    for (const width of [900, 640]) {
      await setSize(app.app, width, 720);
      await until(`${width} px`, () => page().evaluate((w) => innerWidth === w, width));
      expect(await page().evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await inBoth(`series at ${width} px`);
    }
    expect(found).toEqual([]);
  }, 120_000);
});
