import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingsOnDisk, type Chancery, dragOver, paste, ROOT, setSize, shot, startChancery, until } from './chancery';
import { withAxe } from './screens';

/** What the author says of a fact that he marked himself: who, where, when, of which side. */
let app: Chancery;
const page = () => app.page;
const note = () => page().getByRole('textbox', { name: 'Note text' });
const source = () => page().getByRole('region', { name: 'Source text' });
const current = () => page().getByRole('region', { name: 'List of facts' }).locator('li.fact[aria-current=true]');
const press = (keys: string) => page().keyboard.press(keys);
const said = () => page().locator('[role=status], [role=alert]').allTextContents();
const heard = (words: string) =>
  until(`to hear ${words}`, async () => (await said()).some((text) => text.includes(words))).catch(async (error: Error) => {
    throw new Error(`${error.message}; said was ${JSON.stringify(await said())}`);
  });
const inRow = (words: string) => note().locator('tr', { hasText: words }).last().innerText();
const head = async () => (await note().locator('tr', { hasText: 'Held' }).first().innerText()).replace(/\s+/g, ' ');

async function add(words: string, as: string): Promise<void> {
  await dragOver(app, source().locator('p', { hasText: words }).first(), words);
  await page().getByRole('toolbar', { name: 'Add as' }).getByRole('button', { name: as, exact: true }).click();
  await heard('Added');
}

beforeAll(async () => {
  app = await startChancery({ width: 1440, height: 900 });
  await paste(app, await readFile(path.join(ROOT, 'templates/sample-article.txt'), 'utf8'));
  await note().waitFor();
  await page().locator('.checks .pill', { hasText: 'to look at' }).waitFor();
  page().setDefaultTimeout(6_000);
});
afterAll(() => app.end());

describe('a fact that the author marked', () => {
  it('takes who does it, by keys; the note follows, and the one undo takes it back', async () => {
    await add('multilateral forums', 'Next step');
    await until('it has its row', async () => /Who: not stated/.test(await inRow('Multilateral forums')));
    const who = current().getByRole('combobox', { name: 'Who' });
    await press('ControlOrMeta+4');
    await press('ControlOrMeta+3');
    await press('Tab');
    expect(await who.evaluate((field) => field === document.activeElement)).toBe(true);
    await page().keyboard.type('Legal Section');
    await press('Enter');
    await heard('Who set.');
    expect(await inRow('Multilateral forums')).toContain('Legal Section');
    expect(await who.inputValue()).toBe('Legal Section');
    expect(await who.evaluate((field) => field === document.activeElement)).toBe(true);
    await shot(app, 'added-step');
    await press('ControlOrMeta+Z');
    await until('the gap is back', async () => /Who: not stated/.test(await inRow('Multilateral forums')));
    expect(await who.inputValue()).toBe('');
    await press('ControlOrMeta+Shift+Z');
    await until('it is done again', async () => (await inRow('Multilateral forums')).includes('Legal Section'));
  });

  it('takes a day as people write it, when the field is left', async () => {
    await current().getByRole('textbox', { name: 'When' }).fill('1/9/2023');
    await press('Tab');
    await until('the note has it', async () => /1\s+September 2023/.test(await inRow('Multilateral forums')));
    await until('it is on disk', async () =>
      JSON.stringify((await briefingsOnDisk(app)).at(-1)?.briefing.note.attrs.added ?? {}).includes('"when":"2023-09-01"'),
    );
  });

  it('brings the side along that the source names, and goes to the row of another that is chosen', async () => {
    await add('Middle East and South Asia', 'Participant');
    const side = current().getByRole('combobox', { name: 'Side' });
    await side.selectOption({ label: 'Russia' });
    await until('it stands there', async () => (await inRow('Russia')).includes('Middle East and South Asia'));
    await shot(app, 'added-person');
    await press('ControlOrMeta+Z');
    await until('it is back', async () => !(await inRow('Russia')).includes('Middle East and South Asia'));
  });

  it('is the day of the meeting: it takes the place of the one that was lifted', async () => {
    expect(await head()).toContain('Tuesday 20 June 2023');
    await add('June 21, 2023', 'Date');
    await until('the note follows', async () => (await head()).includes('Wednesday 21 June 2023'));
    const day = current().getByRole('textbox', { name: 'Date' });
    expect(await day.inputValue()).toBe('21 June 2023');
    await shot(app, 'added-date');
    await day.fill('the day after');
    await press('Enter');
    await current().getByRole('alert').waitFor();
    await day.fill('22 June 2023');
    await press('Enter');
    await until('the note follows', async () => (await head()).includes('Thursday 22 June 2023'));
    await press('ControlOrMeta+Z');
    await press('ControlOrMeta+Z');
    await until('the old one is back', async () => (await head()).includes('Tuesday 20 June 2023'));
  });

  it('fills the gap that waits for it', async () => {
    const venue = 'Ministry of Foreign Affairs';
    await add(venue, 'Venue');
    await until('the note has it', async () => (await head()).includes(venue));
  });

  it('shows what is said of it in a narrow window and in the dark as well, and axe finds nothing', async () => {
    await add('widen cooperation in higher education', 'Agreed');
    expect(await current().getByRole('combobox', { name: 'By' }).inputValue()).toBe('sides');
    const look = await withAxe(app);
    await page().emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect(await look('.factspane')).toEqual([]);
    await page().emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await look('.factspane')).toEqual([]);
    await shot(app, 'added-dark');
    await setSize(app.app, 480, 900);
    await current().getByRole('combobox', { name: 'By' }).scrollIntoViewIfNeeded();
    await shot(app, 'added-narrow');
    const { x, width } = (await current().getByRole('combobox', { name: 'By' }).boundingBox()) ?? { x: 0, width: 0 };
    expect(x + width).toBeLessThanOrEqual(480);
    await page().emulateMedia({ colorScheme: 'light' });
    await setSize(app.app, 1440, 900);
  });

  it('is a quotation whose speaker is still to be named where the source does not quote the words', async () => {
    await add('links between their peoples', 'Quote');
    const item = note().locator('li', { hasText: 'links between their peoples.”' });
    await until('it waits for a speaker', async () =>
      /^\W*Speaker: not stated in the source\W* said: “… links/.test(await item.innerText()),
    );
    const check = page()
      .getByRole('list', { name: 'Checks' })
      .locator('li', { hasText: 'is not in quotation marks in the source' });
    await check.first().waitFor({ state: 'attached' });
    await shot(app, 'added-quote');
    await press('ControlOrMeta+Z');
    await until('it is gone', async () => (await item.count()) === 0);
  });

  it('is a sentence, or the source’s own words', async () => {
    await add('the energy sector', 'Committed');
    await note().locator('li', { hasText: 'The sides committed themselves to the energy sector.' }).waitFor();
    await press('ControlOrMeta+Z');
  });

  it('goes by a heading, the title or a row that it is dragged on, not into it', async () => {
    const row = (words: string) => page().getByRole('region', { name: 'List of facts' }).locator('li.fact', { hasText: words });
    const drag = async (words: string, on: ReturnType<typeof note>) => {
      await row(words).first().scrollIntoViewIfNeeded();
      await on.scrollIntoViewIfNeeded();
      await row(words).first().locator('.pick').dragTo(on);
      await heard('Put into the note.');
    };
    const blocks = () => note().locator('h1, h2, h3, p, tr').allInnerTexts();
    const before = await blocks();
    const title = await note().locator('h1').first().innerText();
    await drag('agreed to widen', note().locator('h1').first());
    expect(await note().locator('h1').first().innerText()).toBe(title);
    expect((await blocks()).length).toBe(before.length + 1);
    await press('ControlOrMeta+Z');
    await until('undone', async () => (await blocks()).length === before.length);
    await drag('The next round', note().locator('tr', { hasText: 'Next round of the consultations' }).locator('td').first());
    expect(await note().locator('tr', { hasText: 'Next round of the consultations' }).count()).toBe(2);
    await shot(app, 'dropped-row');
    await press('ControlOrMeta+Z');
    await until('undone', async () => (await blocks()).length === before.length);
    const items = note().locator('li', { has: page().locator('[data-claim]') });
    const item = await items.first().innerText();
    const told = await items.count();
    await drag('agreed to widen', items.first().locator('p'));
    expect([await items.count(), await items.first().innerText()]).toEqual([told + 1, item]);
    expect(await items.nth(1).innerText()).toContain('agreed to widen');
    await press('ControlOrMeta+Z');
    await until('undone', async () => (await blocks()).length === before.length);
  });

  it.each([
    ['a person of the list', 'Zamir Kabulov', 'Participant', 'Zamir Kabulov, Special Representative'],
    [
      'the words of an outcome of this type',
      'Both countries reiterated their commitment to act together against terrorism, drug trafficking and organised crime',
      'Committed',
      'organised crime”',
    ],
  ])('is not made a second time, and the bar says so: %s', async (_name, words, as, row) => {
    const before = await note().innerText();
    await dragOver(app, source().locator('p', { hasText: words }).first(), words);
    await page().getByRole('toolbar', { name: 'Add as' }).getByRole('button', { name: as, exact: true }).click();
    await page().locator('.status').getByText('These words are a fact of this kind already.').waitFor();
    expect(await current().innerText()).toContain(row);
    expect(await note().innerText()).toBe(before);
  });

  it('of which the note does not tell is in the list alone, and says so', async () => {
    await add('mutual trust', 'Mentioned');
    await heard('Added to the list.');
    expect(await current().innerText()).toContain('mentioned, not in the note');
    await current()
      .getByRole('button', { name: /^Put into the note/ })
      .focus();
    await press('Enter');
    await heard('This kind of note has no place for it.');
    expect(await note().locator('[data-fact*=".um"]').count()).toBe(0);
  });

  it('takes what was typed into a field when the window is closed', async () => {
    await add('humanitarian assistance', 'Next step');
    await current().getByRole('combobox', { name: 'Who' }).click();
    await page().keyboard.type('Relief Desk');
    await app.quit();
    const { note: kept } = (await briefingsOnDisk(app)).at(-1)?.briefing ?? { note: null };
    expect(JSON.stringify(kept?.attrs.added)).toContain('"who":"Relief Desk"');
  });
});
