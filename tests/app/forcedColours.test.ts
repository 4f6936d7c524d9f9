import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, startChancery, until } from './chancery';
import { openTrio, withAxe } from './screens';

/** The system's own few colours: no tint, no shade. What those told must be told by lines, boxes and words. */
describe('in forced colours', () => {
  let app: Chancery;
  const fact = (words: string) =>
    app.page.getByRole('region', { name: 'List of facts' }).locator('li.fact', { hasText: words }).first();
  const note = () => app.page.getByRole('textbox', { name: 'Note text' });
  /** How the claim, or the passage, on a fact is drawn. */
  const drawn = (selector: string) =>
    app.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { textDecorationLine, textDecorationStyle, textDecorationThickness, backgroundImage } = getComputedStyle(element);
        return [textDecorationLine, textDecorationStyle, textDecorationThickness, backgroundImage].join(' ');
      });
  const STATES = {
    unverified: 'Delegates agreed to share berths',
    verified: 'agreed to coordinate their positions',
    edited: 'joint exercise on the rescue',
  };

  beforeAll(async () => {
    app = await startChancery();
    await openTrio(app);
    await note().waitFor();
    await app.page.emulateMedia({ forcedColors: 'active', colorScheme: 'light', reducedMotion: 'reduce' });
    await fact(STATES.verified).getByRole('button').first().click();
    await app.page.keyboard.press('v');
    await fact(STATES.edited).getByRole('button').first().click();
    await app.page.keyboard.press('e');
    await app.page.keyboard.type('s');
    await until('it is edited', async () => (await fact(STATES.edited).getAttribute('data-status')) === 'edited');
    await app.page.keyboard.press('Escape');
    await fact('Ross Sea').getByRole('button').first().click();
  });
  afterAll(() => app.end());

  it.each([
    ['in the note', '.note-body'],
    ['in the source', '#source-text'],
  ])('each state has a line of its own %s', async (_where, place) => {
    const idOf = (words: string) => fact(words).getAttribute('data-fact');
    const lines = await Promise.all(
      Object.values(STATES).map(async (words) => drawn(`${place} [data-fact="${await idOf(words)}"]`)),
    );
    lines.push(await drawn(`${place} ${place === '.note-body' ? '.c.disputed' : '.m.dis'}`));
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('each state has its word in the list', async () => {
    for (const [state, words] of Object.entries(STATES))
      expect(await fact(words).locator('.st').first().getAttribute('aria-label')).toMatch(
        state === 'unverified' ? /Not looked at/ : new RegExp(state, 'i'),
      );
  });

  it('what has the focus is boxed, wherever Tab goes', async () => {
    const bare: string[] = [];
    await app.page.locator('body').press('ControlOrMeta+1');
    for (let i = 0; i < 40; i++) {
      await app.page.keyboard.press('Tab');
      const style = await app.page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body || at.matches('.note-body')) return null; // there the caret shows it
        const target = at.matches('.sr') ? at.closest('label') : at;
        const { outlineStyle, outlineWidth } = getComputedStyle(target ?? at);
        return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? at.outerHTML.slice(0, 120) : null;
      });
      if (style) bare.push(style);
    }
    expect(bare).toEqual([]);
  });

  it('axe finds nothing', async () => expect(await (await withAxe(app))()).toEqual([]));
});
