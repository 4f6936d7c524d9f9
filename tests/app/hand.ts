/** What a hand does in an open note, for the tests that write in one. */
import { mkdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { type Chancery, type Options, paste, ROOT, startChancery, until } from './chancery';

export const SAMPLE = path.join(ROOT, 'templates/sample-article.txt');

/** A sentence to write below. */
export const OWN_WORDS = 'We note the result.';

/** Starts the app with a note in which the author wrote that sentence. */
export async function startWriting(options?: Options): Promise<Chancery> {
  const app = await startNote(options);
  await hand(() => app)
    .own()
    .click();
  await app.page.keyboard.type(OWN_WORDS);
  return app;
}

/** Starts the app and pastes an article, by default the sample; its note is open then. */
export async function startNote(options: Options = { width: 1280, height: 800 }, article?: string): Promise<Chancery> {
  const app = await startChancery(options);
  await paste(app, article ?? (await readFile(SAMPLE, 'utf8')));
  await hand(() => app)
    .note()
    .waitFor();
  return app;
}

/** @param app the window, asked anew each time: it is there only when the tests run */
export function hand(app: () => Chancery) {
  const note = () => app().page.getByRole('textbox', { name: 'Note text' });
  const press = async (...keys: string[]) => {
    for (const key of keys) await app().page.keyboard.press(key);
  };
  return {
    note,
    press,
    /** The first of the author's own parts. */
    own: () => note().locator('.own').first(),
    type: (words: string) => app().page.keyboard.type(words),
    /** A new line below a sentence of the author's own, which `OWN_WORDS` is. */
    newLine: async (words = '') => {
      await note().locator('.own').first().locator('p', { hasText: OWN_WORDS }).click();
      await press('End', 'Enter');
      if (words) await app().page.keyboard.type(words);
    },
    /** The note's words with every blank alike. */
    words: async () => plain(await note().innerText()),
    /** Rows of the list of checks. */
    finding: (words: string | RegExp) => app().page.getByRole('list', { name: 'Checks' }).locator('li', { hasText: words }),
    /** A picture of a state on the way; kept only when a folder for them is named. */
    picture: async (name: string) => {
      const folder = process.env.CHANCERY_PICTURES;
      if (!folder) return;
      await mkdir(folder, { recursive: true });
      await app().page.waitForTimeout(400); // what comes in softly has come
      await app().page.screenshot({ path: path.join(folder, `${name}.png`), caret: 'hide' });
    },
  };
}

/** Blocks that come into view take their true height: waits until what is to be clicked stands still. */
export async function still(at: Locator): Promise<void> {
  let last = Number.NaN;
  await until('it stands still', async () => {
    await at.scrollIntoViewIfNeeded();
    const before = last;
    last = (await at.boundingBox())?.y ?? Number.NaN;
    return last === before;
  });
}

export const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
