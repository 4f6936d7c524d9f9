/** Tables that the author puts in: cells by keys, rows and columns by their tools. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, setSize, until } from './chancery';
import { hand, startWriting } from './hand';
import { withAxe } from './screens';

let app: Chancery;
let axe: () => Promise<string[]>;
beforeAll(async () => {
  app = await startWriting();
  axe = await withAxe(app);
});
afterAll(() => app.end());
const { own, press, type, picture, newLine } = hand(() => app);

describe('tables', () => {
  const table = () => own().locator('table');
  const tool = (name: string) => app.page.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name, exact: true });
  const cells = () => table().locator('th, td');
  it('Tab goes to the next cell, and makes a row at the end', async () => {
    await newLine('/table');
    await press('Enter');
    await table().waitFor();
    for (const words of ['Year', 'Price', 'Note', '2024', '38', 'first', '2025', '40', 'last']) {
      await type(words);
      await press('Tab');
    }
    expect(await table().locator('tr').count()).toBe(4);
    await press('Shift+Tab');
    expect(await app.page.evaluate(() => getSelection()?.toString())).toBe('last');
    await picture('table');
    expect(await axe()).toEqual([]);
  });
  it('its tools stand in one row, in a narrow window too, and make room for Find', async () => {
    const tools = app.page.getByRole('toolbar', { name: 'Table' });
    const rows = () =>
      tools.getByRole('button').evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size);
    await press('ControlOrMeta+2'); // the pane that a narrow window shows
    for (const width of [1280, 480, 420]) {
      await setSize(app.app, width, 800);
      await until('the window has its size', () => app.page.evaluate((w) => innerWidth === w, width));
      expect([width, await rows()]).toEqual([width, 1]);
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await setSize(app.app, 1280, 800);
    await press('ControlOrMeta+F');
    await tools.waitFor({ state: 'detached' });
    await press('Escape');
    await tools.waitFor();
  });
  it.each<[string, number, number]>([
    ['Add a row above', 5, 3],
    ['Add a row below', 6, 3],
    ['Remove this row', 5, 3],
    ['Add a column to the left', 5, 4],
    ['Add a column to the right', 5, 5],
    ['Remove this column', 5, 4],
  ])('%s', async (name, rows, columns) => {
    await cells().filter({ hasText: '2024' }).click();
    await tool(name).click();
    expect([await table().locator('tr').count(), await table().locator('tr').first().locator('th').count()]).toEqual([
      rows,
      columns,
    ]);
    if (name === 'Remove this row') await press('ControlOrMeta+Z');
    if (name === 'Remove this row') await tool('Remove this row').waitFor();
  });
  it('merges and splits cells', async () => {
    const [from, to] = [cells().nth(0), cells().nth(1)];
    const [a, b] = [await from.boundingBox(), await to.boundingBox()];
    if (!a || !b) throw new Error('no cells');
    await app.page.mouse.move(a.x + 15, a.y + 12);
    await app.page.mouse.down();
    await app.page.mouse.move(b.x + 15, b.y + 12, { steps: 5 });
    await app.page.mouse.up();
    await tool('Merge the selected cells').click();
    expect(await table().locator('th[colspan="2"]').count()).toBe(1);
    await tool('Split the cell').click();
    expect(await table().locator('th[colspan="2"]').count()).toBe(0);
  });
  it('toggles the header row', async () => {
    expect(await tool('Header row').getAttribute('aria-pressed')).toBe('true');
    await tool('Header row').click();
    expect(await table().locator('th').count()).toBe(0);
    await tool('Header row').click();
  });
  it('columns are dragged wider, and widened by a button', async () => {
    const first = cells().first();
    const before = await first.boundingBox();
    if (!before) throw new Error('no cell');
    await app.page.mouse.move(before.x + before.width, before.y + 10);
    await app.page.mouse.down();
    await app.page.mouse.move(before.x + before.width + 40, before.y + 10, { steps: 4 });
    await app.page.mouse.up();
    await until('wider', async () => ((await first.boundingBox())?.width ?? 0) > before.width + 20);
    const dragged = (await first.boundingBox())?.width ?? 0;
    await first.click();
    await tool('Make the column narrower').click();
    await until('narrower', async () => ((await first.boundingBox())?.width ?? 0) < dragged - 5);
    await picture('table-wide');
    await tool('Remove the table').click();
    await until('the table is gone', async () => (await table().count()) === 0);
  });
});
