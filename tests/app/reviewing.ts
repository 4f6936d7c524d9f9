/** What a hand and an ear have of a note that is reviewed, for the tests that review one. */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { briefingsOnDisk, type Chancery, paste, ROOT, startChancery, until } from './chancery';

/** Starts the app on the sample article, its note ready to be reviewed. */
export async function startReview(): Promise<Chancery> {
  const app = await startChancery({ width: 1440, height: 900 });
  await paste(app, await readFile(path.join(ROOT, 'templates/sample-article.txt'), 'utf8'));
  await app.page.getByRole('textbox', { name: 'Note text' }).waitFor();
  // The first check of the note is heavy work: a click right before it may be taken before the editor sees it.
  await app.page.locator('.checks .pill', { hasText: 'to look at' }).waitFor();
  app.page.setDefaultTimeout(6_000);
  return app;
}

/** @param app the window, asked anew each time: it is there only when the tests run */
export function reviewing(app: () => Chancery) {
  const page = () => app().page;
  const note = () => page().getByRole('textbox', { name: 'Note text' });
  const list = () => page().getByRole('region', { name: 'List of facts' });
  const said = () => page().locator('[role=status], [role=alert]').allTextContents();
  return {
    page,
    note,
    list,
    row: (words: string) => list().locator('li.fact', { hasText: words }),
    rows: () => list().locator('li.fact').count(),
    current: () => list().locator('li.fact[aria-current=true]'),
    /** Words marked in the source. */
    mark: (words: string) => page().getByRole('region', { name: 'Source text' }).locator('mark', { hasText: words }),
    claim: (words: string) => note().locator('[data-claim]', { hasText: words }),
    press: (keys: string) => page().keyboard.press(keys),
    progress: () => page().getByRole('progressbar', { name: 'Facts looked at' }).getAttribute('aria-valuetext'),
    /** Waits for an announcement. */
    heard: async (words: string | RegExp) => {
      // Every other message ends with a blank, so that the same words are read twice.
      const isHeard = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
      await until(`to hear ${words}`, async () => (await said()).some((text) => isHeard(text.trim()))).catch(
        async (error: Error) => {
          throw new Error(`${error.message}; said was ${JSON.stringify(await said())}`);
        },
      );
    },
    onDisk: async () => (await briefingsOnDisk(app())).at(-1)?.briefing,
  };
}
