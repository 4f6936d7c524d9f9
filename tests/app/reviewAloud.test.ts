/** What a screen reader is told while a note is reviewed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, focusedName, keyTo, until } from './chancery';
import { reviewing, startReview } from './reviewing';

let app: Chancery;
beforeAll(async () => {
  app = await startReview();
});
afterAll(() => app.end());
const { page, note, row, current, claim, press, progress, heard } = reviewing(() => app);

describe('what a screen reader is told of the review', () => {
  const decided = async () => Number(/^(\d+)/.exec((await progress()) ?? '')?.[1]);

  it('each fact is a button of its words, with its place among its kind, and says whether it is open', async () => {
    const item = row('agreed to widen cooperation in higher education');
    expect(await item.getAttribute('aria-posinset')).toMatch(/^\d+$/);
    expect(await item.getAttribute('aria-setsize')).toMatch(/^\d+$/);
    const pick = item.getByRole('button', { name: /agreed to widen cooperation in higher education/ });
    expect(await pick.getAttribute('aria-expanded')).toBe('false');
    await pick.click();
    expect(await pick.getAttribute('aria-expanded')).toBe('true');
    for (const name of [/^Verify/, /^Edit/, /^Reject/, /^Why/, /^Put in/])
      expect(await item.getByRole('button', { name }).count()).toBe(1);
  });

  it('J and K: which fact, of how many; V and X: what was decided, and what is left; Ctrl Z: taken back', async () => {
    const before = await decided();
    await press('j');
    await heard(/\. fact \d+ of \d+|fact \d+ of \d+/i);
    await press('k');
    await heard(/fact \d+ of \d+/i);
    expect(await current().count()).toBe(1);
    await press('v');
    await heard(/^Verified\. \d+ facts left\.$/);
    expect(await decided()).toBe(before + 1);
    await press('x');
    await heard(/^Rejected, taken out of the note\. Undo with Ctrl Z\. \d+ facts left\.$/);
    expect(await decided()).toBe(before + 2);
    for (let i = 0; i < 2; i++) {
      await press('ControlOrMeta+Z');
      await heard('Taken back.');
    }
    expect(await decided()).toBe(before);
  });

  it('in the sheet: Ctrl Enter verifies the claim at the caret, Ctrl Z and Ctrl Shift Z take it back and do it again, each said', async () => {
    const before = await decided();
    const words = 'The sides agreed to work more closely in multilateral forums.';
    await claim(words).first().click();
    await press('ControlOrMeta+Enter');
    await heard(/^Verified\. \d+ facts? left\.$/);
    expect(await decided()).toBe(before + 1);
    expect(await current().innerText()).toContain('work more closely in multilateral forums');
    expect(await focusedName(app)).toBe('Note text');
    await press('ControlOrMeta+Z');
    await heard(/^Taken back\. \d+ facts? left\.$/);
    expect(await decided()).toBe(before);
    await press('ControlOrMeta+Shift+Z');
    await heard(/^Done again\. \d+ facts? left\.$/);
    expect(await decided()).toBe(before + 1);
    await press('ControlOrMeta+Z');
    await until('it is as it was', async () => (await decided()) === before);
  });

  it('Ctrl Enter beside a claim verifies nothing', async () => {
    const before = await decided();
    await note().locator('.own').first().click();
    await press('ControlOrMeta+Enter');
    await press('ControlOrMeta+3');
    await heard('Facts');
    expect(await decided()).toBe(before);
  });

  it('E: the hand is in the words; W: the reason, and the hand is on it', async () => {
    await row('agreed to widen cooperation in higher education').getByRole('button').first().click();
    await press('e');
    await until('the hand is in the note', async () => (await focusedName(app)) === 'Note text');
    await press('Escape');
    await until('the hand is on its row', async () => /agreed to widen cooperation/.test(await focusedName(app)));
    await press('w');
    await heard(/^Taken as agreed: /);
    await until('the hand is on the reason', async () => (await focusedName(app)) === 'Why it was taken so');
    await press('w');
  });

  it('a filter: its name, whether it is pressed, and how many facts it leaves', async () => {
    await press('ControlOrMeta+3');
    await keyTo(app, /Quotes$/, 'Shift+Tab');
    await press('Enter');
    await heard(/^Quotes: \d+ facts?\.$/);
    const filter = page()
      .getByRole('group', { name: 'Show kinds' })
      .getByRole('button', { name: /Quotes$/ });
    expect(await filter.getAttribute('aria-pressed')).toBe('true');
    await press('Enter');
    await heard(/^All kinds: \d+ facts\.$/);
    expect(await filter.getAttribute('aria-pressed')).toBe('false');
  });
});
