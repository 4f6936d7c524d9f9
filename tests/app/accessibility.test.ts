import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, paste, startChancery } from './chancery';
import { rareScreens } from './rareScreens';
import { emptyScreens, lookAtAll, openTrio, withAxe, workspaceScreens } from './screens';

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

describe('for a screen reader, in both themes', () => {
  it('axe finds nothing in any screen, dialog, card or bar', async () => {
    const look = await withAxe(app);
    const found: string[] = [];
    const inBoth = async (name: string, part?: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        found.push(...(await look(part)).map((what) => `${name}, ${colorScheme}: ${what}`));
      }
    };
    await lookAtAll(emptyScreens(app), inBoth);
    await openTrio(app);
    await lookAtAll([...workspaceScreens(app), ...rareScreens(app)], inBoth);
    expect(found).toEqual([]);
  }, 600_000);
});
