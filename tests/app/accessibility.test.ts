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

describe('without the mouse and for a screen reader', () => {
  it('axe finds nothing in any screen', async () => {
    const axe = await readFile(createRequire(path.join(ROOT, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
    await app.page.evaluate(axe);
    const look = () =>
      app.page.evaluate(async () => {
        const { axe: checker } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await checker.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
      });
    expect(await look()).toEqual([]);
    await app.page.keyboard.press('ControlOrMeta+E');
    await app.page.getByRole('dialog').waitFor();
    expect(await look()).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('button', { name: 'Library' }).first().click();
    await app.page.getByRole('heading', { name: 'Library' }).waitFor();
    expect(await look()).toEqual([]);
  });
});
