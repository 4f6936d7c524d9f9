/** Words are composed by an input method, as it composes Japanese or an accent from two keys: claims keep what is theirs. */
import type { CDPSession, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, startChancery, until } from './chancery';
import { still } from './hand';
import { openTrio } from './screens';

const WHOLE = 'The sides agreed on a joint exercise on the rescue of cruise ships in polar waters.';
const STEPS = ['に', 'にほ', 'にほん'];
const RESULT = '日本';

let app: Chancery;
let method: CDPSession;
const page = () => app.page;
const note = () => page().getByRole('textbox', { name: 'Note text' });
const item = (words: string) => note().locator('li', { hasText: words }).last();
const head = () => note().locator('tr', { hasText: 'Held' }).last();
const fact = (words: string) =>
  page().getByRole('region', { name: 'List of facts' }).locator('li.fact', { hasText: words }).first();

/** Composes sign by sign, each step in the place of the one before, and takes the result. */
async function compose(): Promise<void> {
  for (const text of STEPS) {
    await method.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page().waitForTimeout(40); // a hand is no faster: the note is drawn anew meanwhile
  }
  await method.send('Input.insertText', { text: RESULT });
  await page().waitForTimeout(100);
}

/** The words of a block, those of each claim in brackets with its status. */
const shown = (block: Locator): Promise<string> =>
  block.evaluate((element) => {
    let words = '';
    let before = '';
    const walk = (node: Node, claim: string) => {
      const { claim: id, status } = node instanceof HTMLElement ? node.dataset : {};
      const here = id ? `${id} ${status}` : claim;
      if (node.nodeType !== Node.TEXT_NODE) return [...node.childNodes].forEach((child) => void walk(child, here));
      if (here !== before) words += `${before ? `] (${before.split(' ')[1]})` : ''}${here ? '[' : ''}`;
      before = here;
      words += node.textContent;
    };
    walk(element, '');
    return `${words}${before ? `] (${before.split(' ')[1]})` : ''}`.replaceAll('\u00a0', ' ');
  });

/** Selects letters of a block, counted from its first. */
async function select(block: Locator, from: number, to = from): Promise<void> {
  await still(block);
  await note().focus();
  await block.evaluate(
    (element, [first, last]) => {
      const at = (letters: number): [Node, number] => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node.textContent ?? '';
          if (letters <= length) return [node, letters];
          letters -= length;
        }
        throw new Error('the block is shorter');
      };
      getSelection()?.setBaseAndExtent(...at(first as number), ...at(last as number));
    },
    [from, to],
  );
  await page().waitForTimeout(60); // the editor takes the selection up
}

/** `E` in the list of facts: the caret is at the end of the fact's claim, for its own words. */
async function edit(words: string): Promise<void> {
  await fact(words).getByRole('button').first().click();
  await page().keyboard.press('e');
  await page().locator('.note-body:focus').waitFor();
}

beforeAll(async () => {
  app = await startChancery({ width: 1280, height: 800 });
  app.page.setDefaultTimeout(6_000);
  await openTrio(app);
  await page().emulateMedia({ reducedMotion: 'reduce' });
  await page().locator('.checks .pill', { hasText: 'to look at' }).waitFor();
  method = await page().context().newCDPSession(page());
});
afterAll(() => app.end());

const CASES: readonly [what: string, at: () => Promise<void>, becomes: string][] = [
  ['before its full stop', () => edit('joint exercise'), `[${WHOLE.slice(0, -1)}${RESULT}x.] (edited)`],
  ['in the middle of it', () => select(item(WHOLE), 10), `[${WHOLE.slice(0, 10)}${RESULT}x${WHOLE.slice(10)}] (edited)`],
  ['in the place of words in it', () => select(item(WHOLE), 4, 9), `[The ${RESULT}x${WHOLE.slice(9)}] (edited)`],
  [
    'in the place of its last word',
    () => select(item(WHOLE), WHOLE.length - 7, WHOLE.length),
    `[${WHOLE.slice(0, -7)}${RESULT}x] (edited)`,
  ],
  ['in the place of all its words', () => select(item(WHOLE), 0, WHOLE.length), `[${RESULT}x] (edited)`],
  ['behind it', () => select(item(WHOLE), WHOLE.length), `[${WHOLE}] (unverified)${RESULT}x`],
  ['before it', () => select(item(WHOLE), 0), `${RESULT}x[${WHOLE}] (unverified)`],
];

describe('what is composed', () => {
  it.each(CASES)('%s', async (_what, at, becomes) => {
    const before = await shown(item(WHOLE));
    await at();
    await compose();
    await page().keyboard.type('x'); // what is typed next goes on there
    const block = note().locator('li', { hasText: `${RESULT}x` });
    await until('it stands there', async () => (await block.count()) === 1);
    expect(await shown(block)).toBe(becomes);
    await until('it is taken back', async () => {
      if ((await block.count()) > 0) await page().keyboard.press('ControlOrMeta+Z');
      return (await item(WHOLE).count()) === 1 && (await shown(item(WHOLE))) === before;
    });
  });

  it('at the end of a name is the claim’s as long as one writes on', async () => {
    const before = await shown(head());
    await edit('Christchurch');
    await compose();
    await page().keyboard.type('x');
    await compose();
    expect(await shown(head())).toBe(before.replace('Christchurch] (unverified)', `Christchurch${RESULT}x${RESULT}] (edited)`));
  });
});
