import { afterEach, describe, expect, it } from 'vitest';
import { type Chancery, paste, startChancery } from './chancery';
import { folderWithSeries, furtherScreens } from './furtherScreens';
import { rareScreens } from './rareScreens';
import { emptyScreens, lookAtAll, openTrio, type Screen, withAxe } from './screens';
import { workspaceScreens } from './workspaceScreens';

let app: Chancery;
afterEach(() => app.end());

describe('what is pasted stays text', () => {
  it('markup in an article is shown, not run', async () => {
    app = await startChancery();
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
  /** What axe finds in each of these, light and dark. */
  async function faults(...screens: Screen[]): Promise<string[]> {
    const look = await withAxe(app);
    const found: string[] = [];
    await lookAtAll(screens, async (name, part) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        // In the dark the same elements have other colours, and nothing else is new.
        found.push(
          ...(await look(part, colorScheme === 'dark' ? ['color-contrast'] : undefined)).map(
            (what) => `${name}, ${colorScheme}: ${what}`,
          ),
        );
      }
    });
    return found;
  }

  it('axe finds nothing in any screen, dialog, card or bar of a briefing', async () => {
    app = await startChancery();
    const found = await faults(...emptyScreens(app));
    await openTrio(app);
    expect([...found, ...(await faults(...workspaceScreens(app), ...rareScreens(app)))]).toEqual([]);
  }, 600_000);

  it('nor in series, templates, rounds, and what comes back', async () => {
    app = await startChancery({ folder: await folderWithSeries() });
    expect(await faults(...furtherScreens(app))).toEqual([]);
  }, 300_000);
});
