import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, paste, ROOT, startChancery } from './chancery';

let app: Chancery;
beforeAll(async () => {
  app = await startChancery();
});
afterAll(() => app.end());

describe('what is pasted stays text', () => {
  it('markup in an article is shown, not run', async () => {
    await paste(
      app,
      `OSLO, 3 March 2025 – Norway and Chile agreed to share data <img src=x onerror="window.ran=1"> on the sea on Monday. ${'They met in Oslo. '.repeat(3)}`,
    );
    await app.page.getByRole('region', { name: 'Source text' }).waitFor();
    expect(await app.page.getByRole('region', { name: 'Source text' }).innerText()).toContain('<img src=x');
    expect(await app.page.evaluate(() => 'ran' in window)).toBe(false);
  });
});

describe('for a screen reader and in both themes', () => {
  const look = () =>
    app.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
    });
  const press = (key: string) => app.page.keyboard.press(key);

  /** Each opens what it names; the last closes it again where it lies over the rest. */
  const SCREENS: readonly [string, () => Promise<void>, (() => Promise<void>)?][] = [
    ['workspace', () => app.page.getByRole('textbox', { name: 'Note text' }).waitFor()],
    [
      'checks',
      () => app.page.locator('details.checks > summary').click(),
      () => app.page.locator('details.checks > summary').click(),
    ],
    ['fact at hand', () => press('j')],
    [
      'export',
      async () => {
        await press('ControlOrMeta+E');
        await app.page.getByRole('dialog').waitFor();
      },
      () => press('Escape'),
    ],
    [
      'keys',
      async () => {
        await press('ControlOrMeta+3');
        await press('?');
        await app.page.getByRole('dialog').waitFor();
      },
      () => press('Escape'),
    ],
    [
      'details',
      async () => {
        await app.page.evaluate(() =>
          document.querySelector<HTMLButtonElement>('[aria-label="Details of the note"] button')?.click(),
        );
        await app.page.getByRole('dialog').waitFor();
      },
      () => press('Escape'),
    ],
    [
      'library',
      async () => {
        await app.page.getByRole('button', { name: 'Library' }).first().click();
        await app.page.getByRole('heading', { name: 'Library' }).waitFor();
      },
    ],
  ];

  it('axe finds nothing in any screen or dialog', async () => {
    await app.page.evaluate(
      await readFile(createRequire(path.join(ROOT, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8'),
    );
    const found: string[] = [];
    for (const [name, open, close] of SCREENS) {
      await open();
      for (const scheme of ['light', 'dark'] as const) {
        await app.page.evaluate((theme) => {
          document.documentElement.dataset.theme = theme;
        }, scheme);
        await app.page.waitForTimeout(250); // colours move for 90 ms
        found.push(...(await look()).map((what) => `${name}, ${scheme}: ${what}`));
      }
      await app.page.evaluate(() => {
        delete document.documentElement.dataset.theme;
      });
      await close?.();
    }
    expect(found).toEqual([]);
  });
});
