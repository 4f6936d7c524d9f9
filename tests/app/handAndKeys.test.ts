/** Where the hand presses and where the keys act is what they are meant for: the first letter, the row at hand, the next finding. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announced, type Chancery, dragOver, focusedName, forget, placeOfWords, setSize, until } from './chancery';
import { hand, plain, startNote, still } from './hand';

let app: Chancery;
beforeAll(async () => {
  app = await startNote({ width: 1280, height: 720 });
  app.page.setDefaultTimeout(8_000);
  await app.page.locator('.checks .pill', { hasText: 'to look at' }).waitFor();
});
afterAll(() => app.end());
const { note, own, press, type, finding, picture } = hand(() => app);
const list = () => app.page.getByRole('region', { name: 'List of facts' });
const fact = (words: string) => list().locator('li.fact', { hasText: words }).first();
const pick = (words: string) => fact(words).getByRole('button').first().click();
const selected = async () => plain(await app.page.evaluate(() => String(getSelection())));
const clear = () => app.page.evaluate(() => getSelection()?.removeAllRanges());

/** Drags from so many pixels behind the left edge of some words to the end of others. */
async function dragFrom(within: Locator, px: number, from: string, to = from): Promise<void> {
  await still(within);
  const [begin, end] = [await placeOfWords(within, from), await placeOfWords(within, to)];
  if (!begin || !end) throw new Error(`no “${from}” or no “${to}”`);
  await app.page.mouse.move(begin.x + px, begin.y);
  await app.page.mouse.down();
  await app.page.mouse.move(end.to - 0.5, end.down, { steps: 8 });
  await app.page.mouse.up();
}

describe('a drag from the first letter', () => {
  const source = () => app.page.locator('#source-text');

  it.each([
    ['fifth', ' round', 1],
    ['fifth', ' round', 2],
    ['They reaffirmed', 'their wish', 1],
    ['On Afghan', 'the two sides', 2],
  ])('of a passage selects it: “%s … %s”, from %i px', async (from, to, px) => {
    await dragFrom(
      source()
        .locator('p', { hasText: new RegExp(from) })
        .first(),
      px,
      from,
      to,
    );
    await until('it is selected', async () => (await selected()).startsWith(from) && (await selected()).endsWith(to.trim()));
    await app.page.getByRole('toolbar', { name: 'Add as' }).waitFor();
    await press('Escape');
    await clear();
  });

  it('of the current passage too, which Tab still comes to', async () => {
    await source().locator('mark', { hasText: 'They reaffirmed' }).first().click();
    const passage = source().locator('mark[aria-current]', { hasText: 'They reaffirmed' }).first();
    await passage.waitFor();
    await dragFrom(source().locator('p', { hasText: 'They reaffirmed' }).first(), 1, 'They reaffirmed', 'their wish');
    await until('it is selected', async () => (await selected()) === 'They reaffirmed their wish');
    await press('Escape');
    await clear();
    await source().focus();
    await press('Tab');
    expect(await passage.evaluate((mark) => mark === document.activeElement)).toBe(true);
  });

  const cell = () => note().locator('table.grid td', { hasText: 'Moscow' }).first();
  const width = async () => Math.round((await cell().boundingBox())?.width ?? 0);

  it.each([1.5, 4])('of a cell selects its word and leaves the columns as they are: from %d px', async (px) => {
    const before = await width();
    await dragFrom(cell(), px, 'Moscow');
    await until('its letters are selected', async () => /^(M?o)?scow$/.test(await selected()));
    expect(await width()).toBe(before);
    await clear();
  });

  it('does not begin on the line between two columns, which stops at the longest word', async () => {
    const before = await width();
    const box = await cell().boundingBox();
    if (!box) throw new Error('no cell');
    await app.page.mouse.move(box.x + box.width - 4, box.y + 8);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x - 100, box.y + 8, { steps: 4 });
    await app.page.mouse.up();
    await until('it is narrower', async () => (await width()) < before);
    const word = await placeOfWords(cell(), 'Moscow');
    const after = await cell().boundingBox();
    if (!word || !after) throw new Error('no word in one piece');
    expect(word.to).toBeLessThanOrEqual(after.x + after.width);
    await picture('column-least');
    await press('ControlOrMeta+Z');
    await until('it is as wide as it was', async () => (await width()) === before);
  });
});

describe('the keys act on what is at hand', () => {
  const current = () => list().locator('li.fact[aria-current=true]');

  it('J and K in the list take the focus along: Enter opens no row that was left', async () => {
    await pick('Foreign Office');
    await press('j', 'j');
    const words = await current().innerText();
    expect(words).not.toContain('Foreign Office');
    expect(
      await current()
        .locator('.pick')
        .evaluate((row) => row === document.activeElement),
    ).toBe(true);
    await press('Enter');
    expect(await current().innerText()).toBe(words);
    await press('k');
    expect(
      await current()
        .locator('.pick')
        .evaluate((row) => row === document.activeElement),
    ).toBe(true);
  });

  it('a mended finding hands the focus to the next one, and then to the list of checks', async () => {
    await press('ControlOrMeta+4');
    await own().click();
    await type('On Monday 20 June 2023 they met. They left on Wednesday 20 June 2023.');
    await finding(/Monday/).waitFor();
    await press('ControlOrMeta+4');
    const inChecks = () => app.page.evaluate(() => document.activeElement?.closest('.checks ul') != null);
    for (const wrong of ['Monday', 'Wednesday']) {
      await finding(wrong)
        .getByRole('button', { name: /^Make it Tuesday/ })
        .focus();
      await press('Enter');
      await until('it is mended', async () => !(await note().innerText()).includes(wrong));
      await finding(wrong).waitFor({ state: 'detached' });
      expect(await inChecks()).toBe(true);
    }
  });

  it('leaves focus mode for the pane that is asked for, and says so', async () => {
    const hint = app.page.locator('.status', { hasText: 'verify' });
    await press('F8');
    await hint.locator('.of-the-facts').waitFor({ state: 'hidden' });
    await picture('focus-mode-status');
    await forget(app);
    await press('ControlOrMeta+3');
    await list().waitFor();
    await until('it is said', async () => (await announced(app)).some((said) => said.includes('Focus mode is off')));
    expect(await app.page.evaluate(() => document.activeElement?.closest('.factspane') != null)).toBe(true);
    await hint.locator('.of-the-facts').waitFor();
    await press('F8', 'ControlOrMeta+4');
    expect(await focusedName(app)).toMatch(/^Checks/);
  });
});

describe('why nothing was done', () => {
  const source = () => app.page.locator('#source-text');
  it.each<[name: string, act: () => Promise<void>, said: string]>([
    [
      'words without a day cannot be the date',
      async () => {
        await press('ControlOrMeta+1');
        await dragOver(app, source().locator('p', { hasText: 'links between' }), 'links between');
        await app.page.getByRole('toolbar', { name: 'Add as' }).getByRole('button', { name: 'Date' }).click();
      },
      'No day is named in these words, as in “20 June 2023” or “Tuesday”.',
    ],
    ['no word is misspelt', () => press('ControlOrMeta+2', 'F7'), 'No misspelt words.'],
    [
      'the original is asked for where the caret is in no claim',
      async () => {
        await own().click();
        await press('ControlOrMeta+Shift+E');
      },
      'The caret is in no claim.',
    ],
    [
      'words to be replaced are not there',
      async () => {
        await press('ControlOrMeta+H');
        await app.page.getByRole('textbox', { name: 'Find', exact: true }).fill('xyzzy');
        await app.page.getByRole('textbox', { name: 'Replace with' }).press('Enter');
        await press('Escape');
      },
      'Nothing to replace.',
    ],
  ])('is shown as well as said: %s', async (_name, act, said) => {
    await act();
    await app.page.locator('.status').getByText(said).waitFor();
    expect(await app.page.getByRole('status').allTextContents()).toContainEqual(expect.stringContaining(said));
  });

  it('is read whole in a narrow window', async () => {
    await setSize(app.app, 480, 720);
    await press('ControlOrMeta+1');
    await dragOver(app, source().locator('p', { hasText: 'links between' }), 'links between');
    await app.page.getByRole('toolbar', { name: 'Add as' }).getByRole('button', { name: 'Date' }).click();
    const words = app.page.locator('.status').getByText('No day is named');
    await words.waitFor();
    await picture('told-narrow');
    const { x, y, width, height } = (await words.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(x + width).toBeLessThanOrEqual(480);
    expect(y + height).toBeLessThanOrEqual(720);
    await setSize(app.app, 1280, 720);
  });
});

describe('focus mode, where not all panes fit', () => {
  it.each([
    ['the facts, in a window of one pane', 480, '3', 'facts'],
    ['the source, in a window of one pane', 480, '1', 'source'],
    ['the source, beside the note', 900, '1', 'source'],
  ])('gives back %s', async (_name, width, key, pane) => {
    await setSize(app.app, width, 720);
    await press(`ControlOrMeta+${key}`);
    const before = app.page.locator(`[data-pane=${pane}]`);
    await before.waitFor();
    await press('F8');
    await before.waitFor({ state: 'hidden' });
    await until('the hand is in the note', async () => (await focusedName(app)) === 'Note text');
    await press('F8');
    await before.waitFor();
    if (width < 760)
      expect(await app.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane)).toBe(pane);
    await setSize(app.app, 1280, 720);
  });
});

it('shows what can be done with an edited fact above its buttons, with the checks unfolded', async () => {
  await app.page.locator('details.checks').evaluate((checks: HTMLDetailsElement) => {
    checks.open = true;
  });
  await pick('agreed to widen');
  await press('e');
  await type('s');
  await until('it is edited', async () =>
    /edited|waiting/.test((await fact('agreed to widen').getAttribute('data-status')) ?? ''),
  );
  await press('ControlOrMeta+3');
  await fact('agreed to widen').getByText('Also change').waitFor();
  await picture('edited-over-checks');
  const cut = await fact('agreed to widen').evaluate((row) =>
    [...row.querySelectorAll('.more :is(button, summary)')].flatMap((control) => {
      if (!control.checkVisibility({ contentVisibilityAuto: true })) return [];
      const { left, top, bottom } = control.getBoundingClientRect();
      const seen = [top + 3, bottom - 3].every((y) => control.contains(document.elementFromPoint(left + 12, y)));
      return seen ? [] : [control.textContent];
    }),
  );
  expect(cut).toEqual([]);
});
