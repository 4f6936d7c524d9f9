/** What the hand does meets what it is meant for: words stay under the mouse, keys act under any layout, gaps lead somewhere. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announced, type Chancery, dragOver, forget, keyTo, placeOfWords, setSize, until } from './chancery';
import { hand, plain, startNote } from './hand';

let app: Chancery;
beforeAll(async () => {
  app = await startNote({ width: 1280, height: 800 });
  app.page.setDefaultTimeout(8_000);
  // The first check of the note is heavy work: a click right before it may be taken before the editor sees it.
  await app.page.locator('.checks .pill', { hasText: 'to look at' }).waitFor();
});
afterAll(() => app.end());
const { note, own, press, picture } = hand(() => app);
const selected = async () => plain(await app.page.evaluate(() => String(getSelection())));
const tools = () => app.page.getByRole('toolbar', { name: 'Table' });
const scroller = () => app.page.locator('.note > .scroll');
const title = () => note().locator('h1').first();
const head = () => note().locator('table').first();
const place = () => head().locator('td', { hasText: 'Islamabad' });
const topOf = async (words: Locator) => (await words.boundingBox())?.y;
/** Where the middle of a word is on the screen. */
const middleOf = async (within: Locator, word: string) => {
  const found = await placeOfWords(within, word);
  if (!found) throw new Error(`no “${word}”`);
  return { x: (found.x + found.to) / 2, y: (found.y + found.down) / 2 };
};

/** A double click as a hand does it: the second press comes when the window has drawn what the first one did. */
async function doubleClick({ x, y }: { x: number; y: number }): Promise<void> {
  await app.page.mouse.move(x, y);
  for (const clickCount of [1, 2]) {
    await app.page.mouse.down({ clickCount });
    await app.page.mouse.up({ clickCount });
    await app.page.waitForTimeout(120);
  }
}

describe('the tools of a table', () => {
  const outside = async () => {
    await title().click();
    await tools().waitFor({ state: 'detached' });
  };

  it.each([
    [1280, 800],
    [480, 800],
  ])('come and go without moving a word, in a window of %i × %i', async (width, height) => {
    await setSize(app.app, width, height);
    await until('the window has its size', () => app.page.evaluate((w) => innerWidth === w, width));
    await press('ControlOrMeta+2');
    await scroller().evaluate((element) => element.scrollTo(0, 0));
    await outside();
    const before = [await topOf(title()), await topOf(place())];
    await place().click();
    await tools().waitFor();
    expect([await topOf(title()), await topOf(place())]).toEqual(before);
    await picture(`table-bar-${width}`);
    // At the top of the sheet they cover nothing but paper, and nothing sticks out of the window.
    const [bar, band] = [await tools().boundingBox(), await app.page.locator('.sheet .band').boundingBox()];
    if (!bar || !band) throw new Error('no bar over a band');
    expect([bar.y + bar.height <= band.y, bar.x >= 0, bar.x + bar.width <= width]).toEqual([true, true, true]);
    expect(
      await app.page.evaluate(
        () => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth,
      ),
    ).toBe(true);
    await outside();
    expect([await topOf(title()), await topOf(place())]).toEqual(before);
  });

  it('leave a double clicked word under the mouse, wherever its row is', async () => {
    await setSize(app.app, 1280, 480);
    await until('the window is low', () => app.page.evaluate(() => innerHeight === 480));
    for (const edge of ['middle', 'top', 'bottom'] as const) {
      await press('Escape');
      await scroller().evaluate((element) => element.scrollTo(0, 0));
      await outside();
      await place().evaluate((cell, at) => {
        const port = cell.closest('.scroll');
        if (!port || at === 'middle') return;
        const [row, frame] = [cell.getBoundingClientRect(), port.getBoundingClientRect()];
        port.scrollTop += at === 'top' ? row.top - frame.top : row.bottom - frame.bottom;
      }, edge);
      await doubleClick(await middleOf(place(), 'Islamabad'));
      expect([edge, await selected()]).toEqual([edge, 'Islamabad']);
      await picture(`table-bar-${edge}`);
    }
    await setSize(app.app, 1280, 800);
  });

  it('leave the words that are dragged over under the mouse', async () => {
    await scroller().evaluate((element) => element.scrollTo(0, 0));
    await outside();
    await dragOver(app, place(), 'Foreign Office');
    expect(await selected()).toBe('Foreign Office');
  });

  it('lie over no caret that goes from row to row by the keys', async () => {
    await setSize(app.app, 1280, 480);
    await place().click();
    for (const [key, times] of [
      ['ArrowDown', 30],
      ['ArrowUp', 40],
    ] as const)
      for (let i = 0; i < times; i++) {
        await press(key);
        const covered = await app.page.evaluate(() => {
          const bar = document.querySelector('.table-tools')?.getBoundingClientRect();
          const caret = getSelection()?.getRangeAt(0).getBoundingClientRect();
          return !!bar && !!caret && caret.height > 0 && caret.top < bar.bottom && caret.bottom > bar.top;
        });
        expect([key, i, covered]).toEqual([key, i, false]);
      }
    await setSize(app.app, 1280, 800);
  });
});

describe('a Cyrillic layout', () => {
  const CTRL = 2;
  /** Presses a key as the system tells of it: the sign that the layout gives, and the place of the key. */
  async function pressAt(key: string, letter: string, modifiers = 0): Promise<void> {
    const desk = await app.page.context().newCDPSession(app.page);
    const press = { key, code: `Key${letter}`, windowsVirtualKeyCode: letter.charCodeAt(0), modifiers };
    await desk.send('Input.dispatchKeyEvent', { type: 'keyDown', ...press, ...(modifiers ? {} : { text: key }) });
    await desk.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
    await desk.detach();
  }
  const current = () => app.page.locator('.factspane li.fact[aria-current=true]');

  it('has the letters of the review', async () => {
    await press('ControlOrMeta+3');
    await pressAt('о', 'J');
    const id = await current().getAttribute('data-fact');
    await pressAt('м', 'V');
    const decided = app.page.locator(`.factspane li.fact[data-fact="${id}"]`);
    await until('it is verified', async () => (await decided.getAttribute('data-status')) === 'verified');
    await pressAt('я', 'Z', CTRL);
    await until('it is taken back', async () => (await decided.getAttribute('data-status')) === 'unverified');
  });
  it('has the window’s keys, also from within the note', async () => {
    await own().click();
    await pressAt('л', 'K', CTRL);
    await app.page.getByRole('dialog').waitFor();
    await press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  it('writes its own letters in the note, and has the note’s keys there', async () => {
    await own().click();
    await pressAt('и', 'B', CTRL);
    await pressAt('о', 'J');
    await pressAt('м', 'V');
    await until('it is written', async () => (await own().locator('strong').allInnerTexts()).includes('ом'));
  });
});

describe('what is not in the source', () => {
  const gaps = () => app.page.getByRole('region', { name: 'Not in the source' }).getByRole('button');
  const shown = () =>
    note()
      .locator('.gap')
      .evaluateAll((all) => all.findIndex((each) => each.classList.contains('ProseMirror-selectednode')));
  const inView = () =>
    note()
      .locator('.gap.ProseMirror-selectednode')
      .evaluate((gap) => {
        const [at, port] = [gap.getBoundingClientRect(), gap.closest('.scroll')?.getBoundingClientRect()];
        return !!port && at.top >= port.top && at.bottom <= port.bottom;
      });

  it('leads to each gap in the note, those with one name too', async () => {
    const labels = await gaps().allInnerTexts();
    expect(labels.length).toBe(await note().locator('.gap').count());
    expect(labels.length).toBeGreaterThan(1);
    for (const at of [labels.length - 1, 0, 1]) {
      await gaps().nth(at).click();
      await until(`gap ${at} is selected`, async () => (await shown()) === at);
      await until(`gap ${at} is in view`, inView);
      expect(await note().evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await picture('gap');
  });
  it('does so by keys, is said, and what is typed stands in its place', async () => {
    const before = await gaps().count();
    await press('ControlOrMeta+3');
    await gaps().first().scrollIntoViewIfNeeded();
    const label = plain((await gaps().first().textContent()) ?? '').replace(': show in the note', '');
    await keyTo(app, new RegExp(`^${label}: show in the note`));
    await forget(app);
    await press('Enter');
    await until('it is selected', async () => (await shown()) === 0);
    await until('it is said', async () => (await announced(app)).some((words) => words.includes(`Gap in the note: ${label}`)));
    await app.page.keyboard.type('In person');
    await until('one gap fewer', async () => (await gaps().count()) === before - 1);
  });
  it('shows the note where one pane has the window', async () => {
    await setSize(app.app, 480, 800);
    await press('ControlOrMeta+3');
    await gaps().first().click();
    await until('it is selected', async () => (await shown()) === 0);
    expect(await note().isVisible()).toBe(true);
  });
});
