import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, shot, startChancery, until } from './chancery';
import { openTrio } from './screens';

/** The review in the smallest window that has all three panes, on a briefing whose sources differ. */
let app: Chancery;
const page = () => app.page;
const press = (keys: string) => page().keyboard.press(keys);
const list = () => page().getByRole('region', { name: 'List of facts' });
const note = () => page().getByRole('textbox', { name: 'Note text' });
const fact = (words: string) => list().locator('li.fact', { hasText: words }).first();
const pick = (words: string) => fact(words).getByRole('button').first().click();
const idOf = (words: string) => fact(words).getAttribute('data-fact');

beforeAll(async () => {
  app = await startChancery({ width: 1280, height: 720 });
  await openTrio(app);
  await note().waitFor();
  await page().emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  page().setDefaultTimeout(6_000);
});
afterAll(() => app.end());

/** What of an opened fact cannot be seen: edges beyond the list, and buttons that something lies over. */
const hidden = (row: Locator): Promise<string[]> =>
  row.evaluate((element) => {
    const port = element.closest('.scroll')?.getBoundingClientRect();
    const at = element.getBoundingClientRect();
    const found: string[] = [];
    if (!port || at.top < port.top - 1) found.push('its head');
    if (!port || at.bottom > port.bottom + 1)
      found.push(`its end, ${Math.round(at.height)} px: ${element.querySelector('.what')?.textContent}`);
    for (const button of element.querySelectorAll('.foot button')) {
      const { left, top, width, height } = button.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height - 2);
      if (!over || !button.contains(over)) found.push(button.textContent ?? '');
    }
    return found;
  });

describe('an opened fact', () => {
  const rowsOf = () => list().locator('section.group:not(.gaps, .dismissed) > ul').all();

  it('is in view whole, with all that can be done with it, also with its reason, in every kind', async () => {
    const lost: string[] = [];
    for (const kind of await rowsOf())
      for (const row of [kind.locator('li.fact').first(), kind.locator('li.fact').last()]) {
        await row.getByRole('button').first().click();
        lost.push(...(await hidden(row)));
        await press('w');
        await row.getByRole('note', { name: 'Why it was taken so' }).waitFor();
        lost.push(...(await hidden(row)).map((what) => `with its reason: ${what}`));
        await press('w');
      }
    expect(lost).toEqual([]);
  });

  it.each(['14 May 2025', 'Tāwhai-Ross'])(
    'begins with what there is to choose, and nothing lies under its actions: %s',
    async (words) => {
      await pick(words);
      const parts = fact(words).locator('.told-of > *');
      expect(await parts.first().innerText()).toMatch(/^The sources differ on/);
      for (const end of [0, 9_999]) {
        await fact(words)
          .locator('.told-of')
          .evaluate((told, top) => told.scrollTo({ top }), end);
        const [told, foot] = [
          await fact(words).locator('.told-of').boundingBox(),
          await fact(words).locator('.foot').boundingBox(),
        ];
        expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThanOrEqual((foot?.y ?? 0) + 1);
      }
      await shot(app, `card-${words}`);
    },
  );

  it('counts a row of a table as one place of the note, in however many cells it is told', async () => {
    await pick('icebreaker will carry');
    const step = list().locator('section.group li.fact[data-fact*=".n"]', { hasText: 'icebreaker' });
    await step.getByRole('button').first().click();
    const cells = note().locator(`tr .c[data-fact="${await step.getAttribute('data-fact')}"]`);
    expect(await cells.count()).toBeGreaterThan(2);
    expect(await step.locator('dl').innerText()).toMatch(/in the note once$/);
  });

  it('shows each of its controls that Tab comes to, with the checks unfolded below it', async () => {
    await pick('14 May 2025');
    await page().locator('details.checks > summary').click();
    await fact('14 May 2025').getByRole('button').first().focus();
    const covered: string[] = [];
    const isThere = () => page().evaluate(() => document.activeElement?.closest('.more') !== null);
    for (await press('Tab'); await isThere(); await press('Tab'))
      covered.push(
        ...(await page().evaluate(() => {
          const at = document.activeElement;
          const box = at?.getBoundingClientRect();
          const over = box ? document.elementFromPoint((box.left + box.right) / 2, box.top + 8) : null;
          return at?.contains(over) ? [] : [at?.textContent ?? ''];
        })),
      );
    expect(covered).toEqual([]);
    await page().locator('details.checks > summary').click();
  });

  it.each(['14 May 2025', 'icebreaker'])('keeps its actions in view when the checks are unfolded below it: %s', async (words) => {
    await pick(words);
    await press('w');
    await page().locator('details.checks > summary').click();
    const actions = async () => (await hidden(fact(words))).filter((what) => !what.startsWith('its '));
    await until('they are in view', async () => (await actions()).length === 0);
    await shot(app, `checks-over-${words}`);
    await page().locator('details.checks > summary').click();
    await press('w');
  });
});

/** How words are drawn, but for the colours. */
const drawn = (words: Locator): Promise<string> =>
  words.evaluate((element) => {
    const style = getComputedStyle(element);
    const line = `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness}`;
    return [
      style.textDecorationLine === 'none' ? 'none' : line,
      style.backgroundImage.replace(/(?:rgba?|color|oklab)\([^)]*\)/g, 'ink'),
      style.borderInlineStartWidth,
    ].join(', ');
  });

const STATES = {
  'not looked at': 'Delegates agreed to share berths',
  verified: 'agreed to coordinate their positions',
  edited: 'joint exercise on the rescue',
};

describe('what became of a claim', () => {
  beforeAll(async () => {
    await pick(STATES.verified);
    await press('v');
    await pick(STATES.edited);
    await press('e');
    await page().keyboard.type('s');
    await until('it is edited', async () => (await fact(STATES.edited).getAttribute('data-status')) === 'edited');
    await press('Escape');
    await pick('Ross Sea');
  });
  const claims = async () => {
    const all = [note().locator('.c.k-next:not(.ok, .edited, .disputed)').first(), note().locator('.c.disputed').first()];
    for (const words of Object.values(STATES))
      all.push(
        note()
          .locator(`.c[data-fact="${await idOf(words)}"]`)
          .first(),
      );
    return all;
  };

  it.each(['light', 'dark', 'forced'] as const)('is told by its line, not by colour alone: %s', async (colours) => {
    await page().emulateMedia({
      colorScheme: colours === 'dark' ? 'dark' : 'light',
      forcedColors: colours === 'forced' ? 'active' : 'none',
    });
    const lines = await Promise.all((await claims()).map(drawn));
    expect(new Set(lines).size, lines.join('\n')).toBe(lines.length);
    await note().locator('.c.edited').first().scrollIntoViewIfNeeded();
    await shot(app, `lines-${colours}`);
    await page().emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  });

  it('is in the legend, drawn as in the note, one step from the status bar and in the list of commands', async () => {
    const inNote = await Promise.all((await claims()).map(drawn));
    await page()
      .getByRole('button', { name: /^Lines in the note/ })
      .click();
    const legend = page().getByRole('dialog', { name: 'Lines in the note' });
    await legend.waitFor();
    await shot(app, 'legend');
    const inLegend = await Promise.all((await legend.locator('.c').all()).map(drawn));
    for (const line of inNote) expect(inLegend).toContain(line);
    await press('Escape');
    await press('ControlOrMeta+K');
    await page().getByRole('combobox', { name: 'Search everything' }).fill('lines in the note');
    await press('Enter');
    await legend.waitFor();
    await press('Escape');
    await legend.waitFor({ state: 'detached' });
  });

  /** The claims of the note as the browser gives them to a screen reader: their words and what is said of them. */
  async function spoken(): Promise<{ words: string; said: string }[]> {
    const session = await page().context().newCDPSession(page());
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const textOf = (id: string): string => {
      const node = byId.get(id);
      if (node?.role?.value === 'StaticText') return String(node.name?.value ?? '');
      return (node?.childIds ?? []).map(textOf).join('');
    };
    return nodes
      .filter(({ role, description }) => role?.value === 'mark' && String(description?.value).startsWith('claim'))
      .map(({ nodeId, description }) => ({ words: textOf(nodeId), said: String(description?.value) }));
  }

  it.each(Object.entries(STATES))('is heard on its words, among words that are no claim: %s', async (state, words) => {
    const heard = (await spoken()).filter((claim) => claim.words.includes(words.slice(words.indexOf(' ') + 1)));
    expect(heard.map(({ said }) => said)).toContain(`claim, outcome, ${state}`);
    expect((await spoken()).some((claim) => claim.words.includes('Next steps'))).toBe(false);
  });

  it('is still heard where one has typed, and the words keep their place in the page', async () => {
    const words = note().locator('.c.edited').first();
    const before = await words.elementHandle();
    await words.click();
    await page().keyboard.type('xx');
    expect(await before?.evaluate((element) => element.isConnected && element.textContent?.includes('xx'))).toBe(true);
    await press('ControlOrMeta+Z');
  });

  it('is named on the card of the claim, with each source, its day and its paragraph', async () => {
    await page().mouse.move(640, 5);
    await note()
      .locator(`.c[data-fact="${await idOf(STATES['not looked at'])}"]`)
      .first()
      .hover();
    const card = page().getByRole('group', { name: 'Source of the claim' });
    await card.waitFor();
    await shot(app, 'card');
    const text = await card.innerText();
    expect(text).toMatch(/, \d{1,2} \w+ \d{4}, paragraph/);
    expect(text).toContain('Not looked at');
    await press('Escape');
  });
});
