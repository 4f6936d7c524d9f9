/** Checks, outline, comments and what is no outcome at all, by hand in the trio of read-outs and in a note of 50 pages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, startChancery, until } from './chancery';
import { DESKS } from './desks';
import { hand, plain, still } from './hand';

describe.each(DESKS)('in $name', ({ open }) => {
  let app: Chancery;
  const { note, own, press, type, finding } = hand(() => app);
  beforeAll(async () => {
    app = await startChancery({ width: 1400, height: 900 });
    app.page.setDefaultTimeout(15_000);
    await open(app);
    await note().waitFor();
    await press('ControlOrMeta+4');
    await finding('No marking is set').waitFor();
  });
  afterAll(() => app.end());

  const selected = async () => plain(await app.page.evaluate(() => String(getSelection())));
  /** The words of the block in which the caret stands. */
  const around = async () =>
    plain(await app.page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('p, h1, h2, h3')?.textContent ?? ''));
  const sheetWords = async () => plain((await note().locator('h1, h2, h3, p').allTextContents()).join('\n'));
  const lineUnder = async (heading: RegExp) => {
    const at = note().locator('h2', { hasText: heading }).first();
    await still(at);
    await at.click();
    await until('the caret is in it', async () => heading.test(await around()));
    await press('End', 'Enter');
  };
  /** Of many findings of one sort the first few are shown until all are asked for. */
  const unfold = async () => {
    const more = app.page.getByRole('list', { name: 'Checks' }).getByRole('button', { name: /^Show all/ });
    while ((await more.count()) > 0) await more.first().click();
  };
  /** How many words the check says that the summary has; 0 where it says nothing. */
  const tooLong = async () => {
    const told = (await finding(/“Summary” has \d+ words/).allInnerTexts()).join();
    return Number(/(\d+) words/.exec(told)?.[1] ?? 0);
  };

  it.each([
    ['a number in no source', 'It cost 98641 in all.', 'The number 98641 stands in no source', '98641'],
    ['a place kept', 'Lunch with TBC.', '“TBC” was left in the note', 'TBC'],
  ])('the checks see %s, lead there, and let go when it is undone', async (_name, words, said, place) => {
    const before = await sheetWords();
    await unfold();
    expect(await finding(said).count()).toBe(0);
    await lineUnder(/^Main points$/);
    await type(words);
    await finding(said).waitFor();
    await finding(said).getByRole('button', { name: /^Show/ }).click();
    await until('Show leads there', async () => (await selected()) === place);
    for (let i = 0; i < 8 && (await sheetWords()) !== before; i++) await press('ControlOrMeta+Z');
    expect(await sheetWords()).toBe(before);
    await until('the finding goes', async () => (await finding(said).count()) === 0);
  });

  it('the checks see a section over its length, count on, lead there, and let go when it is undone', async () => {
    const before = await sheetWords();
    const words = await tooLong();
    await lineUnder(/^Summary$/);
    await app.page.keyboard.insertText('so '.repeat(120).trim());
    await until('it is told', async () => (words === 0 ? (await tooLong()) > 110 : (await tooLong()) === words + 120));
    await finding(/“Summary” has/)
      .getByRole('button', { name: /^Show/ })
      .click();
    await until('Show leads there', async () => (await around()).includes('Summary'));
    for (let i = 0; i < 8 && (await sheetWords()) !== before; i++) await press('ControlOrMeta+Z');
    await until('it is told as before', async () => (await tooLong()) === words);
  });

  it('the outline lists every heading with its words, and leads to one far down and back', async () => {
    await press('ControlOrMeta+2', 'ControlOrMeta+Shift+O');
    const list = app.page.getByRole('complementary', { name: 'Outline' });
    await list.waitFor();
    const headings = (await note().locator('h2, h3').allTextContents()).map(plain);
    const listed = await list.getByRole('listitem').locator('.grow').allTextContents();
    expect(listed.map(plain).filter((each) => headings.includes(each))).toEqual(headings);
    for (const name of ['Next steps', 'Summary']) {
      await list.getByRole('button', { name: new RegExp(`^${name} \\d+ words?`) }).click();
      const heading = note().locator('h2', { hasText: new RegExp(`^${name}$`) });
      await until(`the caret is in ${name}`, async () => (await around()) === name);
      await until(`${name} is in view`, async () => {
        const [box, frame] = await Promise.all([heading.boundingBox(), app.page.locator('.note .scroll').first().boundingBox()]);
        return box !== null && frame !== null && box.y >= frame.y - 2 && box.y + box.height <= frame.y + frame.height;
      });
      await until('the outline says where one is', async () =>
        (await list.locator('[aria-current=location]').innerText()).startsWith(name),
      );
    }
    await press('ControlOrMeta+3');
    await list.waitFor({ state: 'detached' });
  });

  it('“Not an outcome” takes a fact out of note and list, is remembered, and can be taken back', async () => {
    const list = app.page.getByRole('region', { name: 'List of facts' });
    // The rows above take their true height as they pass: the first outcome is drawn once its heading stands still.
    await still(list.getByRole('region', { name: 'Outcomes' }).getByRole('heading'));
    await list.locator('li.fact.k-outcome').first().waitFor();
    await list.locator('li.fact.k-outcome').first().getByRole('button').first().click();
    const current = list.locator('li.fact.k-outcome[aria-current=true]');
    await current.waitFor();
    const fact = (await current.getAttribute('data-fact')) ?? '';
    const claims = () => note().locator(`[data-fact="${fact}"]`).count();
    const [before, size] = [await claims(), await current.getAttribute('aria-setsize')];
    expect(before).toBeGreaterThan(0);
    await press('w');
    await current.getByRole('button', { name: 'Not an outcome' }).click();
    await until('its claims are gone', async () => (await claims()) === 0);
    expect(await list.locator(`li[data-fact="${fact}"]`).count()).toBe(0);
    const dismissed = app.page.getByRole('region', { name: 'Dismissed' });
    await dismissed.getByRole('button', { name: 'Show' }).click();
    await dismissed.getByRole('button', { name: /^Take back/ }).click();
    await until('its row is back', async () => (await list.locator(`li[data-fact="${fact}"]`).count()) === 1);
    expect(await list.locator(`li[data-fact="${fact}"]`).getAttribute('aria-setsize')).toBe(size);
    await press('ControlOrMeta+Z', 'ControlOrMeta+Z');
    await until('its claims are back', async () => (await claims()) === before);
  });

  it('a comment is written on words far down, resolved, opened again, and undo takes each back', async () => {
    const at = own().locator('p').first();
    await still(at);
    await at.click();
    await type('We note the result.');
    await press('Shift+Home', 'ControlOrMeta+Shift+M');
    await app.page.getByRole('textbox', { name: 'Comment', exact: true }).waitFor();
    await type('Ask the desk.');
    await press('ControlOrMeta+Enter');
    const list = app.page.getByRole('complementary', { name: 'Comments' });
    await list.getByText('Ask the desk.').waitFor();
    const marked = () => note().locator('.cm').count();
    expect(await marked()).toBe(1);
    await list.getByRole('button', { name: 'Resolve' }).click();
    await until('it is not marked any more', async () => (await marked()) === 0);
    await press('ControlOrMeta+2', 'ControlOrMeta+Z');
    await until('undo opens it', async () => (await marked()) === 1);
    await press('ControlOrMeta+Shift+Z');
    await until('redo resolves it', async () => (await marked()) === 0);
    await list.getByRole('checkbox', { name: 'Show 1 resolved' }).check();
    await list.getByRole('button', { name: 'Open again' }).click();
    await until('it is open', async () => (await marked()) === 1);
  });
});
