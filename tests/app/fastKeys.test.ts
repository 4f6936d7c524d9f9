/** Keys that are pressed while the window is busy are taken one after the other, each on what the one before has done. */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chancery, paste, ROOT, startChancery, until } from './chancery';

let app: Chancery;
beforeAll(async () => {
  app = await startChancery();
  await paste(app, await readFile(path.join(ROOT, 'templates/sample-article.txt'), 'utf8'));
  await note().waitFor();
});
afterAll(() => app.end());

const note = () => app.page.getByRole('textbox', { name: 'Note text' });
const own = () => note().locator('.own').first();

const SHIFT = 8;
const KEYS = {
  Home: { code: 'Home', windowsVirtualKeyCode: 36 },
  Delete: { code: 'Delete', windowsVirtualKeyCode: 46 },
} as const;

/** Presses keys all at once while the window works for so many milliseconds. */
async function pressWhileBusy(keys: readonly { key: keyof typeof KEYS; modifiers: number }[], ms: number): Promise<void> {
  const desk = await app.page.context().newCDPSession(app.page);
  const busy = app.page.evaluate((length) => {
    setTimeout(() => {
      const end = performance.now() + length;
      while (performance.now() < end);
    });
  }, ms);
  await busy;
  await Promise.all(
    keys.flatMap(({ key, modifiers }) =>
      (['rawKeyDown', 'keyUp'] as const).map((type) =>
        desk.send('Input.dispatchKeyEvent', { type, key, modifiers, ...KEYS[key] }),
      ),
    ),
  );
  await desk.detach();
}

it('Shift Home and Delete delete the line before the caret, not the letter behind it', async () => {
  await own().locator('p').first().click();
  await app.page.keyboard.type('first');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.type('second');
  await app.page.keyboard.press('ArrowUp');
  await app.page.keyboard.press('End');
  await app.page.waitForTimeout(300);
  await pressWhileBusy(
    [
      { key: 'Home', modifiers: SHIFT },
      { key: 'Delete', modifiers: 0 },
    ],
    400,
  );
  await until('the line is empty', async () => (await own().locator('p').first().innerText()).trim() === '');
  expect((await own().innerText()).trim()).toBe('second');
});
