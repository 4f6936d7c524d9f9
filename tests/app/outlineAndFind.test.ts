/** Ways about the note: the outline with the lengths of its sections, focus mode, find and replace. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, keyTo, setSize, until } from './chancery';
import { hand, startWriting } from './hand';
import { withAxe } from './screens';

let app: Chancery;
let axe: () => Promise<string[]>;
beforeAll(async () => {
  app = await startWriting();
  axe = await withAxe(app);
});
afterAll(() => app.end());
const { note, own, press, picture } = hand(() => app);

describe('outline and lengths', () => {
  it('lists the headings with the words of each, and goes there', async () => {
    await note().click();
    await press('ControlOrMeta+Shift+O');
    const list = app.page.getByRole('complementary', { name: 'Outline' });
    await list.waitFor();
    await picture('outline');
    await list.getByRole('button', { name: /^Next steps \d+ words?, \d+ (?:s|min)$/ }).click();
    await until('the section at the caret is counted', async () =>
      /Next steps:\s*\d+/.test(await app.page.locator('footer').innerText()),
    );
    await app.page.getByRole('button', { name: 'Close the outline' }).click();
  });
  it.each([
    ['beside two panes', 1280],
    ['beside the note', 900],
    ['alone', 480],
  ])('takes the place of the facts, %s, and leaves the sheet its width; one key brings them back', async (_name, width) => {
    await setSize(app.app, width, 800);
    await until('the window has its size', () => app.page.evaluate((w) => innerWidth === w, width));
    await press('ControlOrMeta+3');
    const facts = app.page.getByRole('region', { name: 'Facts', exact: true });
    const list = app.page.getByRole('complementary', { name: 'Outline' });
    await facts.waitFor();
    const sheet = () => app.page.locator('.note-body').evaluate((element) => element.getBoundingClientRect().width);
    const before = await sheet();
    await press('ControlOrMeta+Shift+O');
    await list.waitFor();
    expect([await facts.isVisible(), await sheet()]).toEqual([false, width === 480 ? 0 : before]);
    expect(await axe()).toEqual([]);
    await picture(`outline-${width}`);
    await keyTo(app, /^Comment\d/);
    await press('Enter');
    await until('the caret is in the heading', async () =>
      note().evaluate((sheetNow) => document.activeElement === sheetNow && sheetNow.checkVisibility()),
    );
    await press('ControlOrMeta+3');
    await facts.waitFor();
    expect(await list.count()).toBe(0);
    await press('ControlOrMeta+Shift+O');
    await list.waitFor();
    await press('Escape');
    await until('the hand is in the note', async () => note().evaluate((sheetNow) => document.activeElement === sheetNow));
    await press('ControlOrMeta+Shift+O');
    await keyTo(app, /^Summary/);
    await press('j');
    await list.waitFor({ state: 'detached' });
    await facts.waitFor();
    await setSize(app.app, 1280, 800);
    await until('the window is wide', () => app.page.evaluate(() => innerWidth === 1280));
  });
  it('focus mode shows the note alone, and the same key brings all back', async () => {
    await own().locator('p').first().click();
    await press('F8');
    expect(await app.page.getByRole('region', { name: 'Source', exact: true }).isVisible()).toBe(false);
    await picture('focus');
    expect(await axe()).toEqual([]);
    await press('F8');
    expect(await app.page.getByRole('region', { name: 'Source', exact: true }).isVisible()).toBe(true);
  });
});

describe('find and replace', () => {
  const bar = () => app.page.getByRole('search', { name: 'Find in the note' });
  it('counts, walks, and minds case and whole words', async () => {
    await note().click();
    await press('ControlOrMeta+F');
    await bar().getByRole('textbox', { name: 'Find' }).fill('sides');
    await until('counted', async () => /^1 of \d+$/.test(await bar().locator('.found').innerText()));
    await picture('find');
    expect(await axe()).toEqual([]);
    const total = Number(/of (\d+)/.exec(await bar().locator('.found').innerText())?.[1]);
    await press('Enter');
    expect(await bar().locator('.found').innerText()).toBe(`2 of ${total}`);
    await press('Shift+Enter');
    expect(await bar().locator('.found').innerText()).toBe(`1 of ${total}`);
    await bar().getByRole('textbox', { name: 'Find' }).fill('SIDES');
    await bar().getByRole('button', { name: 'Match case' }).click();
    await until('none in capitals', async () => (await bar().locator('.found').innerText()) === 'Not in the note');
    await bar().getByRole('button', { name: 'Match case' }).click();
    await bar().getByRole('textbox', { name: 'Find' }).fill('side');
    await bar().getByRole('button', { name: 'Whole word' }).click();
    await until('whole words only', async () => (await bar().locator('.found').innerText()) === 'Not in the note');
    await bar().getByRole('button', { name: 'Whole word' }).click();
  });
  it('replaces all in one step; claims stay claims and show as edited', async () => {
    const before = await note().innerText();
    const claims = await note().locator('[data-claim]').count();
    await bar().getByRole('textbox', { name: 'Find' }).fill('The sides');
    await bar().getByRole('button', { name: 'Replace', exact: true }).click();
    await bar().getByRole('textbox', { name: 'Replace with' }).fill('Both delegations');
    await bar().getByRole('button', { name: 'Replace all' }).click();
    await until('replaced', async () => (await note().innerText()).includes('Both delegations agreed to widen'));
    await picture('replace');
    expect(await note().locator('[data-claim]').count()).toBe(claims);
    expect(await note().locator('.c.edited', { hasText: 'Both delegations' }).count()).toBeGreaterThan(2);
    await press('Escape');
    await press('ControlOrMeta+Z');
    expect(await note().innerText()).toBe(before);
  });
});
