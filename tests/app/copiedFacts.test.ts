/** Claims that are copied into another note bring their facts along. */
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingsOnDisk, type Chancery, copiedHtmlElsewhere, dropAsNew, ROOT, until } from './chancery';
import { reviewing, startReview } from './reviewing';

let app: Chancery;
beforeAll(async () => {
  app = await startReview();
});
afterAll(() => app.end());
const { page, note, row, rows, mark, claim, press } = reviewing(() => app);

async function openNote(title: string): Promise<void> {
  await page().getByRole('button', { name: 'Library' }).first().click();
  await page().getByRole('heading', { name: 'Library' }).waitFor();
  await page().locator('.shelf .row', { hasText: title }).first().click();
  await until(`the note on ${title}`, async () => (await note().locator('h1').innerText()).includes(title), 15_000);
}

describe('copied into another note', () => {
  const words = 'agreed to widen cooperation in higher education';

  it('brings fact and passage along, and shows them', async () => {
    const other = path.join(ROOT, 'tests/corpus/dev/20.txt');
    await dropAsNew(app, [other]);
    await until('the other note', async () => (await note().locator('h1').innerText()).includes('Norway'), 15_000);
    await openNote('Pakistan');
    await claim(words).last().click({ clickCount: 3 });
    await press('ControlOrMeta+C');
    await openNote('Norway');
    await note().locator('.own').click();
    const before = await rows();
    await press('ControlOrMeta+V');
    await until('the row is there', async () => (await rows()) === before + 1);
    expect(await claim(words).getAttribute('data-status')).toBe('unverified');
    await row(words).getByRole('button').first().click();
    await until('its passage is lit', async () => (await mark(words).getAttribute('aria-current')) === 'true');
    await press('ControlOrMeta+Z');
    await until('fact and words are gone together', async () => (await rows()) === before && (await claim(words).count()) === 0);
    await press('ControlOrMeta+Shift+Z');
    await until('and back', async () => (await rows()) === before + 1);
    await until('they are on disk', async () => {
      const kept = (await briefingsOnDisk(app)).map(({ briefing }) => Object.values(briefing.note.attrs.added));
      return kept.some((facts) => facts.some(({ from }) => from?.text.includes(words)));
    });
  });

  it('leaves the words of a fact without luggage as plain text', async () => {
    const html = '<p><span data-claim="c1" data-fact="nobody" data-kind="outcome" data-status="verified">Planted.</span></p>';
    await copiedHtmlElsewhere(app, html, 'Planted.');
    // Behind the last word of the block, whatever line that stands on.
    const last = note().locator('.own p').last();
    const box = await last.boundingBox();
    await last.click({ position: { x: (box?.width ?? 4) - 2, y: (box?.height ?? 4) - 2 } });
    await press('End');
    await press('ControlOrMeta+V');
    await until('the words are there', async () => (await note().innerText()).includes('Planted.'));
    expect(await claim('Planted.').count()).toBe(0);
  });
});
